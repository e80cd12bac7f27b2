package org.rostrum.panels.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not done.
 *
 * @param kind what is in the way
 * @param field what of the command is meant, such as {@code code} or {@code call.roundTables[1].coChairs}; null where
 *     it is the whole
 * @param with what the text names: codes, panels, numbers
 */
public record PanelsRefusal(Kind kind, @Nullable String field, List<String> with) {
    /** What is in the way. */
    public enum Kind {
        /** Not by this person. */
        NOT_ENTITLED("not-entitled"),
        /** Somebody else changed the list meanwhile. */
        STALE("stale"),
        /** There is no call yet. */
        NO_CALL("not-allowed-now"),
        /** The call is not open. */
        CALL_NOT_OPEN("not-open"),
        /** The call is open, closed or circulated already. */
        CALL_STAGE("not-allowed-now"),
        /** What was sent in time is changed after the deadline by the Office only. */
        DEADLINE_PASSED("not-allowed-now"),
        /** The dialogue knows nobody of this code. */
        UNKNOWN_PARTY("unknown-participant"),
        /** The call has no such round table. */
        UNKNOWN_PANEL("invalid"),
        /** The call is not addressed to it. */
        NOT_ADDRESSED("not-entitled"),
        /** It sent no expression of interest, or withdrew it. */
        NO_INTEREST("not-allowed-now"),
        /** A value that cannot be used. */
        INVALID("invalid"),
        /** A panel that is ranked, or that somebody sits on, cannot be left out. */
        PANEL_IN_USE("not-allowed-now"),
        /** A lock on a State that presides. */
        LOCKED_CO_CHAIR("not-allowed-now"),
        /** A lock to a panel that the Office keeps it from. */
        LOCKED_AND_KEPT_OFF("not-allowed-now"),
        /** More locks than seats. */
        LOCKS_EXCEED_SEATS("not-allowed-now"),
        /** More locks of a group than the agreed table gives it. */
        LOCKS_EXCEED_TABLE("not-allowed-now"),
        /** It is locked: open the lock first. */
        LOCKED("not-allowed-now"),
        /** The seed of the lots is fixed once the list has gone out. */
        SEED_FIXED("not-allowed-now"),
        /** Set and publish a seed first. */
        NO_SEED("not-allowed-now"),
        /** The list has gone out: change it by hand and circulate a revision. */
        ALREADY_CIRCULATED("not-allowed-now"),
        /** There is nothing to undo since the list went out last. */
        NOTHING_TO_UNDO("not-allowed-now"),
        /** Nothing would be other than it is. */
        NOTHING_CHANGES("not-allowed-now"),
        /** Nobody has a seat. */
        EMPTY_LIST("not-allowed-now"),
        /** The panel has no free seat. */
        NO_FREE_SEAT("not-allowed-now"),
        /** Nobody on the waiting list takes that panel. */
        NO_SUCCESSOR("not-allowed-now"),
        /** No list, or not that one, has gone out. */
        NOT_CIRCULATED("not-allowed-now"),
        /** The list went out for something else. */
        OTHER_MODE("not-allowed-now");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        /** The refusal of the contract that this is. */
        public String reason() {
            return reason;
        }

        /** Its own word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PanelsRefusal {
        with = List.copyOf(with);
    }

    static PanelsRefusal of(Kind kind, String... with) {
        return new PanelsRefusal(kind, null, List.of(with));
    }

    static PanelsRefusal at(String field, Kind kind, String... with) {
        return new PanelsRefusal(kind, field, List.of(with));
    }

    /**
     * A value that cannot be used.
     *
     * @param found what is there
     * @param expected what is expected
     */
    static PanelsRefusal invalid(String field, String found, String expected) {
        return at(field, Kind.INVALID, field, found, expected);
    }
}
