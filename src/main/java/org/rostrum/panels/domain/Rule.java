package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every rule looks at.
 *
 * @param state as it is
 * @param by who asks
 * @param now when
 * @param parties of the dialogue in their groups of this call, by code
 */
record Rule(PanelsState state, By by, Instant now, Map<String, Party> parties) {
    static final int LONGEST_REASON = 1_000;

    /** Ends a decision early; never leaves {@link PanelsRules}, which gives the refusal as a value. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient PanelsRefusal why;

        RefusedException(PanelsRefusal why) {
            super(why.kind().word(), null, false, false);
            this.why = why;
        }

        PanelsRefusal why() {
            return why;
        }
    }

    static void refuseIf(boolean wrong, PanelsRefusal why) {
        if (wrong) {
            throw new RefusedException(why);
        }
    }

    void officeOnly() {
        refuseIf(!by.office(), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
    }

    Call call() {
        Call call = state.call();
        if (call == null) {
            throw new RefusedException(PanelsRefusal.of(PanelsRefusal.Kind.NO_CALL));
        }
        return call;
    }

    Party party(String field, String code) {
        Party party = parties.get(code);
        if (party == null) {
            throw new RefusedException(PanelsRefusal.at(field, PanelsRefusal.Kind.UNKNOWN_PARTY, code));
        }
        return party;
    }

    RoundTable panel(String field, String id) {
        return call().roundTable(id)
                .orElseThrow(() -> new RefusedException(PanelsRefusal.at(field, PanelsRefusal.Kind.UNKNOWN_PANEL, id)));
    }

    static String reason(String field, String text) {
        return text(field, text, LONGEST_REASON);
    }

    /** A text that may be empty. */
    static String text(String field, String text, int longest) {
        refuseIf(
                text.length() > longest || text.chars().anyMatch(Rule::isControl),
                PanelsRefusal.invalid(
                        field, text.length() + " characters", "at most " + longest + ", without control characters"));
        return text.strip();
    }

    static @Nullable String textOrNull(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(field, text, longest);
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n';
    }
}
