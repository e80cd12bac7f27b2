package org.rostrum.cluster;

import java.time.Instant;

/** Whether this node may write, as far as it knows. A belief that saves people from waiting; the journal decides. */
public sealed interface Standing {
    /** It sees enough of the others, and the database answers. */
    record Writes() implements Standing {}

    /** The members that decide are on the other side of a cut. */
    record CutOff(Instant since) implements Standing {}

    /** The database does not answer, or does not take a write. */
    record DatabaseAway(Instant since) implements Standing {}
}
