package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom a State or a stakeholder nominates.
 *
 * @param name as it is to be printed, null where it is to be announced
 * @param title function, null where it is to be announced
 * @param level its level, null where it is not given
 * @param gender what the nominee declared, null where it is not given; never inferred
 */
public record Nominee(
        @Nullable String name,
        @Nullable String title,
        @Nullable Level level,
        @Nullable Gender gender) {}
