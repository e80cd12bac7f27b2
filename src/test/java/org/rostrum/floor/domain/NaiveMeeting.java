package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The floor once more, as simply as the contract tells it, and the judge of the simulation: mutable, slow, and of its
 * own making. Undo plays the whole meeting again without the act. A new rule has its place here too: what refuses in
 * {@link NaiveRefusals}, where an entry stands in {@link NaiveOrder}, what a command does in {@link #happen}.
 */
final class NaiveMeeting {
    /** An accepted command that changed something, with what it was about at that moment. */
    private record Fact(Step step, @Nullable String speaking, int place, boolean whole, boolean swaps) {}

    /** One offers to change places with another. */
    record Offer(String from, String to) {}

    final MeetingSetup setup;
    FloorSettings settings;
    Map<String, Duration> limits;
    MeetingStatus status = MeetingStatus.SCHEDULED;
    boolean listOpen = true;
    String announcement = "";
    String segment = "none";
    final Set<String> present = new TreeSet<>();
    List<NaiveSlot> waiting = new ArrayList<>();
    final List<NaiveSlot> done = new ArrayList<>();
    final Map<String, String> gone = new TreeMap<>();
    final Set<Offer> offers = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();

    @Nullable
    Instant closesAt;

    @Nullable
    NaiveSlot floor;

    @Nullable
    NaiveSlot interrupted;

    NaiveMeeting(MeetingSetup setup) {
        this.setup = setup;
        settings = setup.settings();
        limits = new HashMap<>(settings.limits().given());
    }

    /** Carries out a step; gives the refusal, or null where it was accepted. */
    @Nullable
    Refusal submit(Step step) {
        settle(step.at());
        Refusal refusal = NaiveRefusals.first(this, step);
        if (refusal != null) {
            return refusal;
        }
        if (step.command() instanceof FloorCommand.Undo) {
            undo(step.at());
            return null;
        }
        int place = step.command() instanceof FloorCommand.MoveEntry move ? placeOfMove(move) : -1;
        if (changes(step, place)) {
            Fact fact = new Fact(resolved(step), floor == null ? null : floor.id, place, isWhole(step), swaps(step));
            facts.add(fact);
            takeIn(fact);
        }
        return null;
    }

    /** "The list is put in order again after every command." */
    private void takeIn(Fact fact) {
        happen(fact);
        waiting = new ArrayList<>(new NaiveOrder(this).ordered());
        offers.removeIf(offer -> waiting(offer.from()) == null || waiting(offer.to()) == null);
    }

    /** What is done to a slot is done to the one that it is named after, also where the slot is undone later. */
    private Step resolved(Step step) {
        FloorCommand command = switch (step.command()) {
            case FloorCommand.Withdraw(String entry) when isWhole(step) -> new FloorCommand.Withdraw(main(entry));
            case FloorCommand.Withdraw(String entry) ->
                new FloorCommand.Withdraw(shareOf(entry, step.actor().code()).id);
            case FloorCommand.MoveEntry move -> new FloorCommand.MoveEntry(main(move.entry()), move.place());
            case FloorCommand.SwapEntries swap -> new FloorCommand.SwapEntries(main(swap.entry()), main(swap.with()));
            case FloorCommand.MergeEntries merge ->
                new FloorCommand.MergeEntries(
                        merge.entries().stream().map(this::main).toList());
            default -> step.command();
        };
        return new Step(step.number(), step.at(), step.actor(), command);
    }

    private String main(String entry) {
        return Objects.requireNonNull(waiting(entry)).id;
    }

    private NaiveSlot shareOf(String entry, String code) {
        return Objects.requireNonNull(waiting(entry)).all().stream()
                .filter(each -> each.who().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Who shares a slot withdraws alone; all others withdraw the whole slot, or do something else. */
    private boolean isWhole(Step step) {
        return !(step.command() instanceof FloorCommand.Withdraw(String entry))
                || step.actor().role() != Role.PARTICIPANT
                || Objects.requireNonNull(waiting(entry)).with.isEmpty();
    }

    private boolean swaps(Step step) {
        return step.command() instanceof FloorCommand.SwapEntries swap && agreed(step, swap);
    }

    /** Those who keep the list swap at once, delegations when the other has offered the same. */
    private boolean agreed(Step step, FloorCommand.SwapEntries swap) {
        Offer offer = offer(swap);
        return step.actor().role() != Role.PARTICIPANT || offers.contains(new Offer(offer.to(), offer.from()));
    }

    private Offer offer(FloorCommand.SwapEntries swap) {
        return new Offer(
                Objects.requireNonNull(waiting(swap.entry())).id, Objects.requireNonNull(waiting(swap.with())).id);
    }

    /** What happens by itself by an instant. */
    void settle(Instant now) {
        if (listOpen && closesAt != null && !closesAt.isAfter(now)) {
            listOpen = false;
            closesAt = null;
        }
        NaiveSlot speaker = floor;
        if (speaker == null || speaker.since == null || settings.atZero() != FloorSettings.AtZero.STOP) {
            return;
        }
        Duration left = speaker.limit.minus(speaker.spent);
        Instant zero = left.isNegative() ? speaker.since : speaker.since.plus(left);
        if (!zero.isAfter(now)) {
            speaker.stop(zero);
        }
    }

    @Nullable
    NaiveSlot waiting(String id) {
        return waiting.stream()
                .filter(each -> each.ids().contains(id))
                .findFirst()
                .orElse(null);
    }

    /** "The one that has the floor, or, where nobody has it, the one that ended last." */
    @Nullable
    String newest() {
        if (floor != null) {
            return floor.id;
        }
        return done.isEmpty() ? null : done.getLast().id;
    }

    /** Somebody under this id had the floor, has it, waits or waited. */
    boolean knows(String id) {
        return gone.containsKey(id) || slot(id) != null;
    }

    /** The slot of an entry that waits, has the floor or had it; null where nobody knows it, or knows it any more. */
    @Nullable
    NaiveSlot slot(String id) {
        List<NaiveSlot> all = new ArrayList<>(waiting);
        all.addAll(done);
        all.addAll(present(floor));
        all.addAll(present(interrupted));
        return all.stream().filter(each -> each.ids().contains(id)).findFirst().orElse(null);
    }

    static List<NaiveSlot> present(@Nullable NaiveSlot slot) {
        return slot == null ? List.of() : List.of(slot);
    }

    boolean speaks(String id) {
        return floor != null && floor.ids().contains(id);
    }

    /** Whether the chair's last act can be taken back. */
    boolean canUndo(Instant now) {
        return withoutLastAct(now) != null;
    }

    private void undo(Instant now) {
        NaiveMeeting other = Objects.requireNonNull(withoutLastAct(now));
        settings = other.settings;
        limits = other.limits;
        status = other.status;
        listOpen = other.listOpen;
        closesAt = other.closesAt;
        announcement = other.announcement;
        segment = other.segment;
        present.clear();
        present.addAll(other.present);
        waiting = other.waiting;
        done.clear();
        done.addAll(other.done);
        gone.clear();
        gone.putAll(other.gone);
        offers.clear();
        offers.addAll(other.offers);
        facts.clear();
        facts.addAll(other.facts);
        floor = other.floor;
        interrupted = other.interrupted;
    }

    private @Nullable NaiveMeeting withoutLastAct(Instant now) {
        int last = facts.size() - 1;
        while (last >= 0 && !presides(facts.get(last).step())) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        NaiveMeeting other = new NaiveMeeting(setup);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (i == last) {
                continue;
            }
            other.settle(fact.step().at());
            if (!other.canHappen(fact)) {
                return null;
            }
            other.facts.add(fact);
            other.takeIn(fact);
        }
        other.settle(now);
        return other;
    }

    private static boolean presides(Step step) {
        return step.actor().role() == Role.CHAIR || step.actor().role() == Role.CO_CHAIR;
    }

    /** "What participants did since stays": as long as it is about somebody who is where it takes them to be. */
    private boolean canHappen(Fact fact) {
        boolean sameSpeaker = floor != null && floor.id.equals(fact.speaking());
        return switch (fact.step().command()) {
            case FloorCommand.RequestFloor ask ->
                status != MeetingStatus.SCHEDULED
                        && !NaiveRefusals.waitsAlready(
                                this, fact.step().actor().code(), ask.request().kind());
            case FloorCommand.AddToList add ->
                add.code() == null
                        || !NaiveRefusals.waitsAlready(
                                this, add.code(), add.request().kind());
            case FloorCommand.Withdraw(String entry) -> {
                NaiveSlot slot = waiting(entry);
                yield slot != null && (fact.whole() || !slot.with.isEmpty());
            }
            case FloorCommand.SwapEntries(String entry, String with) ->
                waiting(entry) != null && waiting(with) != null && waiting(entry) != waiting(with);
            case FloorCommand.MergeEntries merge -> merge.entries().stream().allMatch(each -> waiting(each) != null);
            case FloorCommand.MoveEntry move -> waiting(move.entry()) != null;
            case FloorCommand.MarkAbsent absent -> waiting(absent.entry()) != null || speaks(absent.entry());
            case FloorCommand.EndStatement _ ->
                sameSpeaker || (interrupted != null && interrupted.id.equals(fact.speaking()));
            case FloorCommand.ExtendClock _, FloorCommand.RemindSpeaker _ -> sameSpeaker;
            case FloorCommand.StartStatement _ -> sameSpeaker && !Objects.requireNonNull(floor).started;
            case FloorCommand.PauseClock _ -> sameSpeaker && Objects.requireNonNull(floor).since != null;
            case FloorCommand.ResumeClock _ ->
                sameSpeaker && Objects.requireNonNull(floor).started && Objects.requireNonNull(floor).since == null;
            default -> true;
        };
    }

    /** "Accepted and changes nothing". */
    private boolean changes(Step step, int place) {
        return switch (step.command()) {
            case FloorCommand.OpenList open -> !listOpen || !Objects.equals(closesAt, open.closesAt());
            case FloorCommand.CloseList close ->
                listOpen && (close.at() == null || !close.at().equals(closesAt));
            case FloorCommand.MoveEntry move -> waiting.indexOf(waiting(move.entry())) != place;
            case FloorCommand.SwapEntries swap -> agreed(step, swap) || !offers.contains(offer(swap));
            case FloorCommand.SetPresent set -> present.contains(set.code()) != set.present();
            case FloorCommand.Announce announce -> !(announce.text() + announcement).isEmpty();
            case FloorCommand.RecordDeadlines _ -> false;
            default -> true;
        };
    }

    private void happen(Fact fact) {
        Step step = fact.step();
        Instant now = step.at();
        switch (step.command()) {
            case FloorCommand.OpenMeeting _, FloorCommand.ResumeMeeting _ -> status = MeetingStatus.OPEN;
            case FloorCommand.SuspendMeeting _ -> {
                status = MeetingStatus.SUSPENDED;
                stopClock(now);
            }
            case FloorCommand.AdjournMeeting _ -> {
                endAll(now);
                status = MeetingStatus.ADJOURNED;
            }
            case FloorCommand.StartSegment start -> startSegment(start.segment(), now);
            case FloorCommand.OpenList open -> {
                listOpen = true;
                closesAt = open.closesAt();
            }
            case FloorCommand.CloseList(Instant at) -> {
                listOpen = at != null && at.isAfter(now);
                closesAt = listOpen ? at : null;
            }
            case FloorCommand.RequestFloor ask ->
                queue(new NaiveSlot(step.number(), participant(step.actor().code()), ask.request()));
            case FloorCommand.AddToList add ->
                queue(new NaiveSlot(
                        step.number(),
                        add.guest() != null ? add.guest() : participant(Objects.requireNonNull(add.code())),
                        add.request()));
            case FloorCommand.Withdraw withdraw -> {
                if (fact.whole()) {
                    leave(withdraw.entry(), "withdrawn");
                } else {
                    leaveShare(withdraw.entry(), step.actor().code());
                }
            }
            case FloorCommand.SwapEntries swap -> {
                if (fact.swaps()) {
                    swap(swap);
                } else {
                    offers.add(offer(swap));
                }
            }
            case FloorCommand.MergeEntries merge -> merge(merge.entries());
            case FloorCommand.MoveEntry move -> {
                NaiveSlot slot = Objects.requireNonNull(waiting(move.entry()));
                waiting.remove(slot);
                // behind the points of order that wait now, and no further than the list is long
                int earliest = slot.kind == Kind.POINT_OF_ORDER ? 0 : pointsOfOrder();
                int latest = slot.kind == Kind.POINT_OF_ORDER ? pointsOfOrder() : waiting.size();
                slot.placed = true;
                waiting.add(Math.clamp(fact.place(), earliest, latest), slot);
            }
            case FloorCommand.GiveFloor give -> give(Objects.requireNonNull(waiting(give.entry())), now);
            case FloorCommand.GiveNext _ -> give(waiting.getFirst(), now);
            case FloorCommand.StartStatement _, FloorCommand.ResumeClock _ ->
                Objects.requireNonNull(floor).run(now);
            case FloorCommand.EndStatement _ -> {
                if (interrupted != null && interrupted.id.equals(fact.speaking())) {
                    end(interrupted, now);
                    interrupted = null;
                } else {
                    endAndReturn(now);
                }
            }
            case FloorCommand.PauseClock _ -> stopClock(now);
            case FloorCommand.ExtendClock extend -> {
                NaiveSlot speaker = Objects.requireNonNull(floor);
                speaker.use(now);
                speaker.limit = speaker.limit.plus(extend.by());
            }
            case FloorCommand.SetLimit set -> limits.put(set.key(), set.limit());
            case FloorCommand.MarkAbsent absent -> markAbsent(absent.entry());
            case FloorCommand.SetPresent(String code, boolean here) -> {
                boolean _ = here ? present.add(code) : present.remove(code);
            }
            case FloorCommand.RuleOnOrder rule -> {
                if (waiting(rule.entry()) == null) {
                    endAndReturn(now);
                } else {
                    leave(rule.entry(), "done");
                }
            }
            case FloorCommand.Announce announce -> announcement = announce.text();
            case FloorCommand.RemindSpeaker _ -> Objects.requireNonNull(floor).reminded = true;
            case FloorCommand.PrepareMeeting _,
                    FloorCommand.SetProgramme _,
                    FloorCommand.OfProcedure _,
                    FloorCommand.OfListLife _,
                    FloorCommand.RecordDeadlines _,
                    FloorCommand.Undo _ -> {}
        }
    }

    private Participant participant(String code) {
        return Objects.requireNonNull(setup.participants().get(code));
    }

    private void startSegment(String id, Instant now) {
        segment = id;
        for (Segment each : setup.segments()) {
            if (each.id().equals(id) && each.settings() != null) {
                settings = each.settings();
                limits = new HashMap<>(settings.limits().given());
                // new rules take no time back that was used under the old ones
                if (floor != null) {
                    floor.use(now);
                }
            }
        }
    }

    private void queue(NaiveSlot slot) {
        waiting.add(new NaiveOrder(this).placeOf(slot), slot);
    }

    private void swap(FloorCommand.SwapEntries swap) {
        NaiveSlot one = Objects.requireNonNull(waiting(swap.entry()));
        NaiveSlot other = Objects.requireNonNull(waiting(swap.with()));
        Collections.swap(waiting, waiting.indexOf(one), waiting.indexOf(other));
        one.placed = true;
        other.placed = true;
    }

    /** The slot is that of the first named, and stands where the foremost stood. */
    private void merge(List<String> entries) {
        List<NaiveSlot> slots = entries.stream()
                .map(each -> Objects.requireNonNull(waiting(each)))
                .toList();
        int place = slots.stream().mapToInt(waiting::indexOf).min().orElseThrow();
        waiting.removeAll(slots);
        NaiveSlot first = slots.getFirst();
        for (NaiveSlot each : slots.subList(1, slots.size())) {
            first.with.addAll(each.all());
            each.with.clear();
        }
        waiting.add(place, first);
    }

    /** The others keep the slot, its place and its absences. */
    private void leaveShare(String entry, String code) {
        NaiveSlot slot = Objects.requireNonNull(waiting(entry));
        List<NaiveSlot> rest = new ArrayList<>(slot.all());
        NaiveSlot leaving = shareOf(entry, code);
        rest.remove(leaving);
        gone.put(leaving.id, "withdrawn");
        NaiveSlot first = rest.removeFirst();
        int place = waiting.indexOf(slot);
        boolean placed = slot.placed;
        int absences = slot.absences;
        slot.with.clear();
        first.with.addAll(rest);
        first.placed = placed;
        first.absences = absences;
        waiting.set(place, first);
    }

    private int pointsOfOrder() {
        return (int) waiting.stream()
                .filter(each -> each.kind == Kind.POINT_OF_ORDER)
                .count();
    }

    /** A move is an intent: what place it comes to is seen in the list of that moment. */
    private int placeOfMove(FloorCommand.MoveEntry move) {
        List<NaiveSlot> rest = new ArrayList<>(waiting);
        rest.remove(waiting(move.entry()));
        int wanted = switch (move.place()) {
            case FloorCommand.Place.First _ -> 0;
            case FloorCommand.Place.Last _ -> rest.size();
            case FloorCommand.Place.Before(String other) -> rest.indexOf(waiting(other));
            case FloorCommand.Place.After(String other) -> rest.indexOf(waiting(other)) + 1;
        };
        boolean order = Objects.requireNonNull(waiting(move.entry())).kind == Kind.POINT_OF_ORDER;
        int points = pointsOfOrder() - (order ? 1 : 0);
        return order ? Math.min(wanted, points) : Math.max(wanted, points);
    }

    private void leave(String id, String how) {
        NaiveSlot slot = Objects.requireNonNull(waiting(id));
        waiting.remove(slot);
        slot.ids().forEach(each -> gone.put(each, how));
    }

    private void give(NaiveSlot slot, Instant now) {
        waiting.remove(slot);
        NaiveSlot speaker = floor;
        if (slot.kind != Kind.POINT_OF_ORDER) {
            endAll(now);
        } else if (speaker != null && speaker.kind == Kind.POINT_OF_ORDER) {
            end(speaker, now);
        } else if (speaker != null) {
            speaker.stop(now);
            interrupted = speaker;
        }
        slot.limit = limitOf(slot);
        slot.spent = Duration.ZERO;
        slot.since = null;
        slot.started = false;
        slot.reminded = false;
        if (settings.clockStartsWithFloor()) {
            slot.run(now);
        }
        floor = slot;
    }

    /** Of those who share a slot, the longest. */
    private Duration limitOf(NaiveSlot slot) {
        return slot.all().stream().map(this::ownLimit).max(Duration::compareTo).orElseThrow();
    }

    private Duration ownLimit(NaiveSlot slot) {
        List<String> keys = new ArrayList<>();
        keys.add(slot.kind.word());
        if (slot.kind == Kind.RIGHT_OF_REPLY) {
            boolean first = done.stream().noneMatch(each -> each.kind == Kind.RIGHT_OF_REPLY && each.isOf(slot.who()));
            keys.add(first ? "reply-first" : "reply-second");
        } else if (slot.request.onBehalfOf() != null) {
            keys.add("group");
        } else {
            keys.add(slot.speaker.category());
        }
        for (String key : keys) {
            Duration limit = limits.getOrDefault(key, NaiveRefusals.LIMITS.get(key));
            if (limit != null) {
                return limit;
            }
        }
        return limits.getOrDefault("default", Duration.ofMinutes(3));
    }

    private void end(NaiveSlot slot, Instant now) {
        slot.stop(now);
        done.add(slot);
    }

    private void endAll(Instant now) {
        if (floor != null) {
            end(floor, now);
        }
        if (interrupted != null) {
            end(interrupted, now);
        }
        floor = null;
        interrupted = null;
    }

    private void endAndReturn(Instant now) {
        end(Objects.requireNonNull(floor), now);
        giveBack();
    }

    private void giveBack() {
        floor = interrupted;
        interrupted = null;
    }

    private void stopClock(Instant now) {
        if (floor != null) {
            floor.stop(now);
        }
    }

    private void markAbsent(String id) {
        NaiveSlot slot = waiting(id);
        if (slot != null) {
            waiting.remove(slot);
        } else {
            slot = Objects.requireNonNull(floor);
            giveBack();
        }
        slot.absences++;
        if (slot.absences == 2) {
            slot.ids().forEach(each -> gone.put(each, "struck"));
        } else {
            slot.placed = true;
            waiting.add(new NaiveOrder(this).behindClass(slot), slot);
        }
    }
}
