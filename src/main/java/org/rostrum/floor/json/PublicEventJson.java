package org.rostrum.floor.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the public may know of an event, as JSON: its revision, when, what, and whom it concerns. */
public final class PublicEventJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PublicEventJson() {}

    /**
     * The public events of changes, in order.
     *
     * @param state the meeting at or after the last of them: tells whose an entry is
     */
    public static ArrayNode events(List<Change> changes, FloorState state) {
        Map<String, String> codes = FloorVisibility.codes(state);
        ArrayNode events = NODES.arrayNode();
        for (Change change : changes) {
            for (FloorEvent event : change.events()) {
                if (FloorVisibility.isPublic(event)) {
                    ObjectNode node = NODES.objectNode()
                            .put("revision", change.revision())
                            .put("at", PublicTime.text(change.at()));
                    describe(event, node, codes);
                    events.add(node);
                }
            }
        }
        return events;
    }

    private static void describe(FloorEvent event, ObjectNode node, Map<String, String> codes) {
        switch (event) {
            case FloorEvent.MeetingOpened _ -> type(node, "meeting.opened");
            case FloorEvent.MeetingSuspended(Instant until) -> instant(type(node, "meeting.suspended"), "until", until);
            case FloorEvent.MeetingResumed _ -> type(node, "meeting.resumed");
            case FloorEvent.MeetingAdjourned _ -> type(node, "meeting.adjourned");
            case FloorEvent.SegmentStarted(String segment) ->
                type(node, "segment.started").put("segment", segment);
            case FloorEvent.ProgrammeSet _ -> type(node, "programme.set");
            case FloorEvent.SpeakersListed listed -> listed(listed, node);
            case FloorEvent.ListOpened(Instant closesAt) -> instant(type(node, "list.opened"), "closesAt", closesAt);
            case FloorEvent.ListClosed(boolean byItself) ->
                type(node, "list.closed").put("byItself", byItself);
            case FloorEvent.OfList list -> describe(list, node, codes);
            case FloorEvent.FloorGiven(String entry, Duration limit, boolean clockRuns) ->
                entry(type(node, "floor.given"), entry, codes)
                        .put("limitMillis", limit.toMillis())
                        .put("running", clockRuns);
            case FloorEvent.StatementStarted(String entry) -> entry(type(node, "statement.started"), entry, codes);
            case FloorEvent.StatementInterrupted(String entry) ->
                entry(type(node, "statement.interrupted"), entry, codes);
            case FloorEvent.FloorReturned(String entry) -> entry(type(node, "floor.returned"), entry, codes);
            case FloorEvent.StatementEnded(String entry, Duration net, Duration over) ->
                entry(type(node, "statement.ended"), entry, codes)
                        .put("netMillis", net.toMillis())
                        .put("overMillis", over.toMillis());
            case FloorEvent.ClockPaused(boolean byItself) ->
                type(node, "clock.paused").put("byItself", byItself);
            case FloorEvent.ClockResumed _ -> type(node, "clock.resumed");
            case FloorEvent.ClockExtended(Duration by) ->
                type(node, "clock.extended").put("byMillis", by.toMillis());
            case FloorEvent.LimitChanged(String key, Duration limit) ->
                type(node, "limit.changed").put("limitOf", key).put("limitMillis", limit.toMillis());
            case FloorEvent.SpeakerAbsent(String entry, boolean struck) ->
                entry(type(node, "speaker.absent"), entry, codes).put("struck", struck);
            case FloorEvent.PointOfOrderRuled(String entry, String _) -> entry(type(node, "order.ruled"), entry, codes);
            case FloorEvent.Announced(String text) ->
                type(node, "meeting.announced").put("text", text);
            case FloorEvent.OfProcedure procedure -> ProcedureEventJson.describe(procedure, node, codes);
            case FloorEvent.ActUndone(long revision) -> type(node, "act.undone").put("undone", revision);
            case FloorEvent.MeetingPrepared _,
                    FloorEvent.ParticipantPresent _,
                    FloorEvent.ParticipantAbsent _,
                    FloorEvent.SpeakerReminded _ -> throw notPublic(event);
        }
    }

    private static void describe(FloorEvent.OfList event, ObjectNode node, Map<String, String> codes) {
        switch (event) {
            case FloorEvent.FloorRequested requested -> requested(requested, node);
            case FloorEvent.RequestWithdrawn(String entry) -> entry(type(node, "floor.withdrawn"), entry, codes);
            case FloorEvent.ShareWithdrawn(String entry) -> entry(type(node, "share.withdrawn"), entry, codes);
            case FloorEvent.EntriesSwapped(String entry, String with) ->
                entry(type(node, "entries.swapped"), entry, codes).put("with", with);
            case FloorEvent.EntriesMerged(List<String> entries) -> {
                ArrayNode all = entry(type(node, "entries.merged"), entries.getFirst(), codes)
                        .putArray("entries");
                entries.forEach(all::add);
            }
            case FloorEvent.EntryMoved(String entry, int from, int to) ->
                entry(type(node, "entry.moved"), entry, codes)
                        .put("from", from + 1)
                        .put("to", to + 1);
            case FloorEvent.EntryAmended amended -> amended(amended, node, codes);
            case FloorEvent.StatementFiled(String entry) -> entry(type(node, "statement.filed"), entry, codes);
            case FloorEvent.LotsAnnounced(String seedHash) ->
                type(node, "lots.announced").put("seedHash", seedHash);
            case FloorEvent.LotsDrawn drawn -> ListLifeEvents.fill(type(node, "lots.drawn"), drawn);
            case FloorEvent.InscriptionSet(Inscription window) -> {
                type(node, "inscription.set");
                instant(node, "opensAt", window == null ? null : window.opensAt());
                instant(node, "closesAt", window == null ? null : window.closesAt());
            }
            case FloorEvent.TimeYielded(String entry, String to, Duration time) ->
                entry(type(node, "time.yielded"), entry, codes).put("to", to).put("timeMillis", time.toMillis());
            case FloorEvent.SwapOffered _, FloorEvent.QuestionFiled _, FloorEvent.QuestionClosed _ ->
                throw notPublic(event);
        }
    }

    private static IllegalArgumentException notPublic(FloorEvent event) {
        return new IllegalArgumentException(event.getClass().getSimpleName() + " is not public");
    }

    private static ObjectNode type(ObjectNode node, String type) {
        return node.put("type", type);
    }

    private static ObjectNode entry(ObjectNode node, String entry, Map<String, String> codes) {
        node.put("entry", entry);
        String code = codes.get(entry);
        return code == null || code.isEmpty() ? node : node.put("code", code);
    }

    private static void instant(ObjectNode node, String member, @Nullable Instant instant) {
        if (instant != null) {
            node.put(member, PublicTime.text(instant));
        }
    }

    private static void listed(FloorEvent.SpeakersListed listed, ObjectNode node) {
        ArrayNode entries =
                type(node, "speakers.listed").put("kind", listed.kind().word()).putArray("entries");
        listed.seats()
                .forEach(seat -> entries.addObject().put("entry", seat.entry()).put("code", seat.code()));
    }

    private static void requested(FloorEvent.FloorRequested requested, ObjectNode node) {
        type(node, "floor.requested").put("entry", requested.entry());
        if (!requested.code().isEmpty()) {
            node.put("code", requested.code());
        }
        if (requested.guest() != null) {
            node.set(
                    "name",
                    SnapshotJson.names(FloorVisibility.shown(requested.guest().name())));
        }
        node.put("kind", requested.kind().word());
        if (requested.level() != null) {
            node.put("level", requested.level().word());
        }
        if (requested.onBehalfOf() != null) {
            node.put("onBehalfOf", requested.onBehalfOf());
        }
        if (requested.replyTo() != null) {
            node.put("replyTo", requested.replyTo());
        }
        if (requested.to() != null) {
            node.put("to", requested.to());
        }
    }

    /** The note is not for the public. */
    private static void amended(FloorEvent.EntryAmended amended, ObjectNode node, Map<String, String> codes) {
        entry(type(node, "entry.amended"), amended.entry(), codes);
        if (amended.level() != null) {
            node.put("level", amended.level().word());
        }
        if (amended.onBehalfOf() != null) {
            node.put("onBehalfOf", amended.onBehalfOf());
        }
    }
}
