package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Objects;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Icon;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;

/** Where there is no draft yet: what there is, and the one thing to do next. */
final class BoardStart extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Paragraph seed = new Paragraph();
    private final ActButton propose;
    private final Anchor toCall;

    BoardStart(Texts texts, String dialogue, Runnable does) {
        this.texts = texts;
        addClassNames("state", "board-start");
        propose = new ActButton("i-balance", texts.of("office.propose"))
                .look("primary")
                .size("l");
        propose.onPress(_ -> {}, _ -> does.run());
        toCall = new Anchor("/dialogues/" + dialogue + "/panels/call", texts.of("office.to-call"));
        toCall.addClassName("btn");
        toCall.getElement().setAttribute("router-ignore", true);
        seed.addClassNames("small", "faint");
        Div ways = new Div(propose, toCall);
        ways.addClassName("row");
        add(new Icon("i-balance"), title, text, ways, seed);
    }

    void show(PanelsState state, Map<String, Party> parties) {
        Call call = state.call();
        long interests = call == null
                ? 0
                : BoardJson.inPlay(state, call, parties)
                        .filter(code ->
                                Objects.requireNonNull(parties.get(code)).side() == Side.STATE)
                        .count();
        boolean ready = call != null && state.seed().isPresent() && interests > 0;
        title.setText(texts.of(
                call == null ? "office.start.no-call" : interests == 0 ? "office.start.no-interest" : "office.start"));
        text.setText(
                call == null
                        ? texts.of("office.start.no-call.text")
                        : interests == 0
                                ? texts.of("office.start.no-interest.text")
                                : state.seed().isEmpty()
                                        ? texts.of("office.start.no-seed.text")
                                        : texts.of(
                                                "office.start.text",
                                                interests,
                                                call.stateSeats(),
                                                call.roundTables().size()));
        propose.setVisible(ready);
        toCall.getElement().setAttribute("data-look", ready ? "plain" : "primary");
        seed.setText(state.seed()
                .map(each -> texts.of("office.start.seed", each.shown() ? each.seed() : each.hash()))
                .orElse(""));
    }
}
