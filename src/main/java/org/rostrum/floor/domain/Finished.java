package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * An intervention of the record.
 *
 * @param entry who spoke, and what for
 * @param startedAt when the floor was given
 * @param endedAt when it ended
 * @param net time used, without pauses
 * @param over how much of it was over the limit
 */
public record Finished(ListEntry entry, Instant startedAt, Instant endedAt, Duration net, Duration over) {}
