package org.rostrum.floor.domain;

import java.util.Locale;

/** What a segment of a meeting is for (R-511, R-909, R-1105). */
public enum SegmentKind {
    /** Those who preside open, a presenter presents. */
    OPENING,
    /** Presentations in the order of the programme. */
    PANEL,
    /** Interventions from the floor; also what is not said. */
    FLOOR,
    /** The panel responds to what it heard. */
    RESPONSES,
    CLOSING;

    /** The word used in journals and formats. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of request that a speaker of the programme makes in such a segment. */
    Kind kindOfSpeakers() {
        return this == RESPONSES ? Kind.RESPONSE : Kind.STATEMENT;
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException when no kind has that word
     */
    public static SegmentKind of(String word) {
        for (SegmentKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "kind: found \"" + word + "\", expected opening, panel, floor, responses or closing");
    }
}
