package org.rostrum.floor.domain;

/** Statements on behalf of a group of States first. */
record GroupStatements() implements Criterion {
    static final String WORD = "group-statements";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 1;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return entry.onBehalfOf() == null ? 1 : 0;
    }
}
