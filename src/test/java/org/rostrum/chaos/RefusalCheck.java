package org.rostrum.chaos;

import static org.rostrum.chaos.Violation.Promise.A_REFUSAL_IS_TRUE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.json.CommandJson;
import org.rostrum.floor.json.ParsedCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal is what the rules answer on some state of the meeting between the call's beginning and its end. The oldest
 * state that may explain it is the newest that anybody had seen when the call began; the newest is the last one before
 * the first change whose command was sent after the call had ended.
 */
final class RefusalCheck {
    private static final JsonMapper JSON = new JsonMapper();
    /** The clock of one node may be so far off. */
    private static final Duration SKEW = Duration.ofSeconds(90);

    private final MeetingHistory history;
    private final Fold fold;
    private final long[] seenAt;
    private final long[] seenRevision;
    private final long[] sentAt;
    private final long[] sentRevision;

    RefusalCheck(MeetingHistory history, Fold fold) {
        this.history = history;
        this.fold = fold;
        List<long[]> seen = seen();
        this.seenAt = column(seen, 0);
        this.seenRevision = column(seen, 1);
        for (int i = 1; i < seenRevision.length; i++) {
            seenRevision[i] = Math.max(seenRevision[i], seenRevision[i - 1]);
        }
        List<long[]> sent = sent();
        this.sentAt = column(sent, 0);
        this.sentRevision = column(sent, 1);
        for (int i = sentRevision.length - 2; i >= 0; i--) {
            sentRevision[i] = Math.min(sentRevision[i], sentRevision[i + 1]);
        }
    }

    private static long[] column(List<long[]> rows, int column) {
        rows.sort((a, b) -> Long.compare(a[0], b[0]));
        return rows.stream().mapToLong(each -> each[column]).toArray();
    }

    /** When somebody saw which revision. */
    private List<long[]> seen() {
        List<long[]> seen = new ArrayList<>();
        for (Attempt each : history.attempts()) {
            if (each.outcome() instanceof Outcome.Done done) {
                seen.add(new long[] {each.end(), done.revision()});
            }
        }
        for (Reading each : history.readings()) {
            seen.add(new long[] {each.end(), revision(each.snapshot())});
        }
        history.followers()
                .values()
                .forEach(connections -> connections.forEach(connection -> {
                    for (Connection.Frame frame : connection.frames()) {
                        long revision = revision(frame.text());
                        if (revision > 0) {
                            seen.add(new long[] {frame.at(), revision});
                        }
                    }
                }));
        return seen;
    }

    private static long revision(String json) {
        JsonNode tree = JSON.readTree(json);
        return tree.path("revision").asLong(0);
    }

    /** When the command of which revision was first sent. */
    private List<long[]> sent() {
        Map<UUID, Long> first = new HashMap<>();
        history.attempts().forEach(each -> first.merge(each.id(), each.start(), Math::min));
        List<long[]> sent = new ArrayList<>();
        for (Change change : fold.changes()) {
            Long start = first.get(change.commandId());
            if (start != null) {
                sent.add(new long[] {start, change.revision()});
            }
        }
        return sent;
    }

    List<Violation> check() {
        List<Violation> found = new ArrayList<>();
        for (Attempt attempt : history.attempts()) {
            if (attempt.outcome() instanceof Outcome.Refused refused) {
                check(attempt, refused, found);
            }
        }
        return found;
    }

    private void check(Attempt attempt, Outcome.Refused refused, List<Violation> found) {
        switch (CommandJson.parse(attempt.body().getBytes(StandardCharsets.UTF_8))) {
            case ParsedCommand.Invalid invalid -> {
                if (refused.status() != 400) {
                    found.add(Violation.of(
                            A_REFUSAL_IS_TRUE, "was to be refused for " + invalid.field(), attempt.words()));
                }
            }
            case ParsedCommand.Valid valid -> {
                long from = oldest(attempt.start());
                long to = newest(attempt.end());
                Change acted = fold.of(attempt.id());
                if (acted != null) {
                    to = Math.min(to, acted.revision() - 1);
                }
                if (!explained(attempt, valid, refused, from, Math.min(to, fold.head()))) {
                    found.add(unexplained(attempt, valid, from, to));
                }
            }
        }
    }

    private Violation unexplained(Attempt attempt, ParsedCommand.Valid valid, long from, long to) {
        List<String> piece = new ArrayList<>();
        piece.add(attempt.words());
        for (long k = Math.max(from, to - 3); k <= to && fold.reaches(k); k++) {
            FloorState state = fold.at(k);
            piece.add("at revision " + k + " the rules say "
                    + FloorRules.decide(state, valid.command(), attempt.actor(), attempt.id(), state.asOf()));
        }
        Change acted = fold.of(attempt.id());
        if (acted != null) {
            piece.add("journal: " + JournalCheck.words(acted));
        }
        return new Violation(
                A_REFUSAL_IS_TRUE, "no state from revision " + from + " to " + to + " explains the refusal", piece);
    }

    private boolean explained(Attempt attempt, ParsedCommand.Valid valid, Outcome.Refused refused, long from, long to) {
        for (long k = from; k <= to; k++) {
            Long expected = valid.expectedRevision();
            if (expected != null && expected != k) {
                if (refused.reason().equals(Refusal.STALE.word())) {
                    return true;
                }
            } else if (refuses(fold.at(k), attempt, valid.command(), refused)) {
                return true;
            }
        }
        return false;
    }

    private boolean refuses(FloorState state, Attempt attempt, FloorCommand command, Outcome.Refused refused) {
        Instant start = history.wall(attempt.start());
        Instant end = history.wall(attempt.end());
        for (Instant now : List.of(
                state.asOf(), start, end, start.minus(SKEW), end.minus(SKEW), start.plus(SKEW), end.plus(SKEW))) {
            Instant instant = now.isBefore(state.asOf()) ? state.asOf() : now;
            if (FloorRules.decide(state, command, attempt.actor(), attempt.id(), instant)
                            instanceof Decision.Refused(Refusal refusal)
                    && refusal.word().equals(refused.reason())) {
                return true;
            }
        }
        return false;
    }

    /** The newest revision that anybody had seen before an instant. */
    private long oldest(long start) {
        int i = before(seenAt, start);
        return i == 0 ? 0 : seenRevision[i - 1];
    }

    /** The revision before the first change that was sent after an instant. */
    private long newest(long end) {
        int i = before(sentAt, end + 1);
        return i == sentAt.length ? fold.head() : sentRevision[i] - 1;
    }

    /** How many of the sorted numbers are less than one. */
    private static int before(long[] sorted, long number) {
        int found = Arrays.binarySearch(sorted, number);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == number) {
            found--;
        }
        return found;
    }
}
