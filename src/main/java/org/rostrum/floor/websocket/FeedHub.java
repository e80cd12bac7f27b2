package org.rostrum.floor.websocket;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.cluster.Carried;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.presence.Presence;
import org.rostrum.presence.ScreenPass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of this node, with the one timer and the few writers that they share. */
final class FeedHub implements AutoCloseable, Carried {
    private static final Logger LOG = LoggerFactory.getLogger(FeedHub.class);
    /** How often {@link #tick} is to be called. */
    static final Duration TICK = Duration.ofMillis(200);
    /** Followers who are sent to another node together, and how soon the next are: two thousand a second. */
    private static final int SENT_TOGETHER = 100;

    private static final long APART_MILLIS = 50;
    /** So long the screens of those who act have to be gone with their pages. */
    private static final long SCREENS_GO_MILLIS = 7_500;
    /** RFC 6455's registry: "service restart". */
    static final int RESTARTS = 1012;

    static final String STOPS = "the node stops";

    private static final long SECOND = 1_000_000_000L;
    /** How often screens of those who act are asked for a sign of life, and others while they are few. */
    private static final long SCREEN_PERIOD_NANOS = 2 * SECOND;

    private static final long AUDIENCE_PERIOD_NANOS = 3 * SECOND;
    private static final int MOST_PINGS_A_SECOND = 2000;

    private final Floor floor;
    private final FeedSettings settings;
    private final MeetingFeed.Workshop shop;
    private final ExecutorService writers;
    private final ScheduledExecutorService timer;
    private final Map<String, MeetingFeed> feeds = new ConcurrentHashMap<>();
    private final AtomicInteger followers = new AtomicInteger();
    private volatile boolean leaving;
    /** Touched by the timer only. */
    private Writing told = new Writing.Possible();

    FeedHub(
            Floor floor,
            Clock clock,
            LongSupplier nanoTime,
            FeedSettings settings,
            ExecutorService writers,
            ScheduledExecutorService timer,
            Presence presence) {
        this.floor = floor;
        this.settings = settings;
        this.writers = writers;
        this.timer = timer;
        this.shop = new MeetingFeed.Workshop(floor, clock, nanoTime, settings, writers, timer, presence);
        presence.audience(this::audience);
    }

    /** Whether there is such a meeting; prepared, so that there is something to see. */
    boolean knows(String meeting) {
        return feeds.containsKey(meeting) || prepared(meeting).isPresent();
    }

    /** Whether no more followers fit on this node. */
    boolean isFull() {
        return followers.get() >= settings.mostFollowers();
    }

    /** Whether this node is about to stop and takes nobody any more. */
    boolean isLeaving() {
        return leaving;
    }

    /**
     * Lets all followers go with what they have: they come to another node at once and go on from there. Screens of those
     * who act go with their page; only those that are still here after a while are sent by themselves.
     */
    @Override
    public void sendAway() {
        leaving = true;
        sendSome(sessions().filter(each -> each.screen() == null).iterator());
        var _ = timer.schedule(
                () -> writers.execute(() -> sendSome(sessions().iterator())), SCREENS_GO_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Stream<FeedSession> sessions() {
        return feeds.values().stream().flatMap(each -> each.sessions().stream());
    }

    private void sendSome(Iterator<FeedSession> rest) {
        for (int sent = 0; sent < SENT_TOGETHER && rest.hasNext(); sent++) {
            rest.next().leave(null, RESTARTS, STOPS);
        }
        if (rest.hasNext()) {
            var _ = timer.schedule(() -> writers.execute(() -> sendSome(rest)), APART_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public int here() {
        return followers.get();
    }

    int followers() {
        return followers.get();
    }

    /**
     * Takes in a follower; empty where there is no such meeting.
     *
     * @param since the revision that it has, or null
     * @param screen whose screen it is, null for the audience
     */
    Optional<FeedSession> join(
            String meeting, FeedTransport transport, @Nullable Long since, @Nullable ScreenPass screen) {
        MeetingFeed feed = feeds.computeIfAbsent(
                meeting,
                id -> prepared(id)
                        .map(state -> MeetingFeed.open(id, shop, state))
                        .orElse(null));
        if (feed == null) {
            return Optional.empty();
        }
        FeedSession session = new FeedSession(feed, transport, shop.nanoTime(), screen);
        followers.incrementAndGet();
        feed.join(session, since);
        if (leaving) {
            session.leave(null, RESTARTS, STOPS);
        }
        return Optional.of(session);
    }

    void leave(FeedSession session) {
        session.feed().leave(session);
        followers.decrementAndGet();
    }

    /** A follower has said something, if only that it is there. */
    void heard(FeedSession session) {
        session.pulse().answered();
        ScreenPass screen = session.screen();
        if (screen != null) {
            shop.presence().heard(screen);
        }
    }

    /** How many follow each meeting here and answer, screens that act not among them. */
    private Map<String, Integer> audience() {
        long now = shop.nanoTime().getAsLong();
        Map<String, Integer> counts = new HashMap<>();
        feeds.forEach((meeting, feed) -> {
            int count = feed.audience(now);
            if (count > 0) {
                counts.put(meeting, count);
            }
        });
        return counts;
    }

    private Optional<FloorState> prepared(String meeting) {
        return floor.state(meeting).filter(state -> state.revision() > 0);
    }

    /** A tick is a fifth of a second, so a beat is never later than that after its time: it goes a tick early instead. */
    void tick() {
        try {
            long now = shop.nanoTime().getAsLong();
            Writing writing = floor.writing();
            if (!writing.equals(told)) {
                told = writing;
                feeds.values().forEach(MeetingFeed::tellWriting);
            }
            long silence = settings.beat().minus(TICK).toNanos();
            long stall = settings.stall().toNanos();
            long period = audiencePeriod(followers.get());
            for (MeetingFeed feed : feeds.values()) {
                feed.ping(now, SCREEN_PERIOD_NANOS, period);
                feed.beatIfSilent(now, silence);
                feed.dropStalled(now, stall);
            }
        } catch (RuntimeException broken) {
            // a timer that throws never ticks again
            LOG.error("A tick of the live feed failed", broken);
        }
    }

    /** A crowd is asked less often: pings must not cost what its changes need. */
    static long audiencePeriod(int followers) {
        return Math.max(AUDIENCE_PERIOD_NANOS, followers * SECOND / MOST_PINGS_A_SECOND);
    }

    @Override
    public void close() {
        feeds.values().forEach(MeetingFeed::close);
        timer.shutdownNow();
        writers.shutdown();
    }
}
