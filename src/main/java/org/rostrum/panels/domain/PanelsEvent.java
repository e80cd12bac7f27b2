package org.rostrum.panels.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the panels of a dialogue. Kept for ever, in order. */
public sealed interface PanelsEvent {
    record CallSet(Call call) implements PanelsEvent {}

    record SeedSet(String seed, boolean shown) implements PanelsEvent {}

    record CallOpened() implements PanelsEvent {}

    record CallClosed() implements PanelsEvent {}

    record PartiesReminded(List<String> codes, String how) implements PanelsEvent {}

    record PartyInvited(String code, String how) implements PanelsEvent {}

    record ReasonsShown(boolean toOwn) implements PanelsEvent {}

    /** A stakeholder whom the dialogue did not know. */
    record PartyAdded(Party party) implements PanelsEvent {}

    record InterestExpressed(ExpressionOfInterest expression, Receipt receipt, Origin origin, boolean late)
            implements PanelsEvent {}

    record InterestWithdrawn(String code, String why, Receipt receipt, Origin origin) implements PanelsEvent {}

    record ObjectionRaised(String stakeholder, String state, String reason) implements PanelsEvent {}

    record ObjectionLifted(String stakeholder, String state) implements PanelsEvent {}

    /** Acts on the draft of the list: each can be undone until the list goes out. */
    sealed interface OfList extends PanelsEvent {}

    record ListDrawn(int number, String seed, Proposal proposal, List<Draw.StakeholderSeat> stakeholders)
            implements OfList {}

    record SeatsMoved(List<Move> moves) implements OfList {}

    record SuccessorSeated(String code, String panel) implements OfList {}

    /** No panel: the lock was opened. */
    record LockSet(String code, @Nullable String panel) implements OfList {}

    record KeptOffSet(String code, @Nullable String panel, String reason) implements OfList {}

    record KeptOffLifted(String code, @Nullable String panel) implements OfList {}

    record KeptApartSet(KeptApart pair) implements OfList {}

    record KeptApartLifted(String one, String other) implements OfList {}

    /** The last act that was not undone before, by its revision. */
    record ActUndone(long revision) implements PanelsEvent {}

    record ListCirculated(CirculatedList list) implements PanelsEvent {}

    record ListRead(int revision, String code) implements PanelsEvent {}

    record ListAnswered(int revision, String code, boolean approves, String note) implements PanelsEvent {}

    record PageShown(boolean shown) implements PanelsEvent {}

    record PanellistReplaced(String panel, String out, String in, String reason) implements PanelsEvent {}
}
