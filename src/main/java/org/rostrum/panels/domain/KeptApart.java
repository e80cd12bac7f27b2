package org.rostrum.panels.domain;

import java.util.Optional;

/**
 * Two whom the Office would not have on one panel.
 *
 * @param one code, before the other in the alphabet
 * @param other code
 * @param note private to the Office, may be empty
 */
public record KeptApart(String one, String other, String note) {
    /** The one of the two beside whom a State is not to sit; empty where it is neither of them. */
    public Optional<String> besides(String code) {
        if (code.equals(one)) {
            return Optional.of(other);
        }
        return code.equals(other) ? Optional.of(one) : Optional.empty();
    }
}
