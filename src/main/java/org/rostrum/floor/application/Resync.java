package org.rostrum.floor.application;

import java.util.List;
import org.rostrum.floor.domain.Change;

/** Answer to "what came after revision N?". */
public sealed interface Resync {
    /** The asker has the newest revision. */
    record UpToDate(long revision) implements Resync {}

    /** All changes after it, in order; at most {@link #MOST}. */
    record Changes(List<Change> changes) implements Resync {}

    /** Too far back, or from the future: take the state as a whole. */
    record TakeState() implements Resync {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Resync {}

    /** How many changes are told one by one; who is further back takes the state. */
    int MOST = 1000;
}
