package org.rostrum.access;

import java.util.Optional;

/**
 * The sign-ins of the demo, which need no account: {@code DEMO-CHAIR}, {@code DEMO-COCHAIR}, {@code DEMO-SECRETARIAT},
 * {@code DEMO-RAPPORTEUR}, {@code DEMO-OPGA} and {@code DEMO-} with the code of a participant. The module that loads the demo gives them
 * as a bean; it is asked only where {@code rostrum.demo} is true.
 */
@FunctionalInterface
public interface DemoCodes {
    /**
     * Who signs in with a demo code.
     *
     * @param code in upper case with its dash, such as {@code DEMO-KEN}; always begins with {@code DEMO-}
     * @return empty where the demo has no such code
     */
    Optional<SignedIn> signIn(String code);
}
