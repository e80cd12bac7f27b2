package org.rostrum.floor.domain;

import java.time.Instant;

/**
 * A published window of advance inscription: before the meeting begins, requests are taken from {@code opensAt} until
 * {@code closesAt}, when the list closes by itself.
 *
 * @param opensAt from when on
 * @param closesAt until when, without it
 */
public record Inscription(Instant opensAt, Instant closesAt) {}
