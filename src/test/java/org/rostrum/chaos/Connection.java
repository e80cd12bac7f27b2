package org.rostrum.chaos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a follower to the live feed of a meeting.
 *
 * @param node that it was opened to
 * @param since what the follower asked for, or null
 * @param opened nanoseconds since the run began
 * @param closed when the follower knew that it had ended
 * @param frames in the order in which they came
 */
record Connection(String node, @Nullable Long since, long opened, long closed, List<Frame> frames) {
    /** One frame as it came. */
    record Frame(long at, String text) {}
}
