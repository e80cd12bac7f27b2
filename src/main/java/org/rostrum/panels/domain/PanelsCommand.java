package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked. */
public sealed interface PanelsCommand {
    /** About the call; by the Office. */
    sealed interface OfCall extends PanelsCommand {}

    /** Makes the call, or changes it. */
    record SetCall(Call call) implements OfCall {}

    /**
     * Sets the seed of the lots; until the list goes out.
     *
     * @param shown whether it is published itself, not only its SHA-256
     */
    record SetSeed(String seed, boolean shown) implements OfCall {}

    /** Opens the call, or opens it again. */
    record OpenCall() implements OfCall {}

    record CloseCall() implements OfCall {}

    /** Notes that some were reminded. */
    record Remind(List<String> codes, String how) implements OfCall {
        public Remind {
            codes = List.copyOf(codes);
        }
    }

    /** Notes that somebody who sent nothing was invited. */
    record Invite(String code, String how) implements OfCall {}

    /** Lets each State see its own reason, and only that. */
    record ShowReasons(boolean toOwn) implements OfCall {}

    /** About expressions of interest. */
    sealed interface OfInterest extends PanelsCommand {}

    /**
     * Sends an expression of interest, or another in its place.
     *
     * @param means how the Office received it; null where the focal point sends it
     * @param receivedAt when the Office received it; null for now
     * @param unknown the stakeholder where the dialogue does not know it; by the Office only, else null
     */
    record Express(
            ExpressionOfInterest expression,
            Origin.@Nullable Means means,
            @Nullable Instant receivedAt,
            @Nullable Party unknown)
            implements OfInterest {}

    record WithdrawInterest(String code, String why) implements OfInterest {}

    /** A Member State objects to a stakeholder. The Office may record it for a State. */
    record RaiseObjection(String stakeholder, String state, String reason) implements OfInterest {}

    record LiftObjection(String stakeholder, String state) implements OfInterest {}

    /** About the draft of the list; by the Office, on the version that it saw. */
    sealed interface OfList extends PanelsCommand {
        /** Version of the list that the sender saw. */
        long version();
    }

    /** Has a proposal made; locks are kept, all else is drawn. Until the list goes out. */
    record DrawList(long version) implements OfList {}

    /** Moves some, or exchanges two, at once. */
    record MoveSeats(long version, List<Move> moves) implements OfList {
        public MoveSeats {
            moves = List.copyOf(moves);
        }
    }

    /** Gives a free seat of a panel to the next by the same rule. */
    record SeatSuccessor(long version, String panel) implements OfList {}

    /** Locks somebody to a panel, which seats it there; no panel opens the lock. */
    record SetLock(long version, String code, @Nullable String panel) implements OfList {}

    /** Keeps somebody from a panel, null from all. */
    record KeepOff(long version, String code, @Nullable String panel, String reason) implements OfList {}

    record LiftKeptOff(long version, String code, @Nullable String panel) implements OfList {}

    /** Marks two who should not be on one panel. */
    record KeepTwoApart(long version, String one, String other, String note) implements OfList {}

    record LiftKeptApart(long version, String one, String other) implements OfList {}

    /** Undoes the last act on the draft. */
    record UndoAct(long version) implements OfList {}

    /**
     * Sends the list out as it stands.
     *
     * @param answersUntil until when objections or approvals are taken; null for information
     * @param symbol of the document, or null
     */
    record CirculateList(
            long version,
            CirculationMode mode,
            @Nullable Instant answersUntil,
            @Nullable String symbol) implements OfList {}

    /**
     * Replaces a panellist on the day, in one act.
     *
     * @param in code of who comes; the same as {@code out} where only the person is another
     * @param nominee the person who comes, null where it is whom it nominated
     */
    record ReplacePanellist(
            long version,
            String panel,
            String out,
            String in,
            @Nullable Nominee nominee,
            String reason) implements OfList {}

    /** About a list that went out. */
    sealed interface OfCirculation extends PanelsCommand {}

    /** A mission has opened the list. */
    record ReadList(int revision, String code) implements OfCirculation {}

    /** A Member State approves the list or objects to it. */
    record AnswerList(int revision, String code, boolean approves, String note) implements OfCirculation {}

    /** Puts the newest list that went out on a public page, or takes it from there. */
    record ShowPage(boolean shown) implements OfCirculation {}
}
