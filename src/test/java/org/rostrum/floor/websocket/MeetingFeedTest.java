package org.rostrum.floor.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.json.MergePatch;
import org.rostrum.floor.json.SnapshotJson;
import org.rostrum.presence.Connected;
import org.rostrum.presence.Presence;
import org.rostrum.presence.ScreenPass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The feed without sockets and without threads: writers run at once, so every step is where the test puts it. */
class MeetingFeedTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final FeedSettings AT_ONCE =
            new FeedSettings(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(30), 3, 256);

    private final TestMeeting meeting = new TestMeeting();
    private final AtomicLong nanos = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Heard presence = new Heard();
    private final FeedHub hub = hub(AT_ONCE);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void a_newcomer_gets_a_snapshot_and_then_every_visible_change_as_a_patch() {
        Follower follower = join(null);
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.request("KEN");
        meeting.chair(new FloorCommand.GiveNext(null));

        assertThat(follower.types()).containsExactly("snapshot", "change", "change", "change");
        assertThat(follower.revisions()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(follower.view()).isEqualTo(now());
    }

    @Test
    void what_the_public_may_not_see_makes_no_frame_and_the_next_patch_spans_it() {
        Follower follower = join(null);
        meeting.chair(new FloorCommand.SetPresent("KEN", true));
        assertThat(follower.types()).containsExactly("snapshot");
        meeting.chair(new FloorCommand.OpenMeeting());
        assertThat(follower.last().path("from").asLong()).isEqualTo(1);
        assertThat(follower.last().path("revision").asLong()).isEqualTo(3);
        assertThat(follower.view()).isEqualTo(now());
    }

    @Test
    void a_slow_follower_holds_nobody_up_and_gets_the_newest_afterwards() {
        Follower slow = join(null);
        Follower quick = join(null);
        slow.stuck = true;
        meeting.chair(new FloorCommand.OpenMeeting());
        for (String code : List.of("KEN", "BRA", "FJI", "NOR")) {
            meeting.request(code);
        }
        assertThat(quick.types()).containsExactly("snapshot", "change", "change", "change", "change", "change");
        assertThat(slow.types()).containsExactly("snapshot", "change");

        slow.unstick();

        assertThat(slow.types())
                .as("not the old frames, the newest state")
                .containsExactly("snapshot", "change", "snapshot");
        assertThat(slow.view()).isEqualTo(now());
        meeting.chair(new FloorCommand.GiveNext(null));
        assertThat(slow.view()).isEqualTo(now());
    }

    @Test
    void a_follower_that_takes_nothing_is_let_go_after_the_stall_time_and_no_other() {
        Follower slow = join(null);
        Follower quick = join(null);
        slow.stuck = true;
        meeting.chair(new FloorCommand.OpenMeeting());
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        hub.tick();
        assertThat(slow.dropped).isFalse();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        hub.tick();
        assertThat(slow.dropped).isTrue();
        assertThat(quick.dropped).isFalse();
    }

    @Test
    void a_node_that_stops_sends_its_followers_on_and_takes_no_other() {
        Follower follower = join(null);
        Follower screen = new Follower();
        assertThat(hub.join(TestMeeting.ID, screen, null, new ScreenPass(TestMeeting.ID, "KEN", "s1")))
                .isPresent();
        hub.sendAway();
        assertThat(follower.closed).isEqualTo(1012);
        assertThat(screen.closed).as("it goes with its page").isZero();
        assertThat(hub.isLeaving()).isTrue();
        Follower late = join(null);
        assertThat(late.closed).isEqualTo(1012);
    }

    @Test
    void who_comes_back_gets_what_it_missed() {
        Follower follower = join(null);
        meeting.chair(new FloorCommand.OpenMeeting());
        ObjectNode kept = follower.view();
        meeting.request("KEN");
        meeting.chair(new FloorCommand.GiveNext(null));

        Follower back = join(2L);

        JsonNode first = back.last();
        assertThat(first.path("type").asString()).isEqualTo("events");
        assertThat(first.path("from").asLong()).isEqualTo(3);
        assertThat(first.path("revision").asLong()).isEqualTo(4);
        assertThat(first.path("events")
                        .valueStream()
                        .map(each -> each.path("type").asString()))
                .containsExactly("floor.requested", "floor.given");
        assertThat(MergePatch.withoutNulls(MergePatch.apply(kept, first.path("patch"))))
                .isEqualTo(now());
    }

    @Test
    void who_comes_back_to_a_node_where_nobody_followed_gets_the_events_and_the_state() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.request("KEN");
        JsonNode first = join(1L).last();
        assertThat(first.path("type").asString()).isEqualTo("events");
        assertThat(first.path("events").size()).isEqualTo(2);
        assertThat(first.path("snapshot").path("revision").asLong()).isEqualTo(3);
    }

    @Test
    void who_has_the_newest_is_told_so_and_who_is_from_the_future_gets_a_snapshot() {
        meeting.chair(new FloorCommand.OpenMeeting());
        assertThat(join(2L).last().path("type").asString()).isEqualTo("upToDate");
        assertThat(join(99L).last().path("type").asString()).isEqualTo("snapshot");
        assertThat(join(-5L).last().path("type").asString()).isEqualTo("snapshot");
    }

    @Test
    void a_beat_comes_after_a_silence_and_only_then() {
        Follower follower = join(null);
        meeting.chair(new FloorCommand.OpenMeeting());
        nanos.addAndGet(Duration.ofMillis(1700).toNanos());
        hub.tick();
        assertThat(follower.types()).containsExactly("snapshot", "change");
        nanos.addAndGet(Duration.ofMillis(200).toNanos());
        hub.tick();
        hub.tick();
        assertThat(follower.types()).containsExactly("snapshot", "change", "beat");
        assertThat(follower.last().path("revision").asLong()).isEqualTo(2);
    }

    @Test
    void a_node_that_cannot_know_the_newest_says_so_at_once_and_to_whoever_comes_and_says_when_it_can_again() {
        Follower follower = join(null);
        Follower slow = join(null);
        meeting.chair(new FloorCommand.OpenMeeting());
        slow.stuck = true;
        meeting.chair(new FloorCommand.Announce("Words"));
        Instant since = Instant.parse("2013-10-03T14:00:00Z");
        meeting.floor().writing(new Writing.JournalAway(since));
        hub.tick();
        assertThat(follower.types()).endsWith("change", "beat");
        assertThat(follower.last().path("staleSince").asString()).isEqualTo("2013-10-03T14:00:00.000Z");
        assertThat(follower.last().path("why").asString()).isEqualTo("journal-away");
        hub.tick();
        assertThat(follower.types()).as("once, not with each tick").endsWith("change", "beat");
        slow.unstick();
        assertThat(slow.last().path("staleSince").asString())
                .as("after what was on its way")
                .isNotEmpty();
        Follower late = join(null);
        assertThat(late.types()).containsExactly("snapshot", "beat");
        assertThat(late.last().path("staleSince").asString()).isNotEmpty();

        meeting.floor().writing(new Writing.CutOff(since));
        hub.tick();
        assertThat(late.last().path("why").asString()).isEqualTo("cut-off");
        meeting.floor().writing(new Writing.Possible());
        hub.tick();
        assertThat(late.types()).endsWith("beat");
        assertThat(late.last().has("staleSince")).isFalse();
    }

    @Test
    void a_last_word_goes_out_before_the_door_closes() {
        Follower follower = new Follower();
        FeedSession session = hub.join(TestMeeting.ID, follower, null, null).orElseThrow();
        session.leave(FeedFrames.error("invalid", "why"), 1003, "invalid");
        session.leave(FeedFrames.error("invalid", "again"), 1003, "invalid");
        meeting.chair(new FloorCommand.OpenMeeting());
        assertThat(follower.types()).containsExactly("snapshot", "error");
        assertThat(follower.closed).isEqualTo(1003);
    }

    @Test
    void a_node_counts_its_followers_and_knows_when_it_is_full() {
        FeedSession first = hub.join(TestMeeting.ID, new Follower(), null, null).orElseThrow();
        join(null);
        assertThat(hub.isFull()).isFalse();
        join(null);
        assertThat(hub.isFull()).isTrue();
        hub.leave(first);
        assertThat(hub.isFull()).isFalse();
        assertThat(hub.join("rt99", new Follower(), null, null)).isEmpty();
    }

    @Test
    void whatever_happens_and_however_slow_everybody_ends_with_the_truth_and_no_revision_goes_back() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            TestMeeting other = new TestMeeting();
            FeedHub feeds =
                    new FeedHub(other.floor(), other.clock(), nanos::get, AT_ONCE, new AtOnce(), timer, Presence.NONE);
            List<Follower> followers = List.of(new Follower(), new Follower(), new Follower());
            followers.forEach(each -> feeds.join(TestMeeting.ID, each, null, null));
            other.chair(new FloorCommand.OpenMeeting());
            for (int step = 0; step < 60; step++) {
                act(other, random);
                other.clock().forward(random.nextInt(40_000));
                Follower one = followers.get(random.nextInt(3));
                if (one.stuck) {
                    one.unstick();
                } else {
                    one.stuck = random.nextBoolean();
                }
            }
            followers.forEach(Follower::unstick);
            other.chair(new FloorCommand.Announce("Words at last"));
            for (Follower each : followers) {
                assertThat(each.view()).as("seed %s", seed).isEqualTo(shown(other));
                assertThat(each.revisions()).as("seed %s", seed).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    private static void act(TestMeeting meeting, Random random) {
        FloorCommand command = switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                new FloorCommand.AddToList(
                        null,
                        new org.rostrum.floor.domain.Participant(
                                "", java.util.Map.of("en", "Guest"), "stakeholder", null, null, null),
                        FloorCommand.Request.STATEMENT);
            case 3, 4 -> new FloorCommand.GiveNext(null);
            case 5 -> new FloorCommand.PauseClock();
            case 6 -> new FloorCommand.Undo();
            default -> new FloorCommand.Announce("Words " + random.nextInt(3));
        };
        var _ = meeting.floor()
                .submit(new org.rostrum.floor.application.Submission(
                        TestMeeting.ID,
                        TestMeeting.CHAIR,
                        new java.util.UUID(random.nextLong(), random.nextLong()),
                        command,
                        null));
    }

    @Test
    void followers_that_answer_pings_are_the_audience_and_silent_ones_stop_to_count_until_they_answer() {
        Follower answers = new Follower();
        Follower silent = new Follower();
        FeedSession one = hub.join(TestMeeting.ID, answers, null, null).orElseThrow();
        FeedSession other = hub.join(TestMeeting.ID, silent, null, null).orElseThrow();
        for (int tenths = 0; tenths < 100; tenths++) {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            hub.tick();
            hub.heard(one);
        }
        assertThat(answers.pings).as("at most every three seconds").isBetween(3, 5);
        assertThat(silent.pings).as("no second ping while one is on its way").isEqualTo(1);
        assertThat(presence.audience()).containsExactlyEntriesOf(Map.of(TestMeeting.ID, 1));
        hub.heard(other);
        assertThat(presence.audience()).containsExactlyEntriesOf(Map.of(TestMeeting.ID, 2));
        hub.leave(one);
        hub.leave(other);
        assertThat(presence.audience()).isEmpty();
    }

    @Test
    void a_screen_with_a_pass_is_told_to_presence_with_each_sign_of_life_and_is_not_audience() {
        ScreenPass kenya = new ScreenPass(TestMeeting.ID, "KEN", "s1");
        Follower follower = new Follower();
        FeedSession session = hub.join(TestMeeting.ID, follower, null, kenya).orElseThrow();
        hub.heard(session);
        hub.heard(session);
        assertThat(presence.heard).containsExactly(kenya, kenya);
        assertThat(presence.audience()).isEmpty();
    }

    @Test
    void a_crowd_is_asked_less_often_than_a_few() {
        assertThat(FeedHub.audiencePeriod(100)).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(FeedHub.audiencePeriod(20_000))
                .as("2,000 pings a second at most")
                .isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    /** Keeps what the feed tells of who is there. */
    private static final class Heard implements Presence {
        private final List<ScreenPass> heard = new ArrayList<>();
        private Supplier<Map<String, Integer>> here = Map::of;

        @Override
        public void heard(ScreenPass screen) {
            heard.add(screen);
        }

        @Override
        public Connected connected(String meeting) {
            return Connected.NOBODY;
        }

        @Override
        public Watching watch(String meeting, Consumer<Connected> told) {
            return () -> {};
        }

        @Override
        public Optional<String> pass(String meeting, String code) {
            return Optional.empty();
        }

        @Override
        public Optional<ScreenPass> screen(String meeting, @Nullable String pass) {
            return Optional.empty();
        }

        @Override
        public void audience(Supplier<Map<String, Integer>> counted) {
            here = counted;
        }

        Map<String, Integer> audience() {
            return here.get();
        }
    }

    private Follower join(@Nullable Long since) {
        Follower follower = new Follower();
        assertThat(hub.join(TestMeeting.ID, follower, since, null)).isPresent();
        return follower;
    }

    private FeedHub hub(FeedSettings settings) {
        return new FeedHub(meeting.floor(), meeting.clock(), nanos::get, settings, new AtOnce(), timer, presence);
    }

    private JsonNode now() {
        return shown(meeting);
    }

    /** What a screen would show; the clock as it stood at the last change that was shown. */
    private static JsonNode shown(TestMeeting meeting) {
        ObjectNode tree = SnapshotJson.tree(
                FloorVisibility.at(meeting.state(), meeting.state().asOf()));
        return MergePatch.withoutNulls(MAPPER.readTree(tree.toString()));
    }

    /** A follower that keeps what it gets, applies patches, and can stop taking frames. */
    private static final class Follower implements FeedTransport {
        private final List<JsonNode> frames = new ArrayList<>();
        private ObjectNode state = MAPPER.createObjectNode();
        private @Nullable Runnable waiting;
        private boolean stuck;
        private boolean dropped;
        private int closed;
        private int pings;

        @Override
        public void send(String text, Runnable sent, Runnable failed) {
            ObjectNode frame = (ObjectNode) MAPPER.readTree(text);
            frames.add(frame);
            if (frame.path("type").asString().equals("snapshot")) {
                state = frame.deepCopy();
                state.remove("type");
            } else if (frame.path("type").asString().equals("change")) {
                long own = state.path("revision").asLong();
                assertThat(frame.path("from").asLong()).isLessThanOrEqualTo(own);
                assertThat(frame.path("revision").asLong()).isGreaterThan(own);
                state = (ObjectNode) MergePatch.apply(state, frame.path("patch"));
            }
            if (stuck) {
                waiting = sent;
            } else {
                sent.run();
            }
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close(int code, String reason) {
            closed = code;
        }

        @Override
        public void drop() {
            dropped = true;
        }

        void unstick() {
            stuck = false;
            Runnable sent = waiting;
            waiting = null;
            if (sent != null) {
                sent.run();
            }
        }

        JsonNode last() {
            return frames.getLast();
        }

        List<String> types() {
            return frames.stream().map(each -> each.path("type").asString()).toList();
        }

        List<Long> revisions() {
            return frames.stream().map(each -> each.path("revision").asLong()).toList();
        }

        ObjectNode view() {
            return (ObjectNode) MergePatch.withoutNulls(state);
        }
    }

    /** Runs at once, in the thread that asks. */
    private static final class AtOnce extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
