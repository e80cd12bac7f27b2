package org.rostrum.floor.domain;

/** Who has spoken for fewer whole seconds in this meeting first, points of order left out. */
record LeastTime() implements Criterion {
    static final String WORD = "least-time";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 17;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return Criterion.capped(tally.seconds(entry), bits());
    }
}
