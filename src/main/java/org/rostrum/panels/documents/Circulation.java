package org.rostrum.panels.documents;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What those who receive the list are asked to do. */
public sealed interface Circulation {
    /** Nothing: it is for information. */
    record ForInformation() implements Circulation {}

    /**
     * To object, or else the list stands.
     *
     * @param deadline in the venue's zone
     */
    record NonObjection(ZonedDateTime deadline) implements Circulation {}

    /**
     * To approve it.
     *
     * @param deadline in the venue's zone; null where there is none
     */
    record Approval(@Nullable ZonedDateTime deadline) implements Circulation {}
}
