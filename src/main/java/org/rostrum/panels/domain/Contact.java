package org.rostrum.panels.domain;

import java.time.Instant;

/**
 * The Office turned to somebody who had not answered.
 *
 * @param code State or stakeholder
 * @param invitation whether it was invited by itself, not only reminded
 * @param how by what means, in words; may be empty
 * @param at when
 * @param by who did
 */
public record Contact(String code, boolean invitation, String how, Instant at, String by) {}
