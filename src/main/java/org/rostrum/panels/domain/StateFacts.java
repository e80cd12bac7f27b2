package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the check of the podium looks at.
 *
 * @param group regional group, null where it is in none
 * @param ldc whether it is a least developed country
 * @param lldc whether it is a landlocked developing country
 * @param sids whether it is a small island developing State
 */
public record StateFacts(@Nullable String group, boolean ldc, boolean lldc, boolean sids) {}
