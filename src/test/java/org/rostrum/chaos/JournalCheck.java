package org.rostrum.chaos;

import static org.rostrum.chaos.Violation.Promise.NOBODY_ELSE_WRITES;
import static org.rostrum.chaos.Violation.Promise.ONCE;
import static org.rostrum.chaos.Violation.Promise.REVISIONS_ARE_DENSE;
import static org.rostrum.chaos.Violation.Promise.THE_RULES_EXPLAIN_THE_JOURNAL;
import static org.rostrum.chaos.Violation.Promise.TIME_NEVER_GOES_BACK;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.CommandJson;
import org.rostrum.floor.json.ParsedCommand;

/** The journal for itself: dense, each command once, each change what the rules give on the state before it. */
final class JournalCheck {
    private final MeetingHistory history;
    private final Fold fold;
    private final Map<UUID, Attempt> senders = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    JournalCheck(MeetingHistory history, Fold fold) {
        this.history = history;
        this.fold = fold;
        history.attempts().forEach(each -> senders.putIfAbsent(each.id(), each));
    }

    List<Violation> check() {
        keys();
        for (Change change : fold.changes()) {
            change(change);
        }
        if (!fold.broken().isEmpty()) {
            found.add(Violation.of(
                    THE_RULES_EXPLAIN_THE_JOURNAL, "the journal cannot be folded to its end", fold.broken()));
        }
        return found;
    }

    private void keys() {
        long expected = 1;
        Map<UUID, JournalRow> seen = new HashMap<>();
        for (JournalRow row : history.journal()) {
            if (row.revision() != expected) {
                found.add(Violation.of(
                        REVISIONS_ARE_DENSE,
                        "revision " + expected + " was due and the journal has " + row.revision(),
                        words(row)));
            }
            expected = row.revision() + 1;
            JournalRow before = seen.putIfAbsent(row.commandId(), row);
            if (before != null) {
                found.add(Violation.of(
                        ONCE,
                        "command " + row.commandId() + " acted at revision " + before.revision() + " and again at "
                                + row.revision(),
                        words(before),
                        words(row)));
            }
            boolean sameKeys = row.change().revision() == row.revision()
                    && row.change().commandId().equals(row.commandId());
            if (!sameKeys) {
                found.add(
                        Violation.of(REVISIONS_ARE_DENSE, "keys of a row are not those of what it holds", words(row)));
            }
        }
    }

    private void change(Change change) {
        FloorState before = fold.at(change.revision() - 1);
        if (change.at().isBefore(before.asOf())) {
            found.add(Violation.of(
                    TIME_NEVER_GOES_BACK,
                    "revision " + change.revision() + " is of " + change.at() + ", the one before of " + before.asOf(),
                    words(change)));
            return;
        }
        Attempt sender = senders.get(change.commandId());
        if (sender != null) {
            sent(change, before, sender);
        } else if (!isOfTheServer(change, before)) {
            found.add(Violation.of(
                    NOBODY_ELSE_WRITES, "nobody sent the command of revision " + change.revision(), words(change)));
        }
    }

    private void sent(Change change, FloorState before, Attempt sender) {
        if (!change.actor().equals(sender.actor())) {
            found.add(Violation.of(
                    NOBODY_ELSE_WRITES,
                    "revision " + change.revision() + " names " + change.actor() + ", it was sent by " + sender.actor(),
                    sender.words(),
                    words(change)));
        }
        if (!(CommandJson.parse(sender.body().getBytes(StandardCharsets.UTF_8))
                instanceof ParsedCommand.Valid(UUID id, FloorCommand command, Long expected))) {
            found.add(Violation.of(
                    THE_RULES_EXPLAIN_THE_JOURNAL,
                    "what cannot be read acted at revision " + change.revision(),
                    sender.words()));
            return;
        }
        if (expected != null && expected != before.revision()) {
            found.add(Violation.of(
                    THE_RULES_EXPLAIN_THE_JOURNAL,
                    "expected revision " + expected + " and acted on " + before.revision(),
                    sender.words()));
        }
        explained(change, FloorRules.decide(before, command, change.actor(), id, change.at()), sender.words());
    }

    private void explained(Change change, Decision decision, String sent) {
        if (!(decision instanceof Decision.Accepted(List<FloorEvent> events)) || !events.equals(change.events())) {
            found.add(Violation.of(
                    THE_RULES_EXPLAIN_THE_JOURNAL,
                    "the rules give something else than revision " + change.revision(),
                    sent,
                    "journal: " + words(change),
                    "rules:   " + decision));
        }
    }

    private boolean isOfTheServer(Change change, FloorState before) {
        if (!change.actor().equals(Actor.SYSTEM)) {
            return false;
        }
        if (change.revision() == 1) {
            return change.events().size() == 1 && change.events().getFirst() instanceof FloorEvent.MeetingPrepared;
        }
        explained(
                change,
                FloorRules.decide(
                        before, new FloorCommand.RecordDeadlines(), Actor.SYSTEM, change.commandId(), change.at()),
                "the server records deadlines");
        return true;
    }

    static String words(JournalRow row) {
        return "row " + row.revision() + ", command " + row.commandId() + ": " + words(row.change());
    }

    static String words(Change change) {
        return "revision " + change.revision() + " at " + change.at() + " by "
                + change.actor().role().word() + ' ' + change.actor().code() + ", command " + change.commandId() + ": "
                + change.events();
    }
}
