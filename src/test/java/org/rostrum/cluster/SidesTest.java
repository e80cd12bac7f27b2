package org.rostrum.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidesTest {
    @Test
    void one_node_and_two_that_see_each_other_write() {
        assertThat(Sides.mayWrite(Set.of("a"), Set.of("a"), 0)).isTrue();
        assertThat(Sides.mayWrite(Set.of("a", "b"), Set.of("a", "b"), 0)).isTrue();
    }

    @Test
    void of_three_that_are_cut_two_write_and_one_does_not() {
        Set<String> all = Set.of("a", "b", "c");
        assertThat(Sides.mayWrite(Set.of("b", "c"), all, 0)).isTrue();
        assertThat(Sides.mayWrite(Set.of("a"), all, 0)).isFalse();
    }

    @Test
    void who_is_not_alive_any_more_is_not_waited_for() {
        assertThat(Sides.mayWrite(Set.of("b", "c"), Set.of("b", "c"), 0)).isTrue();
        assertThat(Sides.mayWrite(Set.of("c"), Set.of("c"), 0)).isTrue();
    }

    @Test
    void somebody_visible_counts_also_before_it_has_written_a_word() {
        assertThat(Sides.mayWrite(Set.of("b", "c"), Set.of("a", "b"), 0)).isTrue();
        assertThat(Sides.mayWrite(Set.of("c"), Set.of(), 0)).isTrue();
    }

    @Test
    void an_edge_that_sees_no_member_is_cut_off() {
        assertThat(Sides.mayWrite(Set.of(), Set.of("a", "b"), 0)).isFalse();
        assertThat(Sides.mayWrite(Set.of(), Set.of(), 0)).isFalse();
    }

    @Test
    void a_fixed_quorum_is_counted_whoever_is_alive() {
        assertThat(Sides.mayWrite(Set.of("a"), Set.of("a"), 2)).isFalse();
        assertThat(Sides.mayWrite(Set.of("a"), Set.of("a", "b", "c"), 1)).isTrue();
    }

    /** Every way to cut N members in two: never do both sides write, and for an odd number exactly one does. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void never_do_both_sides_of_a_cut_write_and_always_one_does(int members) {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < members; i++) {
            all.add("m" + i);
        }
        for (int cut = 1; cut < (1 << members) - 1; cut++) {
            Set<String> one = new HashSet<>();
            for (int i = 0; i < members; i++) {
                if ((cut & (1 << i)) != 0) {
                    one.add("m" + i);
                }
            }
            Set<String> other = new HashSet<>(all);
            other.removeAll(one);
            assertThat(Sides.mayWrite(one, all, 0))
                    .as("%s against %s", one, other)
                    .isNotEqualTo(Sides.mayWrite(other, all, 0));
        }
    }
}
