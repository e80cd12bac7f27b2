package org.rostrum.floor.websocket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Resync;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.presence.Presence;
import tools.jackson.databind.node.ObjectNode;

/**
 * The feed of one meeting on this node: takes its changes, makes one frame of those that come together, and wakes its
 * followers. Where a method needs two locks it takes the session's before this one's.
 */
final class MeetingFeed {
    /** So many followers are woken by one task: several cores share a crowd. */
    private static final int SHARD = 256;
    /** A snapshot made for one newcomer serves all who come within this. */
    private static final long FRESH_MILLIS = 50;

    /** What all followers are to have: a state that was shown, and the frame that leads to it from the one before. */
    private record Shown(
            FloorState state,
            ObjectNode tree,
            long from,
            @Nullable String change,
            Map<Long, FeedSession.Frame> resumed) {
        long revision() {
            return state.revision();
        }
    }

    private record Arrived(FloorState state, Change change) {}

    private record Step(FloorState before, Change change) {}

    private record Fresh(String text, Instant at, long revision) {}

    /** What all feeds of a node share. */
    record Workshop(
            Floor floor,
            Clock clock,
            LongSupplier nanoTime,
            FeedSettings settings,
            Executor writers,
            ScheduledExecutorService timer,
            Presence presence) {}

    private final String meeting;
    private final Workshop shop;
    private final Set<FeedSession> followers = ConcurrentHashMap.newKeySet();
    private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean flushPlanned = new AtomicBoolean();
    private final Deque<Step> kept = new ArrayDeque<>();
    private volatile Shown shown;
    private volatile FloorState latest;
    private volatile @Nullable Fresh fresh;
    private volatile long lastOutput;
    private volatile boolean open;
    private final Floor.Following following;

    /** @param state the meeting as it is now: changes that come while it is read are waiting to be taken */
    private MeetingFeed(String meeting, Workshop shop, FloorState state) {
        this.meeting = meeting;
        this.shop = shop;
        this.latest = state;
        this.shown = new Shown(state, FeedFrames.tree(state), state.revision(), null, new ConcurrentHashMap<>());
        this.lastOutput = shop.nanoTime().getAsLong() - shop.settings().window().toNanos();
        this.following = shop.floor().follow(meeting, this::offer);
    }

    /** Begins to follow a meeting that is there. */
    static MeetingFeed open(String meeting, Workshop shop, FloorState state) {
        MeetingFeed feed = new MeetingFeed(meeting, shop, state);
        // what happened between reading the state and following it
        shop.floor().state(meeting).ifPresent(feed::catchUp);
        feed.open = true;
        feed.planFlush();
        return feed;
    }

    private synchronized void catchUp(FloorState state) {
        if (state.revision() > latest.revision()) {
            latest = state;
            shown = new Shown(state, FeedFrames.tree(state), state.revision(), null, new ConcurrentHashMap<>());
        }
    }

    void close() {
        following.close();
        followers.forEach(each -> each.leave(null, FeedHub.RESTARTS, FeedHub.STOPS));
    }

    private void offer(FloorState state, Change change) {
        arrived.add(new Arrived(state, change));
        planFlush();
    }

    /** At once after a silence, else at the end of the window that the last frame opened. */
    private void planFlush() {
        if (!open || !flushPlanned.compareAndSet(false, true)) {
            return;
        }
        long wait = lastOutput
                + shop.settings().window().toNanos()
                - shop.nanoTime().getAsLong();
        if (wait <= 0) {
            shop.writers().execute(this::flush);
        } else {
            var _ = shop.timer().schedule(() -> shop.writers().execute(this::flush), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void flush() {
        flushPlanned.set(false);
        if (take()) {
            wakeAll();
        }
    }

    private synchronized boolean take() {
        boolean visible = false;
        for (Arrived each = arrived.poll(); each != null; each = arrived.poll()) {
            if (each.change().revision() <= latest.revision()) {
                continue;
            }
            if (each.change().revision() != latest.revision() + 1) {
                kept.clear();
            }
            keep(new Step(latest, each.change()));
            latest = each.state();
            visible |= FloorVisibility.isPublic(each.change());
        }
        if (visible) {
            show(latest);
        }
        return visible;
    }

    private void keep(Step step) {
        if (kept.size() == shop.settings().kept()) {
            kept.removeFirst();
        }
        kept.addLast(step);
    }

    private void show(FloorState state) {
        Shown before = shown;
        ObjectNode tree = FeedFrames.tree(state);
        String change = FeedFrames.change(
                before.revision(),
                state.revision(),
                before.tree(),
                tree,
                shop.clock().instant());
        shown = new Shown(state, tree, before.revision(), change, new ConcurrentHashMap<>());
        lastOutput = shop.nanoTime().getAsLong();
    }

    private void wakeAll() {
        List<FeedSession> shard = new ArrayList<>(SHARD);
        for (FeedSession each : followers) {
            shard.add(each);
            if (shard.size() == SHARD) {
                wake(shard);
                shard = new ArrayList<>(SHARD);
            }
        }
        wake(shard);
    }

    private void wake(List<FeedSession> shard) {
        if (!shard.isEmpty()) {
            shop.writers().execute(() -> shard.forEach(FeedSession::wake));
        }
    }

    /** Sends a beat where nothing was sent for long; called by the one timer of the node. */
    void beatIfSilent(long now, long silence) {
        if (followers.isEmpty() || now - lastOutput < silence) {
            return;
        }
        lastOutput = now;
        String beat = beat();
        shop.writers().execute(() -> followers.forEach(each -> each.beat(beat)));
    }

    /** Tells at once that the node can or cannot say any more whether what it shows is the newest. */
    void tellWriting() {
        String beat = beat();
        shop.writers().execute(() -> followers.forEach(each -> each.tell(beat)));
    }

    private String beat() {
        return FeedFrames.beat(
                shown.revision(), shop.clock().instant(), shop.floor().writing());
    }

    /** Asks those for a sign of life whose time has come; called by the one timer of the node. */
    void ping(long now, long screenPeriod, long audiencePeriod) {
        List<FeedSession> asked = new ArrayList<>();
        for (FeedSession each : followers) {
            if (each.pulse().asks(now, each.screen() == null ? audiencePeriod : screenPeriod)) {
                asked.add(each);
            }
        }
        if (!asked.isEmpty()) {
            shop.writers().execute(() -> asked.forEach(FeedSession::ping));
        }
    }

    /** How many follow and answer, without the screens of those who act. */
    int audience(long now) {
        int count = 0;
        for (FeedSession each : followers) {
            if (each.screen() == null && each.pulse().alive(now)) {
                count++;
            }
        }
        return count;
    }

    void dropStalled(long now, long stallNanos) {
        followers.removeIf(each -> each.dropIfStalled(now, stallNanos));
    }

    /** What a follower that has a revision is to get next; null where it has the newest. */
    FeedSession.@Nullable Frame after(long revision) {
        Shown now = shown;
        if (revision >= now.revision()) {
            return null;
        }
        String change = now.change();
        return change != null && now.from() <= revision ? new FeedSession.Frame(change, now.revision()) : snapshot(now);
    }

    /** Takes in a follower. {@code since} is the revision that it has, or null. */
    void join(FeedSession session, @Nullable Long since) {
        followers.add(session);
        session.start(since == null ? snapshot(shown) : resume(since));
        if (!(shop.floor().writing() instanceof Writing.Possible)) {
            session.tell(beat());
        }
    }

    void leave(FeedSession session) {
        followers.remove(session);
        session.gone();
    }

    /** Who follows now. */
    List<FeedSession> sessions() {
        return List.copyOf(followers);
    }

    int followers() {
        return followers.size();
    }

    private FeedSession.Frame snapshot(Shown now) {
        Instant instant = shop.clock().instant();
        Fresh last = fresh;
        if (last == null
                || last.revision() != now.revision()
                || last.at().plusMillis(FRESH_MILLIS).isBefore(instant)) {
            last = new Fresh(FeedFrames.snapshot(now.state(), instant), instant, now.revision());
            fresh = last;
        }
        return new FeedSession.Frame(last.text(), last.revision());
    }

    private FeedSession.Frame resume(long since) {
        Shown now = shown;
        if (since == now.revision() || (since > now.revision() && since <= latest.revision())) {
            return upToDate(since);
        }
        if (since < 0 || since > now.revision()) {
            return snapshot(now);
        }
        FeedSession.Frame known = now.resumed().get(since);
        if (known != null) {
            return known;
        }
        FeedSession.Frame made = made(since, now);
        if (now.resumed().size() < shop.settings().kept()) {
            now.resumed().put(since, made);
        }
        return made;
    }

    private FeedSession.Frame made(long since, Shown now) {
        List<Step> steps = steps(since, now.revision());
        if (!steps.isEmpty()) {
            List<Change> changes = steps.stream().map(Step::change).toList();
            return events(since, changes, FeedFrames.tree(steps.getFirst().before()), now);
        }
        return switch (shop.floor().since(meeting, since)) {
            case Resync.Changes(List<Change> changes) ->
                events(
                        since,
                        changes.stream()
                                .filter(each -> each.revision() <= now.revision())
                                .toList(),
                        null,
                        now);
            case Resync.UpToDate _ -> upToDate(since);
            case Resync.TakeState _, Resync.NoSuchMeeting _ -> snapshot(now);
        };
    }

    /** The changes after one revision up to another; empty where they are not all kept. */
    private synchronized List<Step> steps(long since, long upTo) {
        if (kept.isEmpty() || kept.getFirst().change().revision() > since + 1) {
            return List.of();
        }
        return kept.stream()
                .filter(each -> each.change().revision() > since)
                .filter(each -> each.change().revision() <= upTo)
                .toList();
    }

    private FeedSession.Frame events(long since, List<Change> changes, @Nullable ObjectNode before, Shown now) {
        if (changes.stream().noneMatch(FloorVisibility::isPublic)) {
            return upToDate(now.revision());
        }
        return new FeedSession.Frame(
                FeedFrames.events(
                        since, changes, before, now.state(), shop.clock().instant()),
                now.revision());
    }

    private FeedSession.Frame upToDate(long revision) {
        return new FeedSession.Frame(FeedFrames.upToDate(revision, shop.clock().instant()), revision);
    }
}
