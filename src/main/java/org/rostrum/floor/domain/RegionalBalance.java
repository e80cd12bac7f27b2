package org.rostrum.floor.domain;

/** The regional group that has had fewer whole seconds of the floor first; those in no group count as one. */
record RegionalBalance() implements Criterion {
    static final String WORD = "regional-balance";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 20;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return Criterion.capped(tally.secondsOfGroup(entry), bits());
    }
}
