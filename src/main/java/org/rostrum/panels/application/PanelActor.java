package org.rostrum.panels.application;

import java.util.Optional;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.domain.By;

/** In what capacity a signed-in person acts on the panels of a dialogue: the one place that says so. */
public final class PanelActor {
    private PanelActor() {}

    /**
     * The secretariat and the Office's desk act for the Office, delegations for themselves; nobody else acts.
     *
     * @param dialogue id of the dialogue; a sign-in for another dialogue acts on nothing here
     */
    public static By of(Optional<SignedIn> user, String dialogue) {
        if (user.isEmpty()
                || (!user.get().dialogue().isEmpty() && !user.get().dialogue().equals(dialogue))) {
            return new By("", By.Capacity.NOBODY, "");
        }
        SignedIn person = user.get();
        return switch (person.role()) {
            case SECRETARIAT, OPGA -> By.office(person.name());
            case DELEGATION -> By.party(person.name(), person.code());
            case CHAIR, CO_CHAIR, PANELLIST, RAPPORTEUR -> new By(person.name(), By.Capacity.NOBODY, "");
        };
    }
}
