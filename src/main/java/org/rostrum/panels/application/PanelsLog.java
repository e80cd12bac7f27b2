package org.rostrum.panels.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.panels.domain.PanelsChange;

/** Where changes of panels are kept, in order and for ever. The one truth: what is not in here did not happen. */
public interface PanelsLog {
    /**
     * Appends a change at its revision.
     *
     * @return false where another change has that revision, or that command id, already; nothing happened then
     */
    boolean append(String dialogue, PanelsChange change);

    /** All changes after a revision, in order. */
    List<PanelsChange> read(String dialogue, long after);

    /** What a command did, empty where it did nothing. */
    Optional<PanelsChange> byCommand(String dialogue, UUID commandId);
}
