package org.rostrum.panels.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Interest;
import org.rostrum.panels.domain.Panel;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.Proposal;
import org.rostrum.panels.domain.ProposalInput;
import org.rostrum.panels.domain.Proposer;
import org.rostrum.panels.domain.StateFacts;

/**
 * A proposal that nobody asked for, made once after a node has started: the first that somebody waits for would
 * otherwise take six times as long, since nothing of it is compiled yet.
 */
final class Rehearsal {
    private static final List<String> PANELS = List.of("RT1", "RT2", "RT3", "RT4");
    private static final int SEATS = 5;
    private static final int INTERESTS = 40;

    private Rehearsal() {}

    /** Makes it, with some of the States that are known. */
    static Proposal play(Map<String, StateFacts> states) {
        Map<String, Integer> groups = new TreeMap<>();
        List<Interest> interests = new ArrayList<>();
        new TreeMap<>(states).forEach((code, facts) -> {
            String group = facts.group();
            if (group != null && interests.size() < INTERESTS) {
                groups.merge(group, 1, Integer::sum);
                int number = interests.size();
                interests.add(new Interest(
                        code,
                        group,
                        List.of(PANELS.get(number % PANELS.size()), PANELS.get((number / 2 + 1) % PANELS.size()))
                                .stream()
                                .distinct()
                                .toList(),
                        number % 3 == 0,
                        number % 3 == 1 ? Gender.F : Gender.M,
                        false));
            }
        });
        return Proposer.propose(new ProposalInput(
                groups,
                PANELS.stream().map(id -> new Panel(id, SEATS, List.of())).toList(),
                new Policy.Proportional(),
                "rehearsal",
                List.of(),
                List.of(),
                interests,
                states));
    }
}
