package org.rostrum.floor.json;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are stored: {@code {"v":1,"type":"floor.requested",…}}. What was once written is read for ever: a new
 * form of an event gets a new version, and the reading of the old one stays.
 */
public final class FloorEventJson {
    private static final int VERSION = 1;

    private FloorEventJson() {}

    /** The stored form of an event. */
    public static ObjectNode write(FloorEvent event) {
        ObjectNode node = StoredFields.object();
        node.put("v", VERSION);
        node.put("type", type(event));
        fill(node, event);
        return node;
    }

    /** The name of an event in journals and feeds. */
    public static String type(FloorEvent event) {
        return switch (event) {
            case FloorEvent.MeetingPrepared _ -> "meeting.prepared";
            case FloorEvent.MeetingOpened _ -> "meeting.opened";
            case FloorEvent.MeetingSuspended _ -> "meeting.suspended";
            case FloorEvent.MeetingResumed _ -> "meeting.resumed";
            case FloorEvent.MeetingAdjourned _ -> "meeting.adjourned";
            case FloorEvent.SegmentStarted _ -> "segment.started";
            case FloorEvent.ProgrammeSet _ -> "programme.set";
            case FloorEvent.SpeakersListed _ -> "speakers.listed";
            case FloorEvent.ListOpened _ -> "list.opened";
            case FloorEvent.ListClosed _ -> "list.closed";
            case FloorEvent.FloorRequested _ -> "floor.requested";
            case FloorEvent.RequestWithdrawn _ -> "floor.withdrawn";
            case FloorEvent.ShareWithdrawn _ -> "share.withdrawn";
            case FloorEvent.SwapOffered _ -> "swap.offered";
            case FloorEvent.EntriesSwapped _ -> "entries.swapped";
            case FloorEvent.EntriesMerged _ -> "entries.merged";
            case FloorEvent.EntryMoved _ -> "entry.moved";
            case FloorEvent.FloorGiven _ -> "floor.given";
            case FloorEvent.StatementStarted _ -> "statement.started";
            case FloorEvent.StatementInterrupted _ -> "statement.interrupted";
            case FloorEvent.FloorReturned _ -> "floor.returned";
            case FloorEvent.StatementEnded _ -> "statement.ended";
            case FloorEvent.ClockPaused _ -> "clock.paused";
            case FloorEvent.ClockResumed _ -> "clock.resumed";
            case FloorEvent.ClockExtended _ -> "clock.extended";
            case FloorEvent.LimitChanged _ -> "limit.changed";
            case FloorEvent.SpeakerAbsent _ -> "speaker.absent";
            case FloorEvent.ParticipantPresent _ -> "participant.present";
            case FloorEvent.ParticipantAbsent _ -> "participant.absent";
            case FloorEvent.PointOfOrderRuled _ -> "order.ruled";
            case FloorEvent.Announced _ -> "meeting.announced";
            case FloorEvent.SpeakerReminded _ -> "speaker.reminded";
            case FloorEvent.OfProcedure procedure -> ProcedureEventJson.type(procedure);
            case FloorEvent.ActUndone _ -> "act.undone";
            case FloorEvent.EntryAmended _ -> "entry.amended";
            case FloorEvent.StatementFiled _ -> "statement.filed";
            case FloorEvent.LotsAnnounced _ -> "lots.announced";
            case FloorEvent.LotsDrawn _ -> "lots.drawn";
            case FloorEvent.InscriptionSet _ -> "inscription.set";
            case FloorEvent.TimeYielded _ -> "time.yielded";
            case FloorEvent.QuestionFiled _ -> "question.filed";
            case FloorEvent.QuestionClosed _ -> "question.closed";
        };
    }

    private static void fill(ObjectNode node, FloorEvent event) {
        switch (event) {
            case FloorEvent.MeetingPrepared prepared -> node.set("setup", SetupJson.write(prepared.setup()));
            case FloorEvent.MeetingOpened _,
                    FloorEvent.MeetingResumed _,
                    FloorEvent.MeetingAdjourned _,
                    FloorEvent.ClockResumed _ -> {}
            case FloorEvent.MeetingSuspended suspended -> StoredFields.put(node, "until", suspended.until());
            case FloorEvent.SegmentStarted started -> node.put("segment", started.segment());
            case FloorEvent.ProgrammeSet programme -> {
                node.set("settings", SetupJson.write(programme.settings()));
                node.set("segments", SetupJson.write(programme.segments()));
                if (!programme.joining().isEmpty()) {
                    ArrayNode joining = node.putArray("joining");
                    programme.joining().forEach(each -> joining.add(SetupJson.write(each)));
                }
            }
            case FloorEvent.SpeakersListed listed -> fill(node, listed);
            case FloorEvent.ListOpened opened -> StoredFields.put(node, "closesAt", opened.closesAt());
            case FloorEvent.ListClosed closed -> node.put("byItself", closed.byItself());
            case FloorEvent.FloorRequested requested -> fill(node, requested);
            case FloorEvent.RequestWithdrawn(String entry) -> node.put("entry", entry);
            case FloorEvent.ShareWithdrawn(String entry) -> node.put("entry", entry);
            case FloorEvent.SwapOffered(String entry, String with) ->
                node.put("entry", entry).put("with", with);
            case FloorEvent.EntriesSwapped(String entry, String with) ->
                node.put("entry", entry).put("with", with);
            case FloorEvent.EntriesMerged(List<String> entries) -> {
                ArrayNode all = node.putArray("entries");
                entries.forEach(all::add);
            }
            case FloorEvent.EntryMoved moved ->
                node.put("entry", moved.entry()).put("from", moved.from()).put("to", moved.to());
            case FloorEvent.FloorGiven given ->
                node.put("entry", given.entry())
                        .put("limit", given.limit().toString())
                        .put("clockRuns", given.clockRuns());
            case FloorEvent.StatementStarted(String entry) -> node.put("entry", entry);
            case FloorEvent.StatementInterrupted(String entry) -> node.put("entry", entry);
            case FloorEvent.FloorReturned(String entry) -> node.put("entry", entry);
            case FloorEvent.StatementEnded ended ->
                node.put("entry", ended.entry())
                        .put("net", ended.net().toString())
                        .put("over", ended.over().toString());
            case FloorEvent.ClockPaused paused -> node.put("byItself", paused.byItself());
            case FloorEvent.ClockExtended extended ->
                node.put("by", extended.by().toString());
            case FloorEvent.LimitChanged changed ->
                node.put("key", changed.key()).put("limit", changed.limit().toString());
            case FloorEvent.SpeakerAbsent absent ->
                node.put("entry", absent.entry()).put("struck", absent.struck());
            case FloorEvent.ParticipantPresent(String code) -> node.put("code", code);
            case FloorEvent.ParticipantAbsent(String code) -> node.put("code", code);
            case FloorEvent.PointOfOrderRuled ruled ->
                node.put("entry", ruled.entry()).put("ruling", ruled.ruling());
            case FloorEvent.Announced(String text) -> node.put("text", text);
            case FloorEvent.SpeakerReminded(String entry) -> node.put("entry", entry);
            case FloorEvent.OfProcedure procedure -> ProcedureEventJson.fill(node, procedure);
            case FloorEvent.ActUndone(long revision) -> node.put("revision", revision);
            case FloorEvent.EntryAmended amended -> ListLifeEvents.fill(node, amended);
            case FloorEvent.StatementFiled(String entry) -> node.put("entry", entry);
            case FloorEvent.LotsAnnounced(String seedHash) -> node.put("seedHash", seedHash);
            case FloorEvent.LotsDrawn drawn -> ListLifeEvents.fill(node, drawn);
            case FloorEvent.InscriptionSet set -> ListLifeEvents.fill(node, set);
            case FloorEvent.TimeYielded yielded ->
                node.put("entry", yielded.entry())
                        .put("to", yielded.to())
                        .put("time", yielded.time().toString());
            case FloorEvent.QuestionFiled filed -> ListLifeEvents.fill(node, filed);
            case FloorEvent.QuestionClosed(String entry, WrittenQuestion.Fate fate) ->
                node.put("entry", entry).put("fate", fate.word());
        }
    }

    private static void fill(ObjectNode node, FloorEvent.SpeakersListed listed) {
        node.put("kind", listed.kind().word());
        ArrayNode seats = node.putArray("seats");
        listed.seats()
                .forEach(each -> seats.addObject().put("entry", each.entry()).put("code", each.code()));
    }

    private static void fill(ObjectNode node, FloorEvent.FloorRequested requested) {
        node.put("entry", requested.entry());
        node.put("code", requested.code());
        Participant guest = requested.guest();
        if (guest != null) {
            node.set("guest", SetupJson.write(guest));
        }
        node.put("kind", requested.kind().word());
        Level level = requested.level();
        StoredFields.put(node, "level", level == null ? null : level.word());
        StoredFields.put(node, "onBehalfOf", requested.onBehalfOf());
        StoredFields.put(node, "replyTo", requested.replyTo());
        StoredFields.put(node, "note", requested.note());
        node.put("byChair", requested.byChair());
        StoredFields.put(node, "to", requested.to());
    }

    /**
     * Reads a stored event of any version.
     *
     * @throws IllegalArgumentException saying what was found and what was expected
     */
    public static FloorEvent read(JsonNode node) {
        long version = StoredFields.number(node, "v");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "v: found " + version + ", expected " + VERSION + "; this journal was written by a later release");
        }
        String type = StoredFields.text(node, "type");
        return switch (type) {
            case "meeting.prepared" ->
                new FloorEvent.MeetingPrepared(SetupJson.readSetup(StoredFields.child(node, "setup")));
            case "meeting.opened" -> new FloorEvent.MeetingOpened();
            case "meeting.suspended" -> new FloorEvent.MeetingSuspended(StoredFields.instantOrNull(node, "until"));
            case "meeting.resumed" -> new FloorEvent.MeetingResumed();
            case "meeting.adjourned" -> new FloorEvent.MeetingAdjourned();
            case "segment.started" -> new FloorEvent.SegmentStarted(StoredFields.text(node, "segment"));
            case "list.opened" -> new FloorEvent.ListOpened(StoredFields.instantOrNull(node, "closesAt"));
            case "list.closed" -> new FloorEvent.ListClosed(StoredFields.flag(node, "byItself"));
            case "floor.requested" -> readRequested(node);
            case "floor.withdrawn" -> new FloorEvent.RequestWithdrawn(StoredFields.text(node, "entry"));
            case "entry.moved" ->
                new FloorEvent.EntryMoved(
                        StoredFields.text(node, "entry"),
                        StoredFields.integer(node, "from"),
                        StoredFields.integer(node, "to"));
            case "floor.given" ->
                new FloorEvent.FloorGiven(
                        StoredFields.text(node, "entry"),
                        StoredFields.duration(node, "limit"),
                        StoredFields.flag(node, "clockRuns"));
            case "floor.returned" -> new FloorEvent.FloorReturned(StoredFields.text(node, "entry"));
            case "statement.started" -> new FloorEvent.StatementStarted(StoredFields.text(node, "entry"));
            case "statement.interrupted" -> new FloorEvent.StatementInterrupted(StoredFields.text(node, "entry"));
            case "statement.ended" ->
                new FloorEvent.StatementEnded(
                        StoredFields.text(node, "entry"),
                        StoredFields.duration(node, "net"),
                        StoredFields.duration(node, "over"));
            default -> readFurther(type, node);
        };
    }

    /** Not there in journals of before, and where nobody joins. */
    private static List<Participant> readJoining(JsonNode node) {
        List<Participant> joining = new ArrayList<>();
        node.path("joining").forEach(each -> joining.add(SetupJson.readParticipant(each)));
        return joining;
    }

    private static FloorEvent readFurther(String type, JsonNode node) {
        return switch (type) {
            case "share.withdrawn" -> new FloorEvent.ShareWithdrawn(StoredFields.text(node, "entry"));
            case "swap.offered" ->
                new FloorEvent.SwapOffered(StoredFields.text(node, "entry"), StoredFields.text(node, "with"));
            case "entries.swapped" ->
                new FloorEvent.EntriesSwapped(StoredFields.text(node, "entry"), StoredFields.text(node, "with"));
            case "entries.merged" -> new FloorEvent.EntriesMerged(SetupJson.texts(node, "entries"));
            case "programme.set" ->
                new FloorEvent.ProgrammeSet(
                        SetupJson.readSettings(StoredFields.child(node, "settings")),
                        SetupJson.readSegments(node),
                        readJoining(node));
            case "speakers.listed" -> readListed(node);
            case "clock.paused" -> new FloorEvent.ClockPaused(StoredFields.flag(node, "byItself"));
            case "clock.resumed" -> new FloorEvent.ClockResumed();
            case "clock.extended" -> new FloorEvent.ClockExtended(StoredFields.duration(node, "by"));
            case "limit.changed" ->
                new FloorEvent.LimitChanged(StoredFields.text(node, "key"), StoredFields.duration(node, "limit"));
            case "speaker.absent" ->
                new FloorEvent.SpeakerAbsent(StoredFields.text(node, "entry"), StoredFields.flag(node, "struck"));
            case "participant.present" -> new FloorEvent.ParticipantPresent(StoredFields.text(node, "code"));
            case "participant.absent" -> new FloorEvent.ParticipantAbsent(StoredFields.text(node, "code"));
            case "order.ruled" ->
                new FloorEvent.PointOfOrderRuled(StoredFields.text(node, "entry"), StoredFields.text(node, "ruling"));
            case "meeting.announced" -> new FloorEvent.Announced(StoredFields.text(node, "text"));
            case "speaker.reminded" -> new FloorEvent.SpeakerReminded(StoredFields.text(node, "entry"));
            case "act.undone" -> new FloorEvent.ActUndone(StoredFields.number(node, "revision"));
            case "entry.amended",
                    "statement.filed",
                    "lots.announced",
                    "lots.drawn",
                    "inscription.set",
                    "time.yielded",
                    "question.filed",
                    "question.closed" -> ListLifeEvents.read(type, node);
            default -> readOfProcedure(type, node);
        };
    }

    private static FloorEvent readOfProcedure(String type, JsonNode node) {
        FloorEvent event = ProcedureEventJson.read(type, node);
        if (event == null) {
            throw new IllegalArgumentException("type: found \"" + type
                    + "\", expected the name of an event; this journal was written by a later release");
        }
        return event;
    }

    private static FloorEvent readListed(JsonNode node) {
        List<FloorEvent.Seat> seats = new ArrayList<>();
        StoredFields.child(node, "seats")
                .forEach(each -> seats.add(
                        new FloorEvent.Seat(StoredFields.text(each, "entry"), StoredFields.text(each, "code"))));
        return new FloorEvent.SpeakersListed(Kind.of(StoredFields.text(node, "kind")), seats);
    }

    private static FloorEvent readRequested(JsonNode node) {
        String level = StoredFields.textOrNull(node, "level");
        return new FloorEvent.FloorRequested(
                StoredFields.text(node, "entry"),
                StoredFields.text(node, "code"),
                StoredFields.absent(node, "guest")
                        ? null
                        : SetupJson.readParticipant(StoredFields.child(node, "guest")),
                Kind.of(StoredFields.text(node, "kind")),
                level == null ? null : Level.of(level),
                StoredFields.textOrNull(node, "onBehalfOf"),
                StoredFields.textOrNull(node, "replyTo"),
                StoredFields.textOrNull(node, "note"),
                StoredFields.flag(node, "byChair"),
                StoredFields.textOrNull(node, "to"));
    }
}
