package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the Office keeps from a panel.
 *
 * @param code State or stakeholder
 * @param panel the panel, null for all
 * @param reason private to the Office, may be empty
 */
public record KeptOff(String code, @Nullable String panel, String reason) {}
