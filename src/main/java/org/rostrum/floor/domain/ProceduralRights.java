package org.rostrum.floor.domain;

import org.jspecify.annotations.Nullable;

/** What a participant may do in the procedure beside speaking. */
public final class ProceduralRights {
    private static final String OBSERVER_STATE = "observer-state";
    private static final String REGIONAL_ORGANIZATION = "regional-organization";

    private ProceduralRights() {}

    /**
     * Whether somebody may raise motions, speak on them and appeal against a ruling: Member States, and those whom the
     * settings name. The Holy See and the European Union do not challenge the chair; organizations and
     * stakeholders neither.
     */
    public static boolean ofState(FloorState state, Participant participant) {
        return participant.category().equals(Participant.MEMBER_STATE)
                || state.settings().procedure().asStates().contains(participant.code());
    }

    /** Whether somebody may ask for the floor for a kind: all may, unless the rules keep points of order and replies. */
    public static boolean mayAsk(FloorState state, Kind kind, @Nullable Participant participant) {
        if (participant == null || !state.settings().procedure().statesOnly()) {
            return true;
        }
        boolean stateOrObserver =
                ofState(state, participant) || participant.category().equals(OBSERVER_STATE);
        return switch (kind) {
            case STATEMENT, QUESTION, RESPONSE -> true;
            // of an observer State only about itself, which the chair decides
            case POINT_OF_ORDER -> stateOrObserver;
            case RIGHT_OF_REPLY -> stateOrObserver || participant.category().equals(REGIONAL_ORGANIZATION);
        };
    }

    /** How many rights of reply somebody has. */
    static int mostReplies(FloorState state, @Nullable Participant participant) {
        int most = state.settings().procedure().replyLimit();
        boolean union = participant != null && participant.category().equals(REGIONAL_ORGANIZATION);
        return union ? Math.min(most, 1) : most;
    }

    /** How many rights of reply somebody can still ask for: those had, under way and waited for are taken off. */
    public static int repliesLeft(FloorState state, Participant participant) {
        return Math.max(0, mostReplies(state, participant) - repliesAskedFor(state, participant.code()));
    }

    /** Those had, under way and waited for. */
    static int repliesAskedFor(FloorState state, String who) {
        long waiting = state.waiting().stream()
                .filter(each -> each.kind() == Kind.RIGHT_OF_REPLY && each.isOf(who))
                .count();
        return state.repliesOf(who) + (state.repliesNow(who) ? 1 : 0) + (int) waiting;
    }
}
