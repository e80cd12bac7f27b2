package org.rostrum.panels.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.Tally;

/**
 * Who sat and who was heard, by regional group, category and gender where it was given: panels, co-chairs, and once
 * meetings are under way the time that was spoken.
 *
 * @param lines one for each part, dimension and value
 */
public record BalanceReport(List<Line> lines) {
    /** All round tables together. */
    public static final String ALL = "all";

    /**
     * A number of the report.
     *
     * @param panel id of the round table, or {@value #ALL}
     * @param part panellists, stakeholders, co-chairs or floor
     * @param dimension group, category, gender, level, development, language or preference
     * @param value which group, category …
     * @param number how many people, or interventions on the floor
     * @param target how many there should be, for panellists by group; else empty
     * @param spoken how long they spoke; zero for those who sit
     */
    public record Line(
            String panel,
            String part,
            String dimension,
            String value,
            int number,
            Optional<Integer> target,
            Duration spoken) {}

    public BalanceReport {
        lines = List.copyOf(lines);
    }

    /**
     * Makes the report.
     *
     * @param parties of the dialogue in their groups of this call, by code
     * @param floor the state of a meeting by its id, empty where it has none
     */
    public static BalanceReport of(
            PanelsState state, Call call, Map<String, Party> parties, Function<String, Optional<FloorState>> floor) {
        List<Line> lines = new ArrayList<>();
        Balance balance = Balance.of(state, call, parties, state.composition());
        balance.panels().forEach(panel -> {
            SortedMap<String, Integer> cells = balance.cells().getOrDefault(panel.panel(), new TreeMap<>());
            add(lines, panel.panel(), "panellists", panel.states(), cells);
            add(lines, panel.panel(), "stakeholders", panel.stakeholders(), Map.of());
            add(lines, panel.panel(), "co-chairs", panel.coChairs(), Map.of());
        });
        add(lines, ALL, "panellists", balance.states(), balance.targets());
        add(lines, ALL, "stakeholders", balance.stakeholders(), Map.of());
        add(lines, ALL, "co-chairs", balance.coChairs(), Map.of());
        Spoken all = new Spoken();
        for (RoundTable table : call.roundTables()) {
            String meeting = table.meeting();
            Spoken spoken = new Spoken();
            if (meeting != null) {
                floor.apply(meeting).map(FloorState::record).orElse(List.of()).forEach(each -> {
                    String gender = gender(each.entry(), state, table);
                    spoken.add(each, gender);
                    all.add(each, gender);
                });
            }
            lines.addAll(spoken.lines(table.id()));
        }
        lines.addAll(all.lines(ALL));
        return new BalanceReport(lines);
    }

    private static void add(List<Line> lines, String panel, String part, Tally tally, Map<String, Integer> targets) {
        SortedMap<String, Integer> groups = new TreeMap<>(tally.groups());
        targets.keySet().forEach(group -> groups.putIfAbsent(group, 0));
        groups.forEach((group, number) -> lines.add(
                new Line(panel, part, "group", group, number, Optional.ofNullable(targets.get(group)), Duration.ZERO)));
        add(lines, panel, part, "category", tally.categories());
        add(lines, panel, part, "gender", tally.genders());
        add(lines, panel, part, "level", tally.levels());
        add(lines, panel, part, "development", tally.development());
        add(lines, panel, part, "language", tally.languages());
        add(lines, panel, part, "preference", tally.preferences());
    }

    private static void add(
            List<Line> lines, String panel, String part, String dimension, Map<String, Integer> numbers) {
        numbers.forEach((value, number) ->
                lines.add(new Line(panel, part, dimension, value, number, Optional.empty(), Duration.ZERO)));
    }

    /** Of a panellist whom the programme put on the list: as declared with the nomination. Else as the meeting knows. */
    private static String gender(ListEntry entry, PanelsState state, RoundTable table) {
        ListEntry.Move moved = entry.moved();
        String code = entry.speaker().code();
        if (moved != null
                && moved.from() == ListEntry.Move.FROM_PROGRAMME
                && table.id().equals(state.composition().panelOf(code))) {
            Gender declared = state.interest(code)
                    .map(each -> each.expression().nominee().gender())
                    .orElse(null);
            return declared == null ? Tally.NOT_GIVEN : declared.name().toLowerCase(Locale.ROOT);
        }
        String known = entry.speaker().gender();
        return known == null ? Tally.NOT_GIVEN : known;
    }

    /** Interventions of the floor. */
    private static final class Spoken {
        private record Sum(int number, Duration time) {
            Sum plus(Sum other) {
                return new Sum(number + other.number, time.plus(other.time));
            }
        }

        private final SortedMap<String, SortedMap<String, Sum>> sums = new TreeMap<>();

        void add(Finished finished, String gender) {
            Sum one = new Sum(1, finished.net());
            String group = finished.entry().speaker().group();
            if (group != null) {
                add("group", group, one);
            }
            add("category", finished.entry().speaker().category(), one);
            add("gender", gender, one);
        }

        private void add(String dimension, String value, Sum one) {
            sums.computeIfAbsent(dimension, _ -> new TreeMap<>()).merge(value, one, Sum::plus);
        }

        Collection<Line> lines(String panel) {
            List<Line> lines = new ArrayList<>();
            sums.forEach((dimension, values) -> values.forEach((value, sum) ->
                    lines.add(new Line(panel, "floor", dimension, value, sum.number(), Optional.empty(), sum.time()))));
            return lines;
        }
    }
}
