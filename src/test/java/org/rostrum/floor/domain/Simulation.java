package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run of a sequence through the real rules, beside the {@link NaiveMeeting} and under what must always hold. An
 * AssertionError says what broke and at which step.
 */
final class Simulation {
    private final BiFunction<FloorState, Change, FloorState> evolution;
    private final NaiveMeeting model;
    private final List<Change> journal = new ArrayList<>();
    private final Map<Long, FloorState> before = new HashMap<>();
    private final Map<String, Long> accepted = new HashMap<>();
    private FloorState state = FloorState.initial(Sequence.MEETING);
    private Instant last = Sequence.START;

    private Simulation(Sequence sequence, BiFunction<FloorState, Change, FloorState> evolution) {
        this.evolution = evolution;
        model = new NaiveMeeting(sequence.setup());
        Step prepare = new Step(0, Sequence.START, Actor.SYSTEM, new FloorCommand.PrepareMeeting(sequence.setup()));
        decided(prepare);
    }

    /** What broke, if anything. */
    static Optional<String> failure(Sequence sequence, BiFunction<FloorState, Change, FloorState> evolution) {
        try {
            new Simulation(sequence, evolution).play(sequence.steps());
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e instanceof AssertionError ? String.valueOf(e.getMessage()) : e.toString());
        }
    }

    private void play(List<Step> steps) {
        for (Step step : steps) {
            try {
                timePasses(step.at());
                take(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("step " + StepText.of(step) + ": " + e.getMessage(), e);
            }
        }
        FloorState folded = FloorState.initial(Sequence.MEETING);
        for (Change change : journal) {
            folded = evolution.apply(folded, change);
        }
        require(folded.equals(state), "the fold of the journal is not the live state");
    }

    /** While nothing is commanded, clocks go down as time goes on, and nothing else is gained or lost. */
    private void timePasses(Instant now) {
        FloorState then = state.at(last);
        FloorState seen = state.at(now);
        Intervention floor = then.floor();
        Duration passed = Duration.between(last, now);
        Duration ran = floor == null || !floor.running() ? Duration.ZERO : passed;
        if (floor != null && then.settings().atZero() == FloorSettings.AtZero.STOP) {
            Duration left = floor.remaining(last);
            ran = left.isNegative() ? Duration.ZERO : left.compareTo(ran) < 0 ? left : ran;
        }
        same("time used while the clock ran for " + ran, used(then, last).plus(ran), used(seen, now));
        last = now;
    }

    private void take(Step step) {
        Instant now = step.at();
        FloorState old = state;
        MeetingView oldView = MeetingView.of(old, now);
        Refusal expected = model.submit(step);
        Decision decision = FloorRules.decide(state, step.command(), step.actor(), step.id(), now);
        Refusal found = decision instanceof Decision.Refused(Refusal refusal) ? refusal : null;
        same("refused", word(expected), word(found));
        if (decision instanceof Decision.Accepted(List<FloorEvent> events)) {
            Change change = decided(step);
            require(change.events().equals(events), "the same command was decided in two ways");
            note(change);
            onlyWhatTheEventsSay(old, change);
        }
        MeetingView view = MeetingView.of(state, now);
        if (found != null) {
            same("after a refusal", oldView, view);
        }
        model.settle(now);
        MeetingView modelled = MeetingView.of(model, now);
        require(view.equals(modelled), "not as in the model" + view.differences(modelled));
        everyEntryIsInOnePlace();
        oneHasTheFloor(state.at(now));
    }

    private Change decided(Step step) {
        Decision decision = FloorRules.decide(state, step.command(), step.actor(), step.id(), step.at());
        if (!(decision instanceof Decision.Accepted(List<FloorEvent> events))) {
            throw new AssertionError("refused: " + decision);
        }
        Change change = new Change(state.revision() + 1, step.id(), step.actor(), step.at(), events);
        before.put(change.revision(), state);
        journal.add(change);
        state = evolution.apply(state, change);
        return change;
    }

    /** Requests that stand: what an undo takes back never was. */
    private void note(Change change) {
        for (FloorEvent event : change.events()) {
            if (event instanceof FloorEvent.FloorRequested requested) {
                accepted.put(requested.entry(), change.revision());
            }
            if (event instanceof FloorEvent.ActUndone(long revision)) {
                accepted.values().removeIf(made -> made == revision);
                backToBefore(revision, change.at());
            }
        }
    }

    /** Where nothing happened since the act, the state after its undo is that before it. */
    private void backToBefore(long revision, Instant now) {
        boolean nothingSince = journal.stream()
                .filter(change -> change.revision() > revision && change.revision() < state.revision())
                .allMatch(change -> change.events().isEmpty());
        if (nothingSince) {
            same("after undo", MeetingView.of(state(revision), now), MeetingView.of(state, now));
        }
    }

    private FloorState state(long revision) {
        FloorState found = before.get(revision);
        if (found == null) {
            throw new AssertionError("revision " + revision + " was undone and never was");
        }
        return found;
    }

    private void onlyWhatTheEventsSay(FloorState old, Change change) {
        Instant now = change.at();
        FloorState seen = old.at(now);
        boolean undo = change.events().stream().anyMatch(FloorEvent.ActUndone.class::isInstance);
        if (undo) {
            return;
        }
        Duration lost = Duration.ZERO;
        boolean extended = false;
        for (FloorEvent event : change.events()) {
            if (event instanceof FloorEvent.SpeakerAbsent(String entry, boolean _)) {
                lost = on(seen.floor(), entry) ? used(seen.floor(), now) : Duration.ZERO;
            }
            extended |= event instanceof FloorEvent.ClockExtended(Duration by) && by.isPositive();
        }
        same("time used in all", used(seen, now).minus(lost), used(state, now));
        for (Intervention one : interventions(seen)) {
            for (Intervention other : interventions(state)) {
                boolean up = other.remaining(now).compareTo(one.remaining(now)) > 0;
                if (on(other, one.entry().id()) && up && !extended) {
                    throw new AssertionError("the clock goes up from " + one.remaining(now) + " to "
                            + other.remaining(now) + " by " + change.events());
                }
            }
        }
    }

    private void everyEntryIsInOnePlace() {
        List<String> places = new ArrayList<>();
        state.waiting().forEach(each -> add(places, each));
        interventions(state).forEach(each -> add(places, each.entry()));
        state.record().forEach(each -> add(places, each.entry()));
        places.addAll(state.gone().keySet());
        Set<String> once = new HashSet<>(places);
        require(once.size() == places.size(), "an entry is in two places: " + names(places));
        require(
                once.equals(accepted.keySet()),
                "entries are lost or come from nowhere: found " + names(once) + ", expected "
                        + names(accepted.keySet()));
    }

    private static void add(List<String> places, ListEntry entry) {
        entry.all().forEach(each -> places.add(each.id()));
    }

    private static void oneHasTheFloor(FloorState seen) {
        Intervention interrupted = seen.interrupted();
        if (interrupted == null) {
            return;
        }
        Intervention floor = seen.floor();
        require(!interrupted.running(), "a clock runs for who is interrupted");
        require(
                floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER,
                "somebody is interrupted and no point of order has the floor");
    }

    private static List<String> names(Iterable<String> ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(StepText.entry(id)));
        names.sort(null);
        return names;
    }

    private static List<Intervention> interventions(FloorState state) {
        List<Intervention> all = new ArrayList<>(2);
        if (state.floor() != null) {
            all.add(state.floor());
        }
        if (state.interrupted() != null) {
            all.add(state.interrupted());
        }
        return all;
    }

    /** All the time that was used in the meeting. */
    private static Duration used(FloorState state, Instant now) {
        Duration used = state.record().stream().map(Finished::net).reduce(Duration.ZERO, Duration::plus);
        return used.plus(used(state.floor(), now)).plus(used(state.interrupted(), now));
    }

    private static Duration used(@Nullable Intervention intervention, Instant now) {
        return intervention == null ? Duration.ZERO : intervention.elapsed(now);
    }

    private static boolean on(@Nullable Intervention intervention, String entry) {
        return intervention != null && intervention.entry().hasId(entry);
    }

    private static String word(@Nullable Refusal refusal) {
        return refusal == null ? "accepted" : refusal.word();
    }

    private static void same(String what, Object expected, Object found) {
        require(expected.equals(found), what + ": expected " + expected + ", found " + found);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
