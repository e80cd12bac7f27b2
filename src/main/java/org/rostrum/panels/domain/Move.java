package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody goes to a panel, or to the waiting list.
 *
 * @param code State or stakeholder
 * @param to id of the round table, null for the waiting list
 */
public record Move(String code, @Nullable String to) {}
