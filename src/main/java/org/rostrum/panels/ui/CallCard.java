package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** The call in two sentences, with its deadline at the venue and where one is. */
final class CallCard extends Section {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Moments moments;
    private final Paragraph asks = new Paragraph();
    private final Span until = new Span();
    private final Span venue = new Span();
    private final Span left = new Span();
    private final LocalTime local;

    CallCard(PanelsVisit visit) {
        texts = visit.texts();
        moments = visit.moments();
        local = new LocalTime(texts);
        addClassNames("call-card", "stack");
        until.addClassName("call-until");
        venue.addClassNames("small", "muted");
        local.addClassNames("small", "muted");
        left.addClassNames("chip", "call-left");
        left.getElement().setAttribute("data-plain", true);
        Div when = new Div(until, venue, local, left);
        when.addClassName("call-when");
        add(new H1(texts.of("interest.title-page")), asks, when);
    }

    void show(PanelsState state, Call call, Party party, Instant now) {
        Instant deadline = call.deadlineOf(party.side());
        boolean late = now.isAfter(deadline);
        int seats = call.roundTables().stream()
                .mapToInt(each -> each.seats(party.side()))
                .sum();
        asks.setText(texts.of(
                "interest.call",
                party.nameIn(texts.language()),
                seats,
                call.roundTables().size()));
        asks.setVisible(state.stage() == CallStage.OPEN);
        until.setText(texts.of("interest.until", moments.full(deadline)));
        venue.setText(texts.of("interest.venue-zone", moments.zoneName()));
        local.show(deadline, moments.zone());
        left.setVisible(state.stage() == CallStage.OPEN);
        left.setText(late ? texts.of("interest.passed", moments.away(deadline, now)) : moments.away(deadline, now));
        left.getElement().setAttribute("data-late", late);
    }
}
