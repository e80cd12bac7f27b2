package org.rostrum.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind the request or the screen that is being served. */
public final class CurrentUser {
    private CurrentUser() {}

    /** Who has signed in, empty for the public. */
    public static Optional<SignedIn> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }
}
