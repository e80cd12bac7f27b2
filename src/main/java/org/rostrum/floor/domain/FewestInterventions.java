package org.rostrum.floor.domain;

/** Who has had fewer statements and questions in this meeting first; what is under way counts when it ends. */
record FewestInterventions() implements Criterion {
    static final String WORD = "fewest-interventions";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 10;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return Criterion.capped(tally.interventions(entry), bits());
    }
}
