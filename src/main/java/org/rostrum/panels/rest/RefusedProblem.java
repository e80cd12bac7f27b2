package org.rostrum.panels.rest;

import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.PanelsOutcome;
import org.springframework.http.HttpStatus;

/** A command that was refused, as the reader will be told. */
final class RefusedProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PanelsOutcome.Refused refused;
    private final @Nullable String field;

    RefusedProblem(PanelsOutcome.Refused refused, @Nullable String field) {
        super(refused.why().kind().word());
        this.refused = refused;
        this.field = field;
    }

    PanelsOutcome.Refused refused() {
        return refused;
    }

    /** JSON path of what is meant, null where it is the whole. */
    @Nullable
    String field() {
        return field;
    }

    HttpStatus status() {
        return switch (refused.why().kind()) {
            case NOT_ENTITLED, NOT_ADDRESSED -> HttpStatus.FORBIDDEN;
            case INVALID, UNKNOWN_PANEL -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.CONFLICT;
        };
    }
}
