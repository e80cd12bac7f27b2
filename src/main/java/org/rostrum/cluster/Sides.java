package org.rostrum.cluster;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Which side of a cut goes on. Both sides count the same members and come to opposite answers. */
final class Sides {
    private Sides() {}

    /**
     * Whether those who see each other may write: they are more than half of the members that are alive, or half of them
     * with the one of the least id among them. A fixed quorum, where the operator has set one, is only counted.
     *
     * @param visible ids of the members that this node sees, its own included where it is one
     * @param alive ids of the members that the database has heard of lately
     * @param quorum how many members must be visible; 0: decided by who is alive
     */
    static boolean mayWrite(Set<String> visible, Set<String> alive, int quorum) {
        if (quorum > 0) {
            return visible.size() >= quorum;
        }
        if (visible.isEmpty()) {
            return false;
        }
        Set<String> all = new HashSet<>(alive);
        all.addAll(visible);
        int twice = 2 * visible.size();
        return twice > all.size() || (twice == all.size() && visible.contains(Collections.min(all)));
    }
}
