package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the procedure of a meeting: who presides, motions, the newest ruling and calls to order (R-104, R-107,
 *
 *
 * @param presiding who presides, or null where nobody has said so
 * @param motions motions that wait for their decision, in the order of precedence
 * @param debate where the debate stands
 * @param ruling the newest ruling on a point of order, or null
 * @param callsToOrder how often a speaker was called to order, by the entry of the intervention; kept for the record
 * @param categories categories of points of order, by entry, where the rules have such
 */
public record Procedure(
        @Nullable Presiding presiding,
        List<Motion> motions,
        Debate debate,
        @Nullable Ruling ruling,
        Map<String, Integer> callsToOrder,
        Map<String, String> categories) {
    /** The procedure of a meeting in which nothing has happened. */
    public static final Procedure NOTHING = new Procedure(null, List.of(), Debate.OPEN, null, Map.of(), Map.of());

    public Procedure {
        motions = List.copyOf(motions);
        callsToOrder = Map.copyOf(callsToOrder);
        categories = Map.copyOf(categories);
    }

    /** The motion of a kind that waits for its decision. */
    public Optional<Motion> motion(MotionKind kind) {
        return motions.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /** The appeal that waits for its decision, or null. */
    public Ruling.@Nullable Appeal pendingAppeal() {
        Ruling.Appeal appeal = ruling == null ? null : ruling.appeal();
        return appeal == null || appeal.outcome() != null ? null : appeal;
    }

    /** How often who has, or had, the floor with an entry was called to order. */
    public int callsToOrder(String entry) {
        return callsToOrder.getOrDefault(entry, 0);
    }

    /** The state after an event of the procedure. */
    Procedure after(FloorEvent.OfProcedure event, Instant at) {
        return switch (event) {
            case FloorEvent.MotionRaised(MotionKind kind, String code) ->
                with(new Motion(kind, code, at, List.of(), List.of()));
            case FloorEvent.MotionSpoken(MotionKind kind, String code, Motion.Side side) ->
                changing(kind, each -> each.spokenBy(code, side));
            case FloorEvent.MotionDecided(MotionKind kind, Motion.Outcome outcome) -> decided(kind, outcome);
            case FloorEvent.RulingAppealed(String entry, String code) ->
                ruling(ruled(entry, at).with(new Ruling.Appeal(code, at, null)));
            case FloorEvent.AppealDecided(String entry, Ruling.Outcome outcome) -> decided(entry, outcome, at);
            case FloorEvent.SpeakerCalledToOrder(String entry) -> calledToOrder(entry);
            case FloorEvent.PresidingHandedOver(String code, String name) ->
                new Procedure(new Presiding(code, name, at), motions, debate, ruling, callsToOrder, categories);
            case FloorEvent.PointOfOrderCategorized(String entry, String category) -> categorized(entry, category);
        };
    }

    /** The newest ruling replaces the one before. */
    Procedure ruled(String entry, String text, Instant at) {
        return ruling(new Ruling(entry, text, at, null));
    }

    /** What was not decided when the meeting is adjourned lapses. */
    Procedure adjourned() {
        Ruling kept = pendingAppeal() == null || ruling == null ? ruling : ruling.with(null);
        return new Procedure(presiding, List.of(), debate, kept, callsToOrder, categories);
    }

    /** An open list takes the debate up again. */
    Procedure listOpened() {
        return debate == Debate.OPEN
                ? this
                : new Procedure(presiding, motions, Debate.OPEN, ruling, callsToOrder, categories);
    }

    private Procedure with(Motion raised) {
        List<Motion> all = new ArrayList<>(motions);
        all.add(raised);
        all.sort(Comparator.comparing(Motion::kind));
        return motions(all, debate);
    }

    private Procedure changing(MotionKind kind, UnaryOperator<Motion> change) {
        List<Motion> all = new ArrayList<>(motions);
        all.replaceAll(each -> each.kind() == kind ? change.apply(each) : each);
        return motions(all, debate);
    }

    /** Where the debate is adjourned there is nothing left to close. */
    private Procedure decided(MotionKind kind, Motion.Outcome outcome) {
        boolean carried = outcome == Motion.Outcome.CARRIED;
        List<Motion> rest = new ArrayList<>(motions);
        rest.removeIf(each -> each.kind() == kind
                || (carried && kind == MotionKind.ADJOURN_DEBATE && each.kind() == MotionKind.CLOSE_DEBATE));
        if (!carried) {
            return motions(rest, debate);
        }
        return switch (kind) {
            case SUSPEND_MEETING, ADJOURN_MEETING -> motions(rest, debate);
            case ADJOURN_DEBATE -> motions(rest, Debate.ADJOURNED);
            case CLOSE_DEBATE -> motions(rest, Debate.CLOSED);
        };
    }

    /** The ruling on a point of order; a state that was stored before rulings were kept knows nothing of it. */
    private Ruling ruled(String entry, Instant at) {
        return ruling != null && ruling.entry().equals(entry) ? ruling : new Ruling(entry, "", at, null);
    }

    private Procedure decided(String entry, Ruling.Outcome outcome, Instant at) {
        Ruling appealed = ruled(entry, at);
        Ruling.Appeal appeal = appealed.appeal();
        String code = appeal == null ? "" : appeal.code();
        return ruling(appealed.with(new Ruling.Appeal(code, appeal == null ? at : appeal.at(), outcome)));
    }

    private Procedure calledToOrder(String entry) {
        Map<String, Integer> all = new HashMap<>(callsToOrder);
        all.merge(entry, 1, Integer::sum);
        return new Procedure(presiding, motions, debate, ruling, all, categories);
    }

    private Procedure categorized(String entry, String category) {
        Map<String, String> all = new HashMap<>(categories);
        all.put(entry, category);
        return new Procedure(presiding, motions, debate, ruling, callsToOrder, all);
    }

    private Procedure motions(List<Motion> changed, Debate where) {
        return new Procedure(presiding, changed, where, ruling, callsToOrder, categories);
    }

    private Procedure ruling(Ruling changed) {
        return new Procedure(presiding, motions, debate, changed, callsToOrder, categories);
    }
}
