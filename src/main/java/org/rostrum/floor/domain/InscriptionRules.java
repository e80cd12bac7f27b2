package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Advance inscription on the list, in a window that is published before the meeting. */
final class InscriptionRules {
    private InscriptionRules() {}

    /** The window is set, moved or taken away until the meeting begins. It cannot have closed already. */
    static Decision set(FloorState state, FloorCommand.SetInscription command, Actor actor, Instant now) {
        Inscription window = command.window();
        boolean unusable = window != null
                && (!window.closesAt().isAfter(window.opensAt())
                        || !window.closesAt().isAfter(now));
        Checks checks = new Checks()
                .entitled(actor.role().keepsList())
                .refuseIf(state.status() != MeetingStatus.SCHEDULED, NOT_ALLOWED_NOW)
                .refuseIf(unusable, INVALID);
        boolean same = Objects.equals(window, state.setup().inscription());
        return same ? checks.or() : checks.or(new FloorEvent.InscriptionSet(window));
    }

    /** The list of a meeting with a window closes when the window does, as if the chair had said so. */
    static void apply(Draft draft, @Nullable Inscription window) {
        draft.setup = draft.setup.inscribed(window);
        draft.listOpen = true;
        draft.listClosesAt = window == null ? null : window.closesAt();
    }
}
