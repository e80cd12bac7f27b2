package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Draw;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;

/** Questions about a card or the whole draft: what will happen, and the safe choice. */
final class BoardDialogs {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SEED = 200;

    private final HasComponents host;
    private final Texts texts;
    private final Moments moments;
    private final ScreenDesk desk;
    private final Runnable then;
    private final Forms forms;

    BoardDialogs(HasComponents host, Texts texts, Moments moments, ScreenDesk desk, Runnable then) {
        this.host = host;
        this.texts = texts;
        this.moments = moments;
        this.desk = desk;
        this.then = then;
        forms = new Forms(host, texts, desk, then);
    }

    /** Notes that a State has withdrawn; its seat may go to the next by the same rule. */
    void withdraw(String code) {
        String panel = desk.state().composition().panelOf(code);
        Field why = new Field(texts.of("office.withdraw.why"), LONGEST_REASON, false);
        Map<String, String> next = new LinkedHashMap<>();
        next.put("rule", texts.of("office.withdraw.rule"));
        next.put("", texts.of("office.withdraw.choice"));
        Choice successor = new Choice(texts.of("office.withdraw.next")).options(next, "rule");
        Sheet sheet = new Sheet(
                        texts.of("office.withdraw.title", desk.names().party(code)), texts.of("office.withdraw.text"))
                .with(why, successor);
        forms.ask(
                sheet,
                "office.withdraw",
                "danger-solid",
                () -> desk.send(
                        new PanelsCommand.WithdrawInterest(code, why.value()),
                        () -> {
                            then.run();
                            if (panel != null && !successor.value().isEmpty()) {
                                desk.send(
                                        new PanelsCommand.SeatSuccessor(
                                                desk.state().version(), panel),
                                        then,
                                        then);
                            }
                        },
                        then));
    }

    /** Replaces a panellist on the day: another State, or another person of the same. */
    void replace(String code, String panel, long version) {
        PanelsState state = desk.state();
        Map<String, String> who = new LinkedHashMap<>();
        who.put(code, texts.of("office.replace.same", desk.names().party(code)));
        state.interests().keySet().stream()
                .filter(each ->
                        state.interest(each).isPresent() && state.composition().panelOf(each) == null)
                .forEach(each -> who.put(each, desk.names().party(each)));
        Choice in = new Choice(texts.of("office.replace.in")).options(who, code);
        Field person = new Field(texts.of("interest.name"), 200, false);
        Field title = new Field(texts.of("interest.title"), 300, false);
        Field reason = new Field(texts.of("office.replace.reason"), LONGEST_REASON, false);
        Sheet sheet = new Sheet(
                        texts.of("office.replace.title", desk.names().party(code)), texts.of("office.replace.text"))
                .with(in, person, title, reason);
        forms.askOfList(
                sheet,
                "office.replace",
                version,
                seen -> new PanelsCommand.ReplacePanellist(
                        seen, panel, code, in.value(), Nominees.of(person, title), reason.value()));
    }

    /** Draws once more, with the same seed or a new one. */
    void drawAgain() {
        String seed = desk.state().seed().map(each -> each.seed()).orElse("");
        Field field = new Field(texts.of("office.draw-again.seed"), LONGEST_SEED, false);
        field.value(seed);
        Sheet sheet = new Sheet(texts.of("office.draw-again.title"), texts.of("office.draw-again.text")).with(field);
        forms.ask(sheet, "office.draw-again", "primary", () -> {
            if (field.value().equals(seed)) {
                draw();
            } else {
                desk.send(new PanelsCommand.SetSeed(field.value(), true), this::draw, then);
            }
        });
    }

    private void draw() {
        desk.send(new PanelsCommand.DrawList(desk.state().version()), then, then);
    }

    /** All draws, the newest first. */
    void log() {
        OrderedList draws = new OrderedList();
        draws.addClassName("draws");
        for (Draw each : desk.state().draws().reversed()) {
            Span what = new Span(
                    texts.of("office.log.draw", String.valueOf(each.number()), each.by(), moments.full(each.at())));
            Span seed = new Span(texts.of("office.log.seed", each.seed()));
            seed.addClassNames("small", "muted");
            Div line = new Div(what, seed);
            line.addClassName("draw");
            draws.add(new ListItem(line));
        }
        new Sheet(texts.of("office.log.title"), texts.of("office.log.text"))
                .with(draws)
                .safe(new ActButton(null, texts.of("office.log.no")))
                .open(host);
    }
}
