package org.rostrum.floor.domain;

import java.time.Instant;

/**
 * A statement that was handed in instead of being spoken: the record has it as not delivered.
 *
 * @param entry whose, and what for
 * @param at when it left the list
 */
public record Filed(ListEntry entry, Instant at) {}
