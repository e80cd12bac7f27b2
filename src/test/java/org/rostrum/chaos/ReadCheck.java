package org.rostrum.chaos;

import static org.rostrum.chaos.Violation.Promise.NODES_AGREE_AT_THE_END;
import static org.rostrum.chaos.Violation.Promise.READS_GO_UP;
import static org.rostrum.chaos.Violation.Promise.READS_TELL_THE_JOURNAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads: what a client was shown or told by a node it is not shown older by that node, and all of it is the fold. */
final class ReadCheck {
    private static final JsonMapper JSON = new JsonMapper();

    private final MeetingHistory history;
    private final Fold fold;
    private final List<Violation> found = new ArrayList<>();

    ReadCheck(MeetingHistory history, Fold fold) {
        this.history = history;
        this.fold = fold;
    }

    List<Violation> check() {
        reads();
        history.last().forEach((node, snapshot) -> {
            JsonNode tree = JSON.readTree(snapshot);
            long revision = tree.path("revision").asLong();
            if (revision != fold.head()) {
                found.add(Violation.of(
                        NODES_AGREE_AT_THE_END,
                        node + " shows revision " + revision + " at the end, the journal has " + fold.head()));
            } else {
                compare(NODES_AGREE_AT_THE_END, node, tree, revision);
            }
        });
        return found;
    }

    /** What a client learnt from a node: a read, or the answer to its own command, which that node shows from then on. */
    private record Learnt(String who, String node, long start, long end, long revision, boolean read) {}

    private void reads() {
        List<Learnt> all = new ArrayList<>();
        for (Reading each : history.readings()) {
            JsonNode tree = JSON.readTree(each.snapshot());
            long revision = tree.path("revision").asLong();
            compare(READS_TELL_THE_JOURNAL, each.client() + " on " + each.node(), tree, revision);
            all.add(new Learnt(each.client(), each.node(), each.start(), each.end(), revision, true));
        }
        for (Attempt each : history.attempts()) {
            if (each.outcome() instanceof Outcome.Done done) {
                all.add(new Learnt(each.client(), each.node(), each.start(), each.end(), done.revision(), false));
            }
        }
        all.sort(Comparator.comparingLong(Learnt::end));
        Map<String, Learnt> newest = new HashMap<>();
        for (Learnt each : all) {
            String key = each.who() + '@' + each.node();
            Learnt before = newest.get(key);
            if (each.read() && before != null && before.end() < each.start() && each.revision() < before.revision()) {
                found.add(Violation.of(
                        READS_GO_UP,
                        each.who() + " was shown revision " + each.revision() + " by " + each.node() + " after "
                                + before.revision(),
                        before.toString(),
                        each.toString()));
            }
            if (before == null || each.revision() > before.revision()) {
                newest.put(key, each);
            }
        }
    }

    private void compare(Violation.Promise promise, String where, JsonNode tree, long revision) {
        if (!fold.reaches(revision)) {
            found.add(Violation.of(promise, where + " shows revision " + revision + ", which is not in the journal"));
            return;
        }
        Instant at = Instant.parse(tree.path("serverTime").asString());
        List<String> different = Public.differences(tree, fold.at(revision), at);
        if (!different.isEmpty()) {
            found.add(new Violation(
                    promise, where + " shows another revision " + revision + " than the fold", different));
        }
    }
}
