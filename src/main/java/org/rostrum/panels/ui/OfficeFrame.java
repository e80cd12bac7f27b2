package org.rostrum.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.rostrum.floor.ui.Icon;
import org.rostrum.floor.ui.Live;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.Officers;

/** What the three screens of the Office have in common: which dialogue, the three steps, who else is here, and a foot. */
final class OfficeFrame extends Div {
    private static final long serialVersionUID = 1;

    /** A step of the Office's work, and its page. */
    enum Step {
        CALL("/call"),
        BOARD(""),
        CIRCULATION("/circulation");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Texts texts;
    private final Div officers = new Div();
    private final Span stage = new Span();
    private final Footer foot = new Footer();
    private final Main main = new Main();
    private final TellingSlot told;

    OfficeFrame(PanelsVisit visit, Step here) {
        texts = visit.texts();
        addClassName("office");
        Div polite = Live.region("say", "polite");
        Div assertive = Live.region("say-now", "assertive");
        told = new TellingSlot(texts, polite, assertive);
        add(header(visit, here), main, foot, polite, assertive);
    }

    private Header header(PanelsVisit visit, Step here) {
        Anchor home = new Anchor("/", new Icon("mark"));
        home.getElement().setAttribute("aria-label", texts.of("view.header.home"));
        home.getElement().setAttribute("router-ignore", true);
        Span about = new Span(visit.title());
        about.addClassNames("small", "muted", "ellipsis");
        about.getElement().setAttribute("title", visit.demo() ? texts.of("view.demo") : visit.title());
        Div titles = new Div(new H1(texts.of("office.title")), about);
        titles.addClassName("office-titles");
        officers.addClassNames("officers", "push");
        stage.addClassName("chip");
        stage.getElement().setAttribute("data-plain", true);
        return new Header(home, titles, steps(visit.dialogue(), here), officers, stage);
    }

    private Nav steps(String dialogue, Step here) {
        Nav steps = new Nav();
        steps.addClassName("office-steps");
        steps.getElement().setAttribute("aria-label", texts.of("office.steps"));
        for (Step each : Step.values()) {
            Anchor step = new Anchor(
                    "/dialogues/" + dialogue + "/panels" + each.path, texts.of("office.step." + each.word()));
            step.getElement().setAttribute("router-ignore", true);
            if (each == here) {
                step.getElement().setAttribute("aria-current", "page");
            }
            steps.add(step);
        }
        return steps;
    }

    /** The work of the screen. */
    OfficeFrame with(Component... content) {
        main.add(content);
        return this;
    }

    /** What can be done to the whole; the place that tells what was done lies between. */
    OfficeFrame foot(List<? extends Component> start, List<? extends Component> end) {
        start.forEach(foot::add);
        foot.add(told);
        end.forEach(foot::add);
        return this;
    }

    TellingSlot told() {
        return told;
    }

    void stage(String text) {
        stage.setText(text);
    }

    void officers(List<Officers.Officer> others) {
        officers.removeAll();
        if (others.isEmpty()) {
            return;
        }
        Span label = new Span(texts.of("office.also-here"));
        label.addClassNames("small", "muted", "nowrap");
        officers.add(label);
        others.stream().distinct().limit(5).forEach(each -> {
            Span officer = new Span(each.name());
            officer.addClassName("officer");
            officer.getElement().setAttribute("data-holds", !each.holds().isEmpty());
            officers.add(officer);
        });
    }
}
