package org.rostrum.chaos;

import static org.rostrum.chaos.Violation.Promise.FEEDS_GO_UP;
import static org.rostrum.chaos.Violation.Promise.FEEDS_TELL_THE_JOURNAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.json.MergePatch;
import org.rostrum.floor.json.PublicEventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What one follower was told over all its connections: rising, without gaps, and at each revision what the fold shows. */
final class FeedCheck {
    private static final JsonMapper JSON = new JsonMapper();

    private final String follower;
    private final Fold fold;
    private final List<Violation> found = new ArrayList<>();

    private JsonNode shown = JsonNodeFactory.instance.missingNode();
    private long own = -1;

    FeedCheck(String follower, Fold fold) {
        this.follower = follower;
        this.fold = fold;
    }

    List<Violation> check(List<Connection> connections) {
        for (Connection connection : connections) {
            boolean first = true;
            for (Connection.Frame frame : connection.frames()) {
                take(connection, JSON.readTree(frame.text()), frame, first);
                first = false;
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        if (own < lastPublic()) {
            found.add(Violation.of(
                    FEEDS_TELL_THE_JOURNAL,
                    follower + " was told revision " + own + " last, and the public may know " + lastPublic()));
        }
        return found;
    }

    private long lastPublic() {
        for (long revision = fold.head(); revision > 0; revision--) {
            if (FloorVisibility.isPublic(fold.change(revision))) {
                return revision;
            }
        }
        return 0;
    }

    private void take(Connection connection, JsonNode frame, Connection.Frame raw, boolean first) {
        long revision = frame.path("revision").asLong();
        switch (frame.path("type").asString()) {
            case "snapshot" -> {
                if (!first && revision <= own) {
                    wrong(FEEDS_GO_UP, "a snapshot of revision " + revision + " after " + own, connection, raw);
                }
                shown = frame;
                own = revision;
                compare(frame, instant(frame), connection, raw);
            }
            case "events" -> {
                events(connection, frame, raw, first, revision);
                own = revision;
            }
            case "upToDate" -> {
                if (!first || silent(own, revision)) {
                    own = Math.max(own, revision);
                } else {
                    wrong(FEEDS_TELL_THE_JOURNAL, "up to date at " + own + ", and is not", connection, raw);
                }
            }
            case "change" -> {
                long from = frame.path("from").asLong();
                if (revision <= own) {
                    wrong(FEEDS_GO_UP, "a change to revision " + revision + " after " + own, connection, raw);
                } else if (from > own) {
                    wrong(FEEDS_TELL_THE_JOURNAL, "nothing was told from " + own + " to " + from, connection, raw);
                }
                shown = MergePatch.apply(shown, frame.path("patch"));
                own = revision;
                compare(shown, null, connection, raw);
            }
            default -> {
                // beats, times and errors say nothing of the meeting
            }
        }
    }

    private void events(Connection connection, JsonNode frame, Connection.Frame raw, boolean first, long revision) {
        Long since = connection.since();
        if (!first || since == null || since != own || frame.path("from").asLong() != own + 1 || revision <= own) {
            wrong(FEEDS_GO_UP, "events after " + own + " do not fit", connection, raw);
            return;
        }
        if (!fold.reaches(revision)) {
            wrong(FEEDS_TELL_THE_JOURNAL, "the journal has no revision " + revision, connection, raw);
            return;
        }
        List<Change> missed = fold.between(own, revision);
        JsonNode expected = PublicEventJson.events(missed, fold.at(revision));
        if (!AnswerCheck.withoutCodes(expected).equals(AnswerCheck.withoutCodes(frame.path("events")))) {
            wrong(FEEDS_TELL_THE_JOURNAL, "the events are not " + expected, connection, raw);
        }
        if (frame.has("snapshot")) {
            shown = frame.path("snapshot");
            compareAt(revision, shown, instant(shown), connection, raw);
        } else {
            shown = MergePatch.apply(shown, frame.path("patch"));
            compareAt(revision, shown, null, connection, raw);
        }
    }

    /** Whether the public may know nothing of what came after one revision up to another. */
    private boolean silent(long after, long upTo) {
        return after >= upTo
                || (after >= 0
                        && fold.reaches(upTo)
                        && fold.between(after, upTo).stream().noneMatch(FloorVisibility::isPublic));
    }

    private static Instant instant(JsonNode snapshot) {
        return Instant.parse(snapshot.path("serverTime").asString());
    }

    private void compare(
            JsonNode tree, @org.jspecify.annotations.Nullable Instant at, Connection connection, Connection.Frame raw) {
        compareAt(own, tree, at, connection, raw);
    }

    private void compareAt(
            long revision,
            JsonNode tree,
            @org.jspecify.annotations.Nullable Instant at,
            Connection connection,
            Connection.Frame raw) {
        if (!fold.reaches(revision)) {
            wrong(FEEDS_TELL_THE_JOURNAL, "the journal has no revision " + revision, connection, raw);
            return;
        }
        JsonNode plain = tree instanceof tools.jackson.databind.node.ObjectNode object
                ? object.deepCopy().put("revision", revision)
                : tree;
        List<String> different = Public.differences(
                plain, fold.at(revision), at == null ? fold.at(revision).asOf() : at);
        if (!different.isEmpty()) {
            List<String> piece = new ArrayList<>(different);
            piece.add(where(connection, raw));
            if (revision > 0) {
                piece.add("journal: " + JournalCheck.words(fold.change(revision)));
            }
            found.add(new Violation(
                    FEEDS_TELL_THE_JOURNAL, "what is shown at revision " + revision + " is not the fold", piece));
        }
    }

    private void wrong(Violation.Promise promise, String words, Connection connection, Connection.Frame raw) {
        found.add(Violation.of(promise, words, where(connection, raw)));
    }

    private String where(Connection connection, Connection.Frame raw) {
        String text = raw.text().length() > 600 ? raw.text().substring(0, 600) + "…" : raw.text();
        return follower + " on " + connection.node() + ", opened at " + Times.text(connection.opened()) + " with since="
                + connection.since() + ", at " + Times.text(raw.at()) + ": " + text;
    }
}
