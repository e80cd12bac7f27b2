package org.rostrum.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one meeting at the end of a run.
 *
 * @param zero the wall clock when the run's nanoseconds began
 * @param journal its rows as the database has them, by revision
 * @param followers connections of each follower of the feed, in order
 * @param last the snapshot that each node gives at the end, when all is well again
 */
record MeetingHistory(
        String meeting,
        Instant zero,
        List<JournalRow> journal,
        List<Attempt> attempts,
        List<Reading> readings,
        Map<String, List<Connection>> followers,
        Map<String, String> last) {

    /** The wall clock at an instant of the run. */
    Instant wall(long nanos) {
        return zero.plusNanos(nanos);
    }
}
