package org.rostrum.panels.documents;

import org.jspecify.annotations.Nullable;

/**
 * Who is to sit on a panel.
 *
 * @param name with its form of address, as received; null where a name was not given yet, and then the document says so
 * @param title functional title, printed as received where it is not given in the language of the document; null where none is given
 */
public record Nominee(@Nullable String name, @Nullable Text title) {
    /** Nobody has been named yet. */
    public static final Nominee TO_BE_CONFIRMED = new Nominee(null, null);

    /** Refuses a blank name: say null. */
    public Nominee {
        if (name != null) {
            name = Checks.line("name of a nominee", name);
        }
    }
}
