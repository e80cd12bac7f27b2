package org.rostrum.panels.domain;

import java.time.Instant;

/**
 * A Member State objects to a stakeholder. Seen by the Office only.
 *
 * @param stakeholder code of the stakeholder
 * @param state code of the State
 * @param reason may be empty
 * @param at when
 * @param lifted whether it was taken back
 */
public record Objection(String stakeholder, String state, String reason, Instant at, boolean lifted) {}
