package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.LotSeed;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Side;

/** How the call stands: until when, who has answered by regional group, the seed of the lots, the letter. */
final class CallRail extends Aside {
    private static final long serialVersionUID = 1;
    private static final int HASH_SHOWN = 16;

    private final PanelsVisit visit;
    private final Texts texts;
    private final Moments moments;
    private final ScreenDesk desk;
    private final CallDialogs dialogs;
    private final Runnable then;

    CallRail(PanelsVisit visit, ScreenDesk desk, CallDialogs dialogs, Runnable then) {
        this.visit = visit;
        this.desk = desk;
        this.dialogs = dialogs;
        this.then = then;
        texts = visit.texts();
        moments = visit.moments();
        addClassName("call-rail");
    }

    void show(PanelsState state) {
        removeAll();
        Call call = state.call();
        if (call != null) {
            add(
                    stands(state, call),
                    new GroupsCard(texts, desk, state, call),
                    lots(state),
                    letter(call),
                    new StakeholdersCard(visit, desk, state, call));
        }
    }

    private Section stands(PanelsState state, Call call) {
        Instant now = desk.now();
        Section card = new Card(texts.of("office.call.stands"));
        Span until = new Span(texts.of("interest.until", moments.full(call.deadline())));
        until.addClassName("call-until");
        Span left = new Span(
                now.isAfter(call.deadline())
                        ? texts.of("interest.passed", moments.away(call.deadline(), now))
                        : moments.away(call.deadline(), now));
        left.addClassName("chip");
        left.getElement().setAttribute("data-plain", true);
        Div when = new Div(until, left);
        when.addClassName("stack");
        Paragraph seats = new Paragraph(texts.of(
                "office.call.seats",
                call.stateSeats(),
                call.roundTables().stream()
                        .mapToInt(each -> each.seats(Side.STAKEHOLDER))
                        .sum(),
                call.roundTables().size()));
        seats.addClassNames("small", "muted");
        Div acts =
                new Div(new ActButton(null, texts.of("office.set-up.change")).onPress(_ -> {}, _ -> dialogs.setUp()));
        acts.addClassName("row");
        if (state.stage() == CallStage.OPEN) {
            acts.add(new ActButton(null, texts.of("office.close"))
                    .onPress(_ -> {}, _ -> desk.send(new PanelsCommand.CloseCall(), then)));
        } else if (state.stage() == CallStage.CLOSED) {
            acts.add(new ActButton(null, texts.of("office.open-again"))
                    .onPress(_ -> {}, _ -> desk.send(new PanelsCommand.OpenCall(), then)));
        }
        card.add(when, seats, acts);
        return card;
    }

    private Section lots(PanelsState state) {
        Section card = new Card(texts.of("office.lots"));
        LotSeed seed = state.seed().orElse(null);
        Paragraph words = new Paragraph(
                seed == null
                        ? texts.of("office.lots.none")
                        : texts.of(
                                seed.shown() ? "office.lots.seed" : "office.lots.hash",
                                seed.shown() ? seed.seed() : seed.hash().substring(0, HASH_SHOWN),
                                moments.brief(seed.at()),
                                seed.by()));
        words.addClassName("small");
        card.add(words);
        if (state.stage() != CallStage.CIRCULATED) {
            card.add(new ActButton(null, texts.of(seed == null ? "office.lots.set" : "office.lots.change"))
                    .size("s")
                    .onPress(_ -> {}, _ -> dialogs.seed()));
        }
        return card;
    }

    private Section letter(Call call) {
        Section card = new Card(texts.of("office.letter"));
        Paragraph about = new Paragraph(texts.of("office.letter.text"));
        about.addClassNames("small", "muted");
        List<Map<String, String>> given = new ArrayList<>();
        given.add(visit.about().orElseThrow().title());
        call.roundTables().forEach(each -> given.add(each.theme().isEmpty() ? each.title() : each.theme()));
        card.add(about, Downloads.of(texts, "/api/v1/dialogues/" + visit.dialogue() + "/panels/letter", given, ""));
        return card;
    }
}
