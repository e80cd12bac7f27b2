package org.rostrum.chaos;

/**
 * One read of a meeting's snapshot.
 *
 * @param client who read; a client reads one after another
 * @param start nanoseconds since the run began
 * @param snapshot the answer as it came
 */
record Reading(String client, String node, long start, long end, String snapshot) {}
