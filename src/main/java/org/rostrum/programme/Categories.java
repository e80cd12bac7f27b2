package org.rostrum.programme;

import java.util.List;
import org.rostrum.floor.domain.Participant;

/** Categories of participants beside those that the rules of the floor know by name. */
final class Categories {
    static final String OBSERVER_STATE = "observer-state";
    static final String IGO = "igo";
    static final String UN_ENTITY = "un-entity";
    static final String REGIONAL_ORGANIZATION = "regional-organization";
    static final String OBSERVER = "observer";

    /** All that are no State: a round table gives them the limit of "others". */
    static final List<String> NO_STATES =
            List.of(Participant.STAKEHOLDER, IGO, UN_ENTITY, REGIONAL_ORGANIZATION, OBSERVER);

    private Categories() {}
}
