package org.rostrum.floor.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The procedural motions of the General Assembly, in the order of their precedence, each with how many may speak
 * for it, beside who moved it, and against it.
 */
public enum MotionKind {
    /** Carried: the meeting is suspended. No debate. */
    SUSPEND_MEETING(0, 0),
    /** Carried: the meeting is adjourned. No debate. */
    ADJOURN_MEETING(0, 0),
    /**
     * Carried: the debate on the item stops for now. The list closes, with who waits kept on it, unheard; it goes on when
     * the list is opened again.
     */
    ADJOURN_DEBATE(2, 2),
    /** Carried: the debate is over. The list closes; who waits stays on it, unheard. */
    CLOSE_DEBATE(0, 2);

    private final int mostFor;
    private final int mostAgainst;

    MotionKind(int mostFor, int mostAgainst) {
        this.mostFor = mostFor;
        this.mostAgainst = mostAgainst;
    }

    /** The word used in journals and over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many may speak on a side. */
    public int most(Motion.Side side) {
        return side == Motion.Side.FOR ? mostFor : mostAgainst;
    }

    /**
     * The motion of a word.
     *
     * @throws IllegalArgumentException when none has that word
     */
    public static MotionKind of(String word) {
        for (MotionKind each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("motion: found \"" + word + "\", expected "
                + Arrays.stream(values()).map(MotionKind::word).collect(Collectors.joining(", ")));
    }
}
