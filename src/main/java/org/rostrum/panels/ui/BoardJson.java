package org.rostrum.panels.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.Officers;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.Side;
import org.rostrum.panels.domain.Tally;
import org.rostrum.panels.domain.Warning;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The draft of the list as the board's element is fed with it: everything in words already. */
final class BoardJson {
    private static final List<String> BEFORE =
            List.of("move", "exchange", "lock", "unlock", "exclude", "include", "apart", "together");
    private static final List<String> AFTER =
            Stream.concat(BEFORE.stream(), Stream.of("withdraw", "replace")).toList();
    /** The column of those who wait; no round table can have this id. */
    private static final String WAITING = "";

    private final Texts texts;
    private final PanelsNames names;
    private final Map<String, Party> parties;
    private final PanelsState state;
    private final Call call;
    private final Balance balance;
    private final WarningWords warnings;

    BoardJson(Texts texts, PanelsNames names, Map<String, Party> parties, PanelsState state) {
        this.texts = texts;
        this.names = names;
        this.parties = parties;
        this.state = state;
        call = Objects.requireNonNull(state.call());
        balance = Balance.of(state, call, parties, state.composition());
        warnings = new WarningWords(texts, names);
    }

    /** @param others who else is on the board, with what they have in hands */
    ObjectNode board(List<Officers.Officer> others) {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        board.put("revision", state.version());
        ArrayNode acts = board.putArray("acts");
        (state.stage() == CallStage.CIRCULATED ? AFTER : BEFORE).forEach(acts::add);
        columns(board.putArray("columns"));
        cards(board.putArray("cards"));
        ArrayNode groups = board.putArray("groups");
        call.groups()
                .keySet()
                .forEach(group -> groups.addObject().put("id", group).put("name", names.groupShort(group)));
        new BoardBars(texts, names, call, balance).fill(board.putArray("bars"));
        ArrayNode looks = board.putArray("looks");
        for (Warning each : balance.warnings()) {
            ObjectNode look = looks.addObject();
            look.put("text", warnings.of(each));
            look.put("panel", each.panel());
        }
        ObjectNode held = board.putObject("held");
        others.stream().filter(each -> !each.holds().isEmpty()).forEach(each -> held.put(each.holds(), each.name()));
        return board;
    }

    private void columns(ArrayNode columns) {
        for (RoundTable table : call.roundTables()) {
            column(columns.addObject(), table);
        }
        ObjectNode waiting = columns.addObject();
        int number = (int) inPlay(state, call, parties)
                .filter(code -> state.composition().panelOf(code) == null)
                .count();
        waiting.put("id", WAITING);
        waiting.put("name", texts.of("office.board.waiting"));
        waiting.put("count", texts.count("office.board.wait", number));
        waiting.put("waiting", true);
    }

    private void column(ObjectNode column, RoundTable table) {
        Balance.PanelBalance here = balance.panels().stream()
                .filter(each -> each.panel().equals(table.id()))
                .findFirst()
                .orElseThrow();
        int seats = here.stateSeats() + here.stakeholderSeats();
        int taken = here.states().number() + here.stakeholders().number();
        column.put("id", table.id());
        column.put("name", table.titleIn(texts.language()));
        column.put("theme", Named.in(table.theme(), texts.language()));
        column.put(
                "chairs",
                table.coChairs().isEmpty()
                        ? ""
                        : texts.of(
                                "office.co-chairs",
                                table.coChairs().stream()
                                        .map(names::party)
                                        .collect(Collectors.joining(texts.of("view.comma")))));
        column.put("count", texts.of("office.board.seats", taken, seats));
        column.put("free", seats - taken);
        column.put("empty", Math.max(0, seats - taken));
        Tally states = here.states();
        column.put(
                "facts",
                texts.of("office.board.women", states.genders().getOrDefault("f", 0), BoardBars.known(states)));
        long looks = balance.warnings().stream()
                .filter(each -> table.id().equals(each.panel()))
                .count();
        if (looks > 0) {
            column.putArray("marks")
                    .addObject()
                    .put("look", "warning")
                    .put("text", texts.of("office.board.looks-at", (int) looks));
        }
    }

    /** Codes of all who may be given a seat: they sent something and do not preside. */
    static Stream<String> inPlay(PanelsState state, Call call, Map<String, Party> parties) {
        return state.interests().keySet().stream()
                .filter(code -> state.interest(code).isPresent() && parties.containsKey(code))
                .filter(Predicate.not(call::coChairs));
    }

    /** States stand before stakeholders. */
    private Side side(String code) {
        return Objects.requireNonNull(parties.get(code)).side();
    }

    private void cards(ArrayNode cards) {
        WhyWords why = new WhyWords(texts, names, state, call);
        inPlay(state, call, parties)
                .sorted(Comparator.comparing(this::side).thenComparing(names::party))
                .forEach(code -> card(cards.addObject(), Objects.requireNonNull(parties.get(code)), why));
    }

    private void card(ObjectNode card, Party party, WhyWords why) {
        String code = party.code();
        String panel = state.composition().panelOf(code);
        InterestFile.Version version = state.interest(code).orElseThrow();
        card.put("code", code);
        card.put("column", panel == null ? WAITING : panel);
        card.put("name", party.nameIn(texts.language()));
        card.put("nominee", why.nominee(version.expression().nominee()));
        String group = party.group();
        card.put("group", group);
        card.put("kind", party.side() == Side.STATE ? "state" : "stakeholder");
        String wish = panel == null ? "" : why.wish(version.expression(), panel);
        card.put("rank", wish.matches("\\d+") ? wish : "");
        card.put("brief", brief(party, version, panel, wish, why));
        card.put("why", why.of(code));
        ArrayNode facts = card.putArray("facts");
        why.facts(party, version).forEach(facts::add);
        marks(card, code, version, panel);
    }

    private String brief(Party party, InterestFile.Version version, @Nullable String panel, String wish, WhyWords why) {
        String group = party.group();
        String of = group == null ? why.kind(party) : names.groupShort(group);
        String wished = panel == null ? why.wishesBrief(version.expression()) : why.wishInWords(wish);
        return of.isEmpty() ? wished : texts.of("office.board.brief", wished, of);
    }

    private void marks(ObjectNode card, String code, InterestFile.Version version, @Nullable String panel) {
        List<String[]> marks = new ArrayList<>();
        String lockedTo = state.composition().locks().get(code);
        boolean locked = lockedTo != null;
        if (locked) {
            marks.add(new String[] {"locked", texts.of("office.mark.locked")});
        } else if (panel != null) {
            switch (Objects.requireNonNull(state.composition().seats().get(code))
                    .how()) {
                case BY_HAND -> marks.add(new String[] {"moved", texts.of("office.mark.by-hand")});
                case SUCCESSOR -> marks.add(new String[] {"moved", texts.of("office.mark.successor")});
                case DRAWN -> {
                    // as proposed: the reason says why
                }
            }
        }
        if (version.late()) {
            marks.add(new String[] {"late", texts.of("office.mark.late")});
        }
        boolean keptOff = state.composition().keptOff().stream()
                .anyMatch(each -> each.code().equals(code));
        if (keptOff) {
            marks.add(new String[] {"excluded", texts.of("office.mark.kept-off")});
        }
        card.put("locked", locked);
        card.put("keptOff", keptOff);
        List<String> apartFrom = state.composition().keptApart().stream()
                .flatMap(each -> each.besides(code).stream())
                .toList();
        apartFrom.forEach(other ->
                marks.add(new String[] {"apart", texts.of("office.mark.apart", names.party(other))}));
        card.put("keptApart", !apartFrom.isEmpty());
        ArrayNode array = card.putArray("marks");
        marks.forEach(each -> array.addObject().put("look", each[0]).put("text", each[1]));
    }

    /** The round table of a column's id, empty for the waiting list. */
    static Optional<String> panelOf(String column) {
        return column.equals(WAITING) ? Optional.empty() : Optional.of(column);
    }
}
