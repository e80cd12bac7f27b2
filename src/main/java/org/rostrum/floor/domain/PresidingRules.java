package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who presides: visible to all, and handed over between co-chairs or to somebody who stands in (R-1102). It says who
 * sits in the chair; what the others may do stays as it is, so that nobody is locked out when a hand-over is forgotten.
 */
final class PresidingRules {
    private PresidingRules() {}

    /** One of the meeting's co-chairs, or of all its participants where it names none; or anybody by name. */
    static Decision handOver(FloorState state, FloorCommand.Preside command, Actor actor) {
        String code = orEmpty(command.code());
        String name = orEmpty(command.name());
        List<String> coChairs = state.setup().coChairs();
        boolean known = coChairs.isEmpty() ? state.setup().participants().containsKey(code) : coChairs.contains(code);
        Checks checks = ListRules.keepsList(state, actor)
                .refuseIf(!code.isEmpty() && !known, UNKNOWN_PARTICIPANT)
                .refuseIf(code.isEmpty() == name.isEmpty() || name.length() > Presiding.LONGEST_NAME, INVALID);
        Presiding now = state.procedure().presiding();
        boolean already = now != null && now.is(code, name);
        return already ? checks.or() : checks.or(new FloorEvent.PresidingHandedOver(code, name));
    }

    /** Which of the co-chairs opens the meeting presides, as long as nobody has said otherwise. */
    static Procedure opened(FloorState state, Actor actor, Instant at) {
        Procedure procedure = state.procedure();
        boolean presides = actor.role().presides() && state.setup().coChairs().contains(actor.code());
        return procedure.presiding() == null && presides
                ? procedure.after(new FloorEvent.PresidingHandedOver(actor.code(), ""), at)
                : procedure;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
