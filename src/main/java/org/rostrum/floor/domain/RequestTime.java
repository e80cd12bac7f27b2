package org.rostrum.floor.domain;

/** In the order in which they signified their desire to speak: what decides when nothing else does. */
record RequestTime() implements Criterion {
    static final String WORD = "request-time";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 0;
    }

    /** All are alike: the order of request is what entries that are alike stand in. */
    @Override
    public long rank(ListEntry entry, Tally tally) {
        return 0;
    }
}
