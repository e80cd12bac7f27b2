package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.json.RandomMeeting;

/**
 * What holds whatever is done, with all the commands that there are; {@link SimulationTest} compares those of the list
 * and the clock with a naive model as well. What fails names its seed.
 */
class AllCommandsTest {
    private static final int MEETINGS = 60;
    private static final int CHANGES = 200;

    @Test
    void no_entry_is_ever_lost_or_in_two_places_and_the_list_is_in_order() {
        for (long seed = 0; seed < MEETINGS; seed++) {
            RandomMeeting meeting = new RandomMeeting("rt1", seed);
            Set<String> known = new HashSet<>();
            for (int i = 0; i < CHANGES; i++) {
                Change change = meeting.next();
                FloorState state = meeting.state();
                String where = "seed " + seed + ", revision " + change.revision();
                List<String> places = places(state);
                Set<String> found = new HashSet<>(places);
                assertThat(places).as(where).hasSameSizeAs(found);
                found.addAll(state.gone().keySet());
                if (isUndo(change)) {
                    known.retainAll(found);
                }
                assertThat(found).as(where).containsAll(known);
                known.addAll(found);
                assertThat(ListOrder.ordered(state)).as(where).isEqualTo(state.waiting());
                assertThat(state.tally()).as(where).isEqualTo(Tally.of(state.record()));
            }
        }
    }

    @Test
    void the_journal_folds_to_the_state_that_the_meeting_came_to() {
        for (long seed = 0; seed < MEETINGS; seed++) {
            RandomMeeting meeting = new RandomMeeting("rt1", seed);
            FloorState folded = FloorState.initial("rt1");
            for (int i = 0; i < CHANGES; i++) {
                folded = Evolution.evolve(folded, meeting.next());
            }
            assertThat(folded).as("seed %d", seed).isEqualTo(meeting.state());
        }
    }

    /** The ids of all entries that wait, speak, have spoken, or ask in writing. */
    private static List<String> places(FloorState state) {
        List<ListEntry> entries = new ArrayList<>(state.waiting());
        Stream.of(state.floor(), state.interrupted())
                .flatMap(Stream::ofNullable)
                .map(Intervention::entry)
                .forEach(entries::add);
        state.record().forEach(finished -> entries.add(finished.entry()));
        return Stream.concat(
                        entries.stream().flatMap(each -> each.all().stream()).map(ListEntry::id),
                        state.beside().questions().stream()
                                .map(each -> each.entry().id()))
                .toList();
    }

    private static boolean isUndo(Change change) {
        return change.events().stream().anyMatch(FloorEvent.ActUndone.class::isInstance);
    }
}
