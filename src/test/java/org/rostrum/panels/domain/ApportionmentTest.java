package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.domain.Groups.AFRICA;
import static org.rostrum.panels.domain.Groups.ALL;
import static org.rostrum.panels.domain.Groups.ASIA;
import static org.rostrum.panels.domain.Groups.EAST;
import static org.rostrum.panels.domain.Groups.TODAY;
import static org.rostrum.panels.domain.Groups.in;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of bodies that exist, and of panels. */
class ApportionmentTest {
    @ParameterizedTest
    @CsvSource({
        "5, 1, 1, 1, 1, 1",
        "8, 2, 2, 1, 2, 1",
        "20, 6, 6, 2, 3, 3",
        "24, 7, 7, 3, 4, 3",
        "47, 13, 13, 6, 8, 7",
        "54, 15, 15, 7, 9, 8",
        "60, 17, 17, 7, 10, 9"
    })
    void shares_are_those_of_webster(int seats, int africa, int asia, int east, int latin, int west) {
        Apportionment shares = Apportionment.proportional(TODAY, seats, "seed");

        assertThat(shares.targets().values()).containsExactly(africa, asia, east, latin, west);
        assertThat(shares.ties()).isEmpty();
        assertThat(shares.awards()).hasSize(seats);
    }

    @ParameterizedTest
    @CsvSource({"12, 7, 1, 2, 2", "16, 9, 2, 3, 2", "45, 25, 5, 8, 7"})
    void the_odd_seat_of_two_equal_groups_is_a_tie(int seats, int both, int east, int latin, int west) {
        Apportionment shares = Apportionment.proportional(TODAY, seats, "seed");

        assertThat(shares.ties()).containsExactly(List.of(AFRICA, ASIA));
        assertThat(in(shares.targets(), AFRICA) + in(shares.targets(), ASIA)).isEqualTo(both);
        assertThat(List.copyOf(shares.targets().values()).subList(2, 5)).containsExactly(east, latin, west);
        boolean africaFirst = Lot.of("seed", AFRICA).compareTo(Lot.of("seed", ASIA)) < 0;
        assertThat(in(shares.targets(), africaFirst ? AFRICA : ASIA)).isEqualTo(both / 2 + 1);
    }

    @Test
    void the_lot_and_not_the_order_of_the_list_settles_a_tie() {
        List<Integer> seatsOfAfrica = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> Apportionment.proportional(TODAY, 16, "seed " + i)
                        .targets()
                        .getOrDefault(AFRICA, 0))
                .distinct()
                .sorted()
                .toList();

        assertThat(seatsOfAfrica).containsExactly(4, 5);
    }

    @Test
    void the_human_rights_council_comes_out_with_the_sizes_of_2006() {
        Apportionment shares = Apportionment.proportional(Groups.sizes(53, 53, 22, 33, 29), 47, "seed");

        assertThat(shares.targets().values()).containsExactly(13, 13, 6, 8, 7);
        assertThat(shares.ties()).isEmpty();
    }

    /** 54 / 13.5 and 22 / 5.5 are both 4: what looks like 13, 14, 5, 8, 7 is one of two ways to settle a tie. */
    @Test
    void with_kiribati_in_asia_its_last_seat_is_a_tie() {
        Apportionment shares = Apportionment.proportional(Groups.sizes(53, 54, 22, 33, 29), 47, "seed");

        assertThat(shares.ties()).containsExactly(List.of(ASIA, EAST));
        assertThat(in(shares.targets(), ASIA) + in(shares.targets(), EAST)).isEqualTo(19);
    }

    @Test
    void each_seat_has_the_quotient_that_won_it() {
        Apportionment shares = Apportionment.proportional(TODAY, 20, "seed");

        assertThat(shares.awards().get(0).quotient()).isEqualTo(108);
        assertThat(shares.awards().get(2))
                .isEqualTo(new Apportionment.Award("Latin American and Caribbean States", 1, 66));
        assertThat(shares.awards())
                .extracting(Apportionment.Award::quotient)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void one_more_seat_takes_none_away() {
        SplittableRandom random = new SplittableRandom(7);
        for (int call = 0; call < 2_000; call++) {
            Map<String, Integer> sizes = Groups.sizes(
                    random.nextInt(60), random.nextInt(60), random.nextInt(60), random.nextInt(60), random.nextInt(60));
            Apportionment fewer = Apportionment.proportional(sizes, call % 60, "seed " + call);
            Apportionment more = Apportionment.proportional(sizes, call % 60 + 1, "seed " + call);
            for (String group : ALL) {
                assertThat(in(more.targets(), group))
                        .as("%s of %s with seats %d", group, sizes, call % 60 + 1)
                        .isGreaterThanOrEqualTo(in(fewer.targets(), group));
            }
        }
    }

    @Test
    void what_a_group_cannot_fill_goes_to_the_next_highest_quotient() {
        Apportionment shares =
                Apportionment.of(TODAY, 20, new Apportionment.Bounds(Map.of(), Map.of(AFRICA, 2, EAST, 0), 0), "seed");

        // without both groups the same seats are shared by those that are left
        Apportionment others = Apportionment.proportional(
                Map.of(ASIA, 54, "Latin American and Caribbean States", 33, "Western European and other States", 29),
                18,
                "seed");
        assertThat(shares.targets()).containsEntry(AFRICA, 2).containsEntry(EAST, 0);
        assertThat(shares.targets()).containsAllEntriesOf(others.targets());
    }
}
