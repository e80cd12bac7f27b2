package org.rostrum.panels.domain;

import java.time.Instant;

/**
 * A panellist who was replaced on the day.
 *
 * @param panel id of the round table
 * @param out code of who left
 * @param in code of who came; the same where only the person is another
 * @param reason may be empty
 * @param at when
 * @param by who did it
 */
public record Replacement(String panel, String out, String in, String reason, Instant at, String by) {}
