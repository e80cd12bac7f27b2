package org.rostrum.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expiry as arithmetic: every instant is an argument, so seven seconds take none. */
class PresenceBookTest {
    private static final long START = 5_000_000_000L;
    private static final ScreenPass KENYA = new ScreenPass("rt1", "KEN", "k1");

    private final PresenceBook book = new PresenceBook();

    private static long at(long millis) {
        return START + Duration.ofMillis(millis).toNanos();
    }

    private Connected rt1(long millis) {
        return book.connected("rt1", 0, at(millis));
    }

    private static NodePresence says(long ageMillis, ScreenPass... screens) {
        return new NodePresence(
                List.of(screens).stream()
                        .map(each -> new NodePresence.Screen(each.meeting(), each.code(), each.screen(), ageMillis))
                        .toList(),
                Map.of());
    }

    @Test
    void a_screen_counts_from_its_first_word_until_it_was_silent_for_seven_seconds() {
        assertThat(rt1(0).participants()).isEmpty();
        book.heard(KENYA, at(0));
        assertThat(rt1(0).participants()).containsExactlyEntriesOf(Map.of("KEN", 1));
        assertThat(rt1(6_999).has("KEN")).isTrue();
        assertThat(rt1(7_000).has("KEN")).isFalse();
        book.heard(KENYA, at(60_000));
        assertThat(rt1(60_001).has("KEN")).isTrue();
    }

    @Test
    void several_screens_of_one_participant_are_counted_and_consoles_apart() {
        book.heard(KENYA, at(0));
        book.heard(new ScreenPass("rt1", "KEN", "k2"), at(0));
        book.heard(new ScreenPass("rt1", "", "chair"), at(0));
        book.heard(new ScreenPass("rt2", "BRA", "b1"), at(0));
        assertThat(book.connected("rt1", 12, at(1))).isEqualTo(new Connected(Map.of("KEN", 2), 1, 12));
    }

    @Test
    void what_another_node_tells_ages_from_when_the_screen_was_heard_and_not_from_the_telling() {
        book.told("node-2", says(5_000, KENYA), at(0));
        assertThat(rt1(1_999).has("KEN")).isTrue();
        assertThat(rt1(2_000).has("KEN")).isFalse();
    }

    @Test
    void a_telling_takes_the_place_of_the_one_before() {
        ScreenPass brazil = new ScreenPass("rt1", "BRA", "b1");
        book.told("node-2", says(0, KENYA, brazil), at(0));
        book.told("node-2", says(0, brazil), at(1_000));
        assertThat(rt1(1_000).participants()).containsOnlyKeys("BRA");
    }

    @Test
    void a_node_that_falls_silent_takes_its_screens_and_its_audience_with_it() {
        book.told("node-2", new NodePresence(List.of(), Map.of("rt1", 800)), at(0));
        book.told("node-3", new NodePresence(List.of(), Map.of("rt1", 400, "rt2", 1)), at(3_000));
        assertThat(book.connected("rt1", 3, at(3_000)).audience()).isEqualTo(1_203);
        assertThat(book.connected("rt1", 3, at(7_000)).audience()).isEqualTo(403);
        assertThat(book.connected("rt1", 3, at(10_000)).audience()).isEqualTo(3);
    }

    @Test
    void a_screen_that_moves_from_one_node_to_another_stays_connected_and_counts_once() {
        book.told("node-2", says(0, KENYA), at(0));
        book.heard(KENYA, at(1_500));
        assertThat(rt1(1_500).participants()).containsExactlyEntriesOf(Map.of("KEN", 1));
        assertThat(rt1(8_000).has("KEN")).isTrue();
    }

    @Test
    void ages_that_cannot_be_are_cut_so_that_no_node_keeps_a_screen_alive_by_its_clock() {
        book.told("node-2", says(-3_600_000, KENYA), at(0));
        assertThat(rt1(6_999).has("KEN")).isTrue();
        assertThat(rt1(7_000).has("KEN")).isFalse();
        book.told("node-2", says(Long.MAX_VALUE, KENYA), at(7_000));
        assertThat(rt1(7_000).has("KEN")).isFalse();
    }

    @Test
    void what_is_told_holds_ages_and_leaves_out_what_has_expired() {
        book.heard(KENYA, at(0));
        book.heard(new ScreenPass("rt1", "BRA", "b1"), at(5_500));
        NodePresence told = book.tell(Map.of("rt1", 7), at(7_000));
        assertThat(told)
                .isEqualTo(new NodePresence(
                        List.of(new NodePresence.Screen("rt1", "BRA", "b1", 1_500)), Map.of("rt1", 7)));
    }

    @Test
    void nothing_that_has_expired_is_kept() {
        for (int each = 0; each < 1_000; each++) {
            book.heard(new ScreenPass("rt1", "KEN", "k" + each), at(each));
        }
        book.sweep(at(7_499));
        assertThat(book.screensHere()).isEqualTo(500);
        book.sweep(at(60_000));
        assertThat(book.screensHere()).isZero();
    }

    @Test
    void a_monotonic_clock_may_pass_through_its_end() {
        book.heard(KENYA, Long.MAX_VALUE - 10);
        assertThat(book.connected("rt1", 0, Long.MIN_VALUE + 10).has("KEN")).isTrue();
    }
}
