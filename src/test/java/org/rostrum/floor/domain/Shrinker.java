package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drops steps from a failing sequence for as long as it still fails. */
final class Shrinker {
    private Shrinker() {}

    /** A sequence that still fails, and does not any more without any single one of its steps. */
    static Sequence shrink(Sequence failing, Predicate<Sequence> fails) {
        Sequence smallest = failing;
        int chunk = Math.max(1, failing.steps().size() / 2);
        while (true) {
            Sequence smaller = withoutChunks(smallest, chunk, fails);
            boolean same = smaller.steps().size() == smallest.steps().size();
            smallest = smaller;
            if (same && chunk == 1) {
                return smallest;
            }
            chunk = same
                    ? chunk / 2
                    : Math.min(chunk, Math.max(1, smallest.steps().size() / 2));
        }
    }

    private static Sequence withoutChunks(Sequence sequence, int chunk, Predicate<Sequence> fails) {
        Sequence smallest = sequence;
        int from = 0;
        while (from < smallest.steps().size()) {
            List<Step> steps = smallest.steps();
            List<Step> fewer = new ArrayList<>(steps.subList(0, from));
            fewer.addAll(steps.subList(Math.min(steps.size(), from + chunk), steps.size()));
            Sequence tried = smallest.with(fewer);
            if (fails.test(tried)) {
                smallest = tried;
            } else {
                from += chunk;
            }
        }
        return smallest;
    }
}
