package org.rostrum.panels.documents;

/** A seat of the list. */
public sealed interface Panellist {
    /** By which a seat is found again in another revision. */
    String code();

    Nominee nominee();

    /**
     * Of a Member State or an observer State.
     *
     * @param code ISO 3166 alpha-3; its name in the six languages comes with Rostrum
     */
    record OfState(String code, Nominee nominee) implements Panellist {
        /** Refuses a blank code. */
        public OfState {
            code = Checks.line("code of a State", code);
        }
    }

    /**
     * Of anybody else.
     *
     * @param code of the organization, the same in each revision
     * @param organization its name, printed as received where it is not given in the language of the document
     */
    record OfStakeholder(String code, Text organization, Nominee nominee) implements Panellist {
        /** Refuses a blank code. */
        public OfStakeholder {
            code = Checks.line("code of a stakeholder", code);
        }
    }
}
