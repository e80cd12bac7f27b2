package org.rostrum.panels.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsDecision;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.PanelsRules;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/**
 * The panels of every dialogue, on any node: reads the log, decides on the newest state, appends. The log's unique keys
 * decide between two who act at once; the second decides again on what the first did.
 */
public final class PanelsDesk {
    /** Each attempt lost means that somebody else's was won. */
    private static final int ATTEMPTS = 50;

    private final PanelsLog log;
    private final Parties parties;
    private final InstantSource clock;
    private final Map<String, PanelsState> states = new ConcurrentHashMap<>();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    /**
     * @param clock gives the instants that are recorded
     */
    public PanelsDesk(PanelsLog log, Parties parties, InstantSource clock) {
        this.log = log;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * The newest state, empty where there is no such dialogue. Reads what is new in the log.
     *
     * @throws RuntimeException of the log when it cannot be read
     */
    public Optional<PanelsState> state(String dialogue) {
        return parties.of(dialogue).map(_ -> newest(dialogue));
    }

    /** The parties of a dialogue in their groups of its call, by code; empty where there is no such dialogue. */
    public Optional<Map<String, Party>> parties(String dialogue) {
        return parties.of(dialogue).map(known -> newest(dialogue).parties(known));
    }

    /** The whole log of a dialogue, the oldest change first. */
    public List<PanelsChange> history(String dialogue) {
        return log.read(dialogue, 0);
    }

    /**
     * Does what is asked, once for a command id.
     *
     * @param commandId acts once for ever: where it is not known whether it was done, ask again with the same
     * @param by who asks
     * @throws RuntimeException of the log when it cannot be reached: ask again with the same id
     */
    public PanelsOutcome act(String dialogue, UUID commandId, By by, PanelsCommand command) {
        Optional<Map<String, Party>> known = parties.of(dialogue);
        if (known.isEmpty()) {
            return new PanelsOutcome.NoSuchDialogue();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PanelsState state = newest(dialogue);
            Optional<PanelsChange> before = log.byCommand(dialogue, commandId);
            if (before.isPresent()) {
                return new PanelsOutcome.Done(before.get(), newest(dialogue));
            }
            Instant now = clock.instant();
            switch (PanelsRules.decide(state, command, by, now, known.get())) {
                case PanelsDecision.Refused refused -> {
                    return new PanelsOutcome.Refused(refused.why(), since(state, command, refused.why()), state);
                }
                case PanelsDecision.Accepted accepted -> {
                    PanelsChange change = new PanelsChange(state.revision() + 1, commandId, now, by, accepted.events());
                    if (log.append(dialogue, change)) {
                        return new PanelsOutcome.Done(change, keep(dialogue, state.after(change)));
                    }
                }
            }
        }
        return new PanelsOutcome.TooBusy();
    }

    /** Acts on the list that the sender did not see. */
    private List<PanelsChange> since(PanelsState state, PanelsCommand command, PanelsRefusal why) {
        if (why.kind() != PanelsRefusal.Kind.STALE || !(command instanceof PanelsCommand.OfList act)) {
            return List.of();
        }
        return log.read(state.dialogue(), Math.max(0, act.version())).stream()
                .filter(each -> each.revision() <= state.revision() && each.concernsList())
                .toList();
    }

    private PanelsState newest(String dialogue) {
        PanelsState state = states.getOrDefault(dialogue, PanelsState.none(dialogue));
        List<PanelsChange> changes = log.read(dialogue, state.revision());
        for (PanelsChange change : changes) {
            state = state.after(change);
        }
        return changes.isEmpty() ? state : keep(dialogue, state);
    }

    /** Another thread may have kept a newer one. */
    private PanelsState keep(String dialogue, PanelsState state) {
        PanelsState newest =
                states.merge(dialogue, state, (one, other) -> one.revision() >= other.revision() ? one : other);
        followers.forEach(each -> each.tell(newest));
        return newest;
    }

    /** Ends a following. */
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Tells each newer state of a dialogue: at once what is done on this node, and with {@link #look} what is done on
     * others. The follower is called on whatever thread comes by and must hand over at once; it never gets an older
     * state after a newer one.
     */
    public Following follow(String dialogue, Consumer<PanelsState> follower) {
        Follower one = new Follower(
                dialogue,
                states.getOrDefault(dialogue, PanelsState.none(dialogue)).revision(),
                follower);
        followers.add(one);
        return () -> followers.remove(one);
    }

    /**
     * Looks into the log for what other nodes did to dialogues that are followed here.
     *
     * @throws RuntimeException of the log when it cannot be read
     */
    public void look() {
        followers.stream().map(each -> each.dialogue).distinct().forEach(this::newest);
    }

    private static final class Follower {
        private final String dialogue;
        private final Consumer<PanelsState> follower;
        private long told;

        Follower(String dialogue, long told, Consumer<PanelsState> follower) {
            this.dialogue = dialogue;
            this.told = told;
            this.follower = follower;
        }

        synchronized void tell(PanelsState state) {
            if (state.dialogue().equals(dialogue) && state.revision() > told) {
                told = state.revision();
                follower.accept(state);
            }
        }
    }

    /** Whether others than the Office see that there is a call. */
    public static boolean announced(PanelsState state) {
        return state.call() != null && state.stage() != CallStage.DRAFT;
    }
}
