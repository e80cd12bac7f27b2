package org.rostrum.panels.ui;

import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Field;
import org.rostrum.panels.domain.Nominee;

/** A person as two fields name it. */
final class Nominees {
    private Nominees() {}

    /** The person; null where nothing is filled in. */
    static @Nullable Nominee of(Field name, Field title) {
        return name.value().isEmpty() && title.value().isEmpty()
                ? null
                : new Nominee(orNull(name), orNull(title), null, null);
    }

    private static @Nullable String orNull(Field field) {
        return field.value().isEmpty() ? null : field.value();
    }
}
