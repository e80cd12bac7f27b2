package org.rostrum.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who is told, and how often: the timers are the test's, and so is the time. */
class ClusterPresenceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final List<NodePresence> others = new ArrayList<>();
    private final ClusterPresence presence =
            new ClusterPresence(nanos::get, new ScreenPasses(text -> text, Optional::of), others::add);
    private final List<Connected> seen = new ArrayList<>();

    private void seconds(long seconds) {
        for (long each = 0; each < seconds; each++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            presence.tellWatchers();
        }
    }

    @Test
    void a_watcher_is_told_at_once_then_only_changes_and_never_twice_in_two_seconds() {
        presence.watch("rt1", seen::add);
        presence.tellWatchers();
        assertThat(seen).containsExactly(Connected.NOBODY);
        seconds(30);
        assertThat(seen).hasSize(1);
        for (int each = 0; each < 10; each++) {
            presence.heard(new ScreenPass("rt1", "C" + each, "s" + each));
            seconds(1);
        }
        assertThat(seen.size()).as("ten changes in ten seconds").isBetween(5, 7);
    }

    @Test
    void a_loss_is_told_within_nine_seconds_of_the_last_word() {
        presence.watch("rt1", seen::add);
        presence.heard(new ScreenPass("rt1", "KEN", "s1"));
        seconds(1);
        assertThat(seen.getLast().has("KEN")).isTrue();
        seconds(8);
        assertThat(seen.getLast().has("KEN")).isFalse();
    }

    @Test
    void a_pass_names_the_screen_and_is_good_for_its_meeting_only() {
        String pass = presence.pass("rt1", "KEN").orElseThrow();
        ScreenPass screen = presence.screen("rt1", pass).orElseThrow();
        assertThat(screen.code()).isEqualTo("KEN");
        assertThat(presence.pass("rt1", "KEN").orElseThrow())
                .as("another screen")
                .isNotEqualTo(pass);
        assertThat(presence.screen("rt2", pass)).isEmpty();
        assertThat(presence.screen("rt1", null)).isEmpty();
        assertThat(presence.screen("rt1", "")).isEmpty();
        assertThat(presence.screen("rt1", pass + "\nmore")).isEmpty();
        assertThat(presence.screen("rt1", "x".repeat(1_001))).isEmpty();
    }

    @Test
    void who_has_stopped_to_watch_is_told_nothing() {
        presence.watch("rt1", seen::add).close();
        presence.heard(new ScreenPass("rt1", "KEN", "s1"));
        seconds(3);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_node_with_nobody_tells_the_others_so_once_and_then_keeps_quiet() {
        presence.tellOthers();
        assertThat(others).isEmpty();
        presence.audience(() -> Map.of("rt1", 2));
        presence.tellOthers();
        presence.audience(Map::of);
        presence.tellOthers();
        presence.tellOthers();
        assertThat(others)
                .containsExactly(new NodePresence(List.of(), Map.of("rt1", 2)), new NodePresence(List.of(), Map.of()));
    }
}
