package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Objection;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Side;

/** How the call to stakeholders stands, and the objections to them, which only the Office sees. */
final class StakeholdersCard extends Card {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final ScreenDesk desk;

    StakeholdersCard(PanelsVisit visit, ScreenDesk desk, PanelsState state, Call call) {
        super(visit.texts().of("office.stakeholders"));
        texts = visit.texts();
        this.desk = desk;
        Moments moments = visit.moments();
        String key = call.stakeholders().open() ? "office.stakeholders.open" : "office.stakeholders.closed";
        Paragraph words = new Paragraph(texts.of(key, moments.full(call.deadlineOf(Side.STAKEHOLDER))));
        words.addClassName("small");
        add(words);
        Instant until = call.stakeholders().objectionsUntil();
        if (until != null) {
            List<Objection> standing =
                    state.objections().stream().filter(each -> !each.lifted()).toList();
            Paragraph procedure =
                    new Paragraph(texts.of("office.stakeholders.objections", moments.full(until), standing.size()));
            procedure.addClassName("small");
            add(procedure);
            standing.forEach(each -> add(objection(each)));
        }
        Anchor list = new Anchor("/dialogues/" + visit.dialogue() + "/panels", texts.of("office.stakeholders.board"));
        list.getElement().setAttribute("router-ignore", true);
        list.addClassName("small");
        add(list);
    }

    private Paragraph objection(Objection objection) {
        Paragraph line = new Paragraph(texts.of(
                "office.stakeholders.objection",
                desk.names().party(objection.state()),
                desk.names().party(objection.stakeholder()),
                objection.reason()));
        line.addClassNames("small", "muted");
        return line;
    }
}
