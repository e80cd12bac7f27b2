package org.rostrum.floor.application;

import java.time.Instant;
import java.util.Optional;

/** Whether what is asked on this node can be done now, and so whether what it shows is the newest there is. */
public sealed interface Writing {
    /** Nothing stands against it, and what this node shows is compared with the journal each second. */
    record Possible() implements Writing {}

    /** This node is on the side of a cut that does not decide: the meeting may go on elsewhere. */
    record CutOff(Instant since) implements Writing {}

    /** The journal does not answer: nothing can be recorded, and nobody knows whether something was. */
    record JournalAway(Instant since) implements Writing {}

    /** When what this node shows was known for the last time to be the newest, where it is not known now. */
    default Optional<Instant> staleSince() {
        return switch (this) {
            case Possible _ -> Optional.empty();
            case CutOff(Instant since) -> Optional.of(since);
            case JournalAway(Instant since) -> Optional.of(since);
        };
    }
}
