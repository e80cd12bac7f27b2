package org.rostrum.floor.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;

/** What came out of reading a command. */
public sealed interface ParsedCommand {
    /**
     * A command that can be submitted.
     *
     * @param commandId acts once for ever
     * @param command what is asked
     * @param expectedRevision the revision that the sender saw, or null
     */
    record Valid(
            UUID commandId, FloorCommand command, @Nullable Long expectedRevision) implements ParsedCommand {}

    /**
     * A command that makes no sense.
     *
     * @param field the first field that is wrong, as in {@code with.entry}; {@code body} for the whole
     * @param flaw what is wrong with it
     * @param detail what goes with the flaw: the most characters, the words that are known; may be empty
     */
    record Invalid(String field, Flaw flaw, String detail) implements ParsedCommand {}

    /** What can be wrong with a field. */
    enum Flaw {
        /** Not JSON, or not an object. */
        MALFORMED,
        /** No such field here. */
        UNKNOWN_FIELD,
        MISSING,
        /** Text is expected. */
        NOT_TEXT,
        TOO_LONG,
        /** Control characters, characters that turn the direction of text, or half a character. */
        CONTROL_CHARACTERS,
        /** Not one of the words that are known. */
        UNKNOWN_WORD,
        NOT_AN_ID,
        NOT_AN_INSTANT,
        NOT_A_DURATION,
        NOT_A_REVISION,
        /** A list of texts is expected, of so many. */
        NOT_A_LIST,
        /** Exactly one of several fields is expected. */
        ONE_OF;

        /** The word used in keys of messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
