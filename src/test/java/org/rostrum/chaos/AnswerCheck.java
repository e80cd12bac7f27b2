package org.rostrum.chaos;

import static org.rostrum.chaos.Violation.Promise.ACKNOWLEDGED_IS_DURABLE;
import static org.rostrum.chaos.Violation.Promise.NOT_DONE_IS_NOT_DONE;
import static org.rostrum.chaos.Violation.Promise.ONE_ANSWER;
import static org.rostrum.chaos.Violation.Promise.ONLY_KNOWN_ANSWERS;
import static org.rostrum.chaos.Violation.Promise.REAL_TIME_ORDER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.json.PublicEventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What clients were told of their commands, against the journal. Refusals have a check of their own. */
final class AnswerCheck {
    private static final JsonMapper JSON = new JsonMapper();

    private final Fold fold;
    private final Map<UUID, List<Attempt>> commands = new LinkedHashMap<>();
    private final List<Violation> found = new ArrayList<>();

    AnswerCheck(MeetingHistory history, Fold fold) {
        this.fold = fold;
        history.attempts()
                .forEach(each -> commands.computeIfAbsent(each.id(), _ -> new ArrayList<>())
                        .add(each));
    }

    List<Violation> check() {
        commands.forEach((id, attempts) -> command(attempts, fold.of(id)));
        order();
        return found;
    }

    private void command(List<Attempt> attempts, @Nullable Change change) {
        boolean mayHaveActed = false;
        for (Attempt attempt : attempts) {
            switch (attempt.outcome()) {
                case Outcome.Done done -> {
                    mayHaveActed = true;
                    done(attempt, done, change);
                }
                case Outcome.Unknown _ -> mayHaveActed = true;
                case Outcome.Refused _, Outcome.NotDone _ -> {}
                case Outcome.Unexpected other -> {
                    mayHaveActed = true;
                    found.add(Violation.of(
                            ONLY_KNOWN_ANSWERS, "status " + other.status() + " is no answer", attempt.words()));
                }
            }
        }
        if (change != null && !mayHaveActed) {
            List<String> piece =
                    new ArrayList<>(attempts.stream().map(Attempt::words).toList());
            piece.add("journal: " + JournalCheck.words(change));
            found.add(new Violation(
                    NOT_DONE_IS_NOT_DONE, "every attempt was told that nothing happened, and it did", piece));
        }
    }

    private void done(Attempt attempt, Outcome.Done done, @Nullable Change change) {
        if (change == null) {
            found.add(Violation.of(
                    ACKNOWLEDGED_IS_DURABLE, "what was acknowledged is not in the journal", attempt.words()));
            return;
        }
        if (change.revision() != done.revision()) {
            found.add(Violation.of(
                    ONE_ANSWER,
                    "answered revision " + done.revision() + ", the journal has it at " + change.revision(),
                    attempt.words(),
                    "journal: " + JournalCheck.words(change)));
            return;
        }
        if (fold.reaches(change.revision())) {
            JsonNode events = PublicEventJson.events(List.of(change), fold.at(change.revision()));
            if (!withoutCodes(events).equals(withoutCodes(JSON.readTree(done.events())))) {
                found.add(Violation.of(
                        ONE_ANSWER,
                        "the events of the answer are not those of revision " + change.revision(),
                        attempt.words(),
                        "answer:  " + done.events(),
                        "journal: " + events));
            }
        }
    }

    /** Codes of entries are told while the meeting still knows them, so they depend on when was asked. */
    static JsonNode withoutCodes(JsonNode events) {
        // through text, where a small number is not another one for being a long
        JsonNode copy = JSON.readTree(events.toString());
        copy.forEach(each -> ((ObjectNode) each).remove("code"));
        return copy;
    }

    /** Who was answered before another began stands before it in the journal. */
    private void order() {
        List<Change> changes = fold.changes();
        @Nullable Attempt earliestAnswer = null;
        for (int i = changes.size() - 1; i >= 0; i--) {
            List<Attempt> attempts = commands.getOrDefault(changes.get(i).commandId(), List.of());
            Attempt first = first(attempts);
            if (first != null && earliestAnswer != null && earliestAnswer.end() < first.start()) {
                found.add(Violation.of(
                        REAL_TIME_ORDER,
                        "sent after another was acknowledged, and stands before it, at revision "
                                + changes.get(i).revision(),
                        earliestAnswer.words(),
                        first.words()));
            }
            for (Attempt each : attempts) {
                boolean done = each.outcome() instanceof Outcome.Done;
                if (done && (earliestAnswer == null || each.end() < earliestAnswer.end())) {
                    earliestAnswer = each;
                }
            }
        }
    }

    private static @Nullable Attempt first(List<Attempt> attempts) {
        Attempt first = null;
        for (Attempt each : attempts) {
            if (first == null || each.start() < first.start()) {
                first = each;
            }
        }
        return first;
    }
}
