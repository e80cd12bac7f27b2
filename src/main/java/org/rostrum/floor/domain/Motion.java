package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A motion that waits for its decision.
 *
 * @param kind what is moved; at most one of each kind waits
 * @param code who moved it
 * @param raisedAt when
 * @param speakersFor codes of those who have spoken for it, in order, beside who moved it
 * @param speakersAgainst codes of those who have spoken against it, in order
 */
public record Motion(
        MotionKind kind, String code, Instant raisedAt, List<String> speakersFor, List<String> speakersAgainst) {
    /** What somebody says of a motion. */
    public enum Side {
        FOR,
        AGAINST;

        /** The word used in journals and over HTTP. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The side of a word.
         *
         * @throws IllegalArgumentException when none has that word
         */
        public static Side of(String word) {
            return switch (word) {
                case "for" -> FOR;
                case "against" -> AGAINST;
                default -> throw new IllegalArgumentException("side: found \"" + word + "\", expected for, against");
            };
        }
    }

    /** What became of a motion. */
    public enum Outcome {
        CARRIED,
        REJECTED,
        /** By who moved it, before it was put to the vote. */
        WITHDRAWN;

        /** The word used in journals and over HTTP. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The outcome of a word.
         *
         * @throws IllegalArgumentException when none has that word
         */
        public static Outcome of(String word) {
            return switch (word) {
                case "carried" -> CARRIED;
                case "rejected" -> REJECTED;
                case "withdrawn" -> WITHDRAWN;
                default ->
                    throw new IllegalArgumentException(
                            "outcome: found \"" + word + "\", expected carried, rejected, withdrawn");
            };
        }
    }

    public Motion {
        speakersFor = List.copyOf(speakersFor);
        speakersAgainst = List.copyOf(speakersAgainst);
    }

    /** Who has spoken on a side. */
    public List<String> speakers(Side side) {
        return side == Side.FOR ? speakersFor : speakersAgainst;
    }

    /** Whether one more may speak on a side. */
    boolean hasRoom(Side side) {
        return speakers(side).size() < kind.most(side);
    }

    boolean wasSpokenBy(String who) {
        return speakersFor.contains(who) || speakersAgainst.contains(who);
    }

    Motion spokenBy(String who, Side side) {
        List<String> longer = new ArrayList<>(speakers(side));
        longer.add(who);
        return side == Side.FOR
                ? new Motion(kind, code, raisedAt, longer, speakersAgainst)
                : new Motion(kind, code, raisedAt, speakersFor, longer);
    }
}
