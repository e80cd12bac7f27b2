package org.rostrum.panels.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Composition;
import org.rostrum.panels.domain.Effect;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.Tally;
import org.rostrum.panels.domain.Warning;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What moving a card to each column would do, or changing places with another: before and after, and what comes and goes. */
final class EffectsJson {
    private final Texts texts;
    private final PanelsNames names;
    private final Map<String, Party> parties;
    private final PanelsState state;
    private final Call call;
    private final WarningWords warnings;

    EffectsJson(Texts texts, PanelsNames names, Map<String, Party> parties, PanelsState state) {
        this.texts = texts;
        this.names = names;
        this.parties = parties;
        this.state = state;
        call = Objects.requireNonNull(state.call());
        warnings = new WarningWords(texts, names);
    }

    /** @param other code of the card to change places with, empty for none: then of each column */
    ObjectNode of(String code, String other) {
        ObjectNode effects = JsonNodeFactory.instance.objectNode();
        effects.put("code", code);
        effects.put("revision", state.version());
        ObjectNode to = effects.putObject("to");
        ObjectNode others = effects.putObject("others");
        Composition draft = state.composition();
        if (!other.isEmpty()) {
            List<Move> moves = List.of(new Move(code, draft.panelOf(other)), new Move(other, draft.panelOf(code)));
            effect(
                    others.putObject(other),
                    texts.of("office.effect.exchange", names.party(code), names.party(other)),
                    moves);
        }
        String here = draft.panelOf(code);
        for (RoundTable table : call.roundTables()) {
            if (!table.id().equals(here)) {
                effect(
                        to.putObject(table.id()),
                        texts.of("office.effect.move", names.party(code), table.titleIn(texts.language())),
                        List.of(new Move(code, table.id())));
            }
        }
        if (here != null) {
            effect(
                    to.putObject(""),
                    texts.of("office.effect.waiting", names.party(code)),
                    List.of(new Move(code, null)));
        }
        return effects;
    }

    private void effect(ObjectNode node, String title, List<Move> moves) {
        Effect effect = Effect.of(state, call, parties, moves);
        node.put("title", title);
        ArrayNode rows = node.putArray("rows");
        groups(rows, effect);
        panels(rows, effect);
        development(rows, effect);
        wishes(rows, effect);
        texts(node.putArray("come"), effect.come());
        texts(node.putArray("go"), effect.gone());
        if (rows.isEmpty() && effect.come().isEmpty() && effect.gone().isEmpty()) {
            node.put("note", texts.of("office.effect.nothing"));
        }
        ObjectNode bars = node.putObject("bars");
        Map<String, Integer> before = BoardBars.values(effect.before());
        BoardBars.values(effect.after()).forEach((id, value) -> {
            if (!value.equals(before.get(id))) {
                bars.put(id, value);
            }
        });
        before.keySet().stream()
                .filter(id -> !BoardBars.values(effect.after()).containsKey(id))
                .forEach(id -> bars.put(id, 0));
    }

    private void texts(ArrayNode array, List<Warning> all) {
        all.forEach(each -> array.add(warnings.of(each)));
    }

    private void row(ArrayNode rows, String what, String before, String after, String turn) {
        if (!before.equals(after)) {
            rows.addObject()
                    .put("what", what)
                    .put("before", before)
                    .put("after", after)
                    .put("turn", turn);
        }
    }

    private void groups(ArrayNode rows, Effect effect) {
        effect.before().targets().forEach((group, due) -> {
            int was = effect.before().states().groups().getOrDefault(group, 0);
            int is = effect.after().states().groups().getOrDefault(group, 0);
            row(
                    rows,
                    names.groupShort(group),
                    texts.of("office.bars.of", was, due),
                    texts.of("office.bars.of", is, due),
                    turn(Math.abs(was - due), Math.abs(is - due)));
        });
    }

    private void panels(ArrayNode rows, Effect effect) {
        for (int i = 0; i < call.roundTables().size(); i++) {
            Balance.PanelBalance was = effect.before().panels().get(i);
            Balance.PanelBalance is = effect.after().panels().get(i);
            String name = call.roundTables().get(i).titleIn(texts.language());
            row(rows, texts.of("office.effect.seats", name), seats(was), seats(is), turn(off(was), off(is)));
            row(
                    rows,
                    texts.of("office.effect.women", name),
                    women(was.states()),
                    women(is.states()),
                    turn(offHalf(was.states()), offHalf(is.states())));
        }
    }

    private String seats(Balance.PanelBalance panel) {
        return texts.of(
                "office.bars.of",
                panel.states().number() + panel.stakeholders().number(),
                panel.stateSeats() + panel.stakeholderSeats());
    }

    private static int off(Balance.PanelBalance panel) {
        return Math.abs(panel.stateSeats() - panel.states().number())
                + Math.abs(panel.stakeholderSeats() - panel.stakeholders().number());
    }

    private String women(Tally tally) {
        return texts.of("office.bars.of", tally.genders().getOrDefault("f", 0), BoardBars.known(tally));
    }

    /** How far women are from 40 to 60 in a hundred, in hundredths of a person; nobody known is balanced. */
    private static int offHalf(Tally tally) {
        int known = BoardBars.known(tally);
        int women = tally.genders().getOrDefault("f", 0) * 100;
        return Math.max(0, Math.max(known * 40 - women, women - known * 60));
    }

    private void development(ArrayNode rows, Effect effect) {
        for (String word : List.of("ldc", "lldc", "sids")) {
            int was = effect.before().states().development().getOrDefault(word, 0);
            int is = effect.after().states().development().getOrDefault(word, 0);
            row(
                    rows,
                    texts.of("office.development." + word),
                    String.valueOf(was),
                    String.valueOf(is),
                    turn(was == 0 ? 1 : 0, is == 0 ? 1 : 0));
        }
    }

    private void wishes(ArrayNode rows, Effect effect) {
        int was = effect.before().states().preferences().getOrDefault("1", 0);
        int is = effect.after().states().preferences().getOrDefault("1", 0);
        row(rows, texts.of("office.effect.first-wishes"), String.valueOf(was), String.valueOf(is), turn(-was, -is));
        int notAsked = effect.before().states().preferences().getOrDefault(Tally.NOT_ASKED, 0);
        int then = effect.after().states().preferences().getOrDefault(Tally.NOT_ASKED, 0);
        row(
                rows,
                texts.of("office.wish." + Tally.NOT_ASKED),
                String.valueOf(notAsked),
                String.valueOf(then),
                turn(notAsked, then));
    }

    private static String turn(int wrongBefore, int wrongAfter) {
        return wrongAfter < wrongBefore ? "better" : wrongAfter > wrongBefore ? "worse" : "same";
    }
}
