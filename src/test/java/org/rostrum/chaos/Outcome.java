package org.rostrum.chaos;

import org.jspecify.annotations.Nullable;

/** What a client learnt from one attempt to have a command carried out. */
sealed interface Outcome {
    /** Answered 200: it is durable. {@code events} is the JSON array of the answer. */
    record Done(long revision, @Nullable String entry, String events) implements Outcome {}

    /** Refused by the rules, or not understood: nothing has happened by this attempt. */
    record Refused(int status, String reason) implements Outcome {}

    /** 503, 429, or nobody there to take it: nothing has happened by this attempt. */
    record NotDone(String why) implements Outcome {}

    /** 504, a broken line or silence: it may have happened. */
    record Unknown(String why) implements Outcome {}

    /** An answer that the contract does not know here. */
    record Unexpected(int status, String body) implements Outcome {}

    /** A few words for people. */
    default String words() {
        return switch (this) {
            case Done done -> "done at revision " + done.revision();
            case Refused refused -> "refused " + refused.status() + ' ' + refused.reason();
            case NotDone not -> "not done (" + not.why() + ')';
            case Unknown unknown -> "unknown (" + unknown.why() + ')';
            case Unexpected other -> "answered " + other.status() + ' ' + other.body();
        };
    }
}
