package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rostrum.floor.ui.Icon;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.PanelsState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of one sentence that says what is, one that says what to do, and the ways on. */
final class PanelsNotice extends Main {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(PanelsNotice.class);

    private final Div ways = new Div();

    private PanelsNotice(Texts texts, String name) {
        addClassName("notice");
        ways.addClassName("row");
        Div words = new Div(
                new Icon("mark"),
                new H1(texts.of("office.page." + name + ".title")),
                new Paragraph(texts.of("office.page." + name + ".text")),
                ways);
        words.addClassName("state");
        add(words);
    }

    /**
     * The panels of the dialogue that somebody has come to; where they cannot be shown, says so instead.
     *
     * @param may whether the page is for this visitor
     * @param page last part of its address
     */
    static Optional<PanelsState> state(
            HasComponents host, PanelsVisit visit, PanelsPlace place, boolean may, String page) {
        if (visit.about().isEmpty()) {
            host.add(missing(visit.texts(), "unknown"));
            return Optional.empty();
        }
        if (!may) {
            host.add(notYours(visit, page));
            return Optional.empty();
        }
        try {
            return place.desk().state(visit.dialogue());
        } catch (RuntimeException e) {
            log.warn("The panels of {} cannot be read: {}", visit.dialogue(), e.getMessage());
            host.add(missing(visit.texts(), "unavailable"));
            return Optional.empty();
        }
    }

    private static PanelsNotice missing(Texts texts, String why) {
        PanelsNotice notice = new PanelsNotice(texts, why);
        notice.way("/", texts.of("view.page.home"), "primary");
        return notice;
    }

    private static PanelsNotice notYours(PanelsVisit visit, String page) {
        String kind = page.equals("interest") ? "interest" : "panels";
        Texts texts = visit.texts();
        PanelsNotice notice = new PanelsNotice(texts, kind + (visit.user().isPresent() ? ".other" : ".sign-in"));
        String next = URLEncoder.encode("/dialogues/" + visit.dialogue() + "/" + page, StandardCharsets.UTF_8);
        notice.way("/sign-in?next=" + next, texts.of("view.page.sign-in"), "primary");
        notice.way("/", texts.of("view.page.home"), "plain");
        return notice;
    }

    private void way(String address, String text, String look) {
        Anchor way = new Anchor(address, text);
        way.addClassName("btn");
        way.getElement().setAttribute("data-look", look);
        way.getElement().setAttribute("router-ignore", true);
        ways.add(way);
    }
}
