package org.rostrum.panels.domain;

import java.util.List;

/**
 * What an assignment costs in the second rank of a flow: preferences first, then the lots of those who are seated, then
 * whose preference it is. Each weighs more than all that can come after it.
 */
final class Ranks {
    private final int candidates;
    private final long lot;
    private final long preference;

    Ranks(List<Candidate> all, int seats) {
        candidates = all.size();
        int dearest = 1;
        for (Candidate each : all) {
            for (int cost : each.costs().values()) {
                dearest = Math.max(dearest, cost);
            }
        }
        lot = (long) seats * dearest * candidates + 1;
        preference = lot * ((long) seats * candidates + 1);
    }

    /** For having a seat. */
    long seated(Candidate candidate) {
        return lot * candidate.rank();
    }

    /** For the panel it is on: of two whose wishes cost the same in all, the lower lot has its better one. */
    long on(Candidate candidate, String panel) {
        return candidate.cost(panel) * (preference + candidates - candidate.rank());
    }
}
