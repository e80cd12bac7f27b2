package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How one revision differs from the one before. */
class ListChangeTest {
    @Test
    void the_same_list_has_no_changes() {
        assertThat(ListChange.between(Samples.panels(), Samples.panels())).isEmpty();
    }

    @Test
    void who_comes_goes_moves_and_is_replaced_is_told_apart() {
        PanelOfList one = panel("RT1", state("KEN", "A"), state("MLI", "B"), state("ITA", "C"));
        PanelOfList two = panel("RT2", state("FJI", "D"));
        PanelOfList oneAfter = panel("RT1", state("ITA", "E"), state("FJI", "D"));
        PanelOfList twoAfter = panel("RT2", state("KEN", "A"), state("ETH", "F"));
        assertThat(ListChange.between(List.of(one, two), List.of(oneAfter, twoAfter)))
                .containsExactly(
                        new ListChange.Withdrawn(state("MLI", "B"), one),
                        new ListChange.Added(state("ETH", "F"), twoAfter),
                        new ListChange.Moved(state("FJI", "D"), two, oneAfter),
                        new ListChange.Moved(state("KEN", "A"), one, twoAfter),
                        new ListChange.Renamed(state("ITA", "C"), state("ITA", "E"), oneAfter));
    }

    @Test
    void one_that_stays_on_a_panel_and_leaves_another_is_withdrawn_from_that_one() {
        PanelOfList one = panel("RT1", state("UNDP", "A"));
        PanelOfList two = panel("RT2", state("UNDP", "A"));
        PanelOfList empty = panel("RT2");
        assertThat(ListChange.between(List.of(one, two), List.of(one, empty)))
                .containsExactly(new ListChange.Withdrawn(state("UNDP", "A"), two));
    }

    private static Panellist.OfState state(String code, String name) {
        return new Panellist.OfState(code, new Nominee(name, null));
    }

    private static PanelOfList panel(String id, Panellist... panellists) {
        return new PanelOfList(
                id,
                1,
                Text.in(Language.ENGLISH, id),
                null,
                List.of(),
                Stream.of(panellists).toList());
    }
}
