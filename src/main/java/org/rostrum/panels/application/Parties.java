package org.rostrum.panels.application;

import java.util.Map;
import java.util.Optional;
import org.rostrum.panels.domain.Party;

/** Who takes part in a dialogue. */
@FunctionalInterface
public interface Parties {
    /** States and stakeholders by code, empty where there is no such dialogue. */
    Optional<Map<String, Party>> of(String dialogue);
}
