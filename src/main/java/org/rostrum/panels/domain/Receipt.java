package org.rostrum.panels.domain;

import java.time.Instant;

/**
 * The acknowledgement of what was sent.
 *
 * @param number of all acknowledgements of the dialogue, from 1, in the order of receipt
 * @param at when it was received
 * @param hash SHA-256 of the content
 */
public record Receipt(int number, Instant at, String hash) {}
