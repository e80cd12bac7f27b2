package org.rostrum.floor.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One that waits, or waited, on the list of speakers.
 *
 * @param id the entry's id: the id of the command that made it
 * @param speaker who
 * @param kind what for
 * @param level level of the speaker, or null where not said
 * @param onBehalfOf group of States spoken for, or null
 * @param replyTo entry that it answers, or null
 * @param note note to the chair, or null; not public
 * @param requestedAt when it was asked for
 * @param absences how often it was called in vain
 * @param moved the chair's last move of it, or null
 */
public record ListEntry(
        String id,
        Participant speaker,
        Kind kind,
        @Nullable Level level,
        @Nullable String onBehalfOf,
        @Nullable String replyTo,
        @Nullable String note,
        Instant requestedAt,
        int absences,
        @Nullable Move moved) {
    /**
     * A chair's move, kept and shown.
     *
     * @param by who moved it
     * @param at when
     * @param from its place before, from 1; {@link #FROM_PROGRAMME} where it had none
     */
    public record Move(Actor by, Instant at, int from) {
        /** The place of an entry that came on the list because its segment began: the programme put it where it is. */
        public static final int FROM_PROGRAMME = 0;

        /** Whether a chair moved it by hand, which readers are told. */
        public boolean byHand() {
            return from != FROM_PROGRAMME;
        }
    }

    /** The code under which others know the speaker: the participant's, or the entry's id for a guest. */
    public String who() {
        return speaker.code().isEmpty() ? id : speaker.code();
    }

    ListEntry absentOnce() {
        return new ListEntry(id, speaker, kind, level, onBehalfOf, replyTo, note, requestedAt, absences + 1, moved);
    }

    ListEntry movedBy(Actor by, Instant at, int from) {
        return new ListEntry(
                id, speaker, kind, level, onBehalfOf, replyTo, note, requestedAt, absences, new Move(by, at, from));
    }
}
