package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Presiding;

/** The head of the console: which meeting, who presides, whether all this is live, what time it is at the venue. */
final class HeaderBar extends Header {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Wording wording;
    private final Span status = new Span();
    private final Span presides = new Span();

    HeaderBar(Wording wording, MeetingSetup setup, Map<String, String> about, String user, Optional<String> pass) {
        this.wording = wording;
        texts = wording.texts();
        addClassName("bar");
        Anchor home = new Anchor("/", new Icon("mark"));
        home.getElement().setAttribute("aria-label", texts.of("view.header.home"));
        home.getElement().setAttribute("router-ignore", true);
        presides.addClassNames("small", "nowrap", "muted", "presides");
        Span you = new Span(texts.of("view.header.you", user));
        you.addClassNames("small", "faint", "ellipsis", "you");
        status.addClassNames("chip", "status");
        status.getElement().setAttribute("data-plain", true);
        H1 title = new H1(wording.title());
        Div line = new Div(title, status);
        line.addClassName("row");
        Div titles = new Div(line);
        titles.addClassName("titles");
        if (!about.isEmpty()) {
            Span theme = new Span(wording.inLanguage(about, ""));
            theme.addClassNames("small", "muted", "ellipsis");
            theme.getElement().setAttribute("title", theme.getText());
            titles.add(theme);
        }
        Span separator = new Span();
        separator.addClassName("sep");
        add(
                home,
                titles,
                you,
                presides,
                separator,
                new ConnectionChip(setup.meeting(), setup.timeZone(), texts, pass),
                new WallClock(setup.timeZone()));
    }

    /** Who sits in the chair, once somebody has said so, and with whom; until then all who may. */
    private String presides(FloorState state) {
        List<String> coChairs = state.setup().coChairs();
        Presiding presiding = state.procedure().presiding();
        if (presiding != null) {
            String name = presiding.code().isEmpty() ? presiding.name() : wording.nameOfCode(presiding.code());
            List<String> others = coChairs.stream()
                    .filter(code -> !code.equals(presiding.code()))
                    .map(wording::nameOfCode)
                    .toList();
            return others.isEmpty() || presiding.code().isEmpty()
                    ? texts.of("view.header.presides", name)
                    : texts.of("view.header.presides-with", name, String.join(texts.of("view.comma"), others));
        }
        List<String> names = coChairs.stream().map(wording::nameOfCode).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> texts.of("view.header.presides", names.getFirst());
            default ->
                texts.of(
                        "view.header.preside",
                        String.join(texts.of("view.comma"), names.subList(0, names.size() - 1)),
                        names.getLast());
        };
    }

    void show(FloorState state) {
        presides.setText(presides(state));
        status.setText(texts.of("view.status." + state.status().word()));
        status.getElement().setAttribute("data-status", state.status().word());
    }
}
