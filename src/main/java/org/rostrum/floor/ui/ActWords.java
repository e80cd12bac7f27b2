package org.rostrum.floor.ui;

import java.util.Comparator;
import java.util.Optional;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.WrittenQuestion;

/** Acts in words: "gave the floor to Bangladesh", and with who did it. */
final class ActWords {
    private final Wording wording;
    private final Texts texts;

    ActWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** What was done and by whom; empty where nothing of it is told. */
    Optional<String> told(Past act, FloorState now) {
        return main(act).map(event -> {
            String phrase = phrase(event, act, now);
            return happenedByItself(event, act.actor())
                    ? phrase
                    : texts.of("view.act.by", wording.actor(act.actor()), phrase);
        });
    }

    /** What was done, beginning with a verb: for "Undo: …". */
    Optional<String> done(Past act, FloorState now) {
        return main(act).map(event -> phrase(event, act, now));
    }

    private static boolean happenedByItself(FloorEvent event, Actor actor) {
        return actor.role() == Role.SYSTEM || event instanceof FloorEvent.StatementEnded;
    }

    private static Optional<FloorEvent> main(Past act) {
        return act.events().stream().filter(event -> weight(event) > 0).max(Comparator.comparingInt(ActWords::weight));
    }

    /** Of several events of one act the weightiest is told; 0 is never told. */
    private static int weight(FloorEvent event) {
        return switch (event) {
            case FloorEvent.MeetingAdjourned _, FloorEvent.ActUndone _, FloorEvent.PointOfOrderRuled _ -> 5;
            case FloorEvent.FloorGiven _, FloorEvent.SpeakerAbsent _, FloorEvent.TimeYielded _ -> 4;
            case FloorEvent.StatementEnded _ -> 3;
            case FloorEvent.FloorReturned _, FloorEvent.StatementInterrupted _, FloorEvent.SpeakersListed _ -> 1;
            case FloorEvent.OfProcedure procedure -> ProcedureWords.weight(procedure);
            case FloorEvent.SwapOffered _ -> 0;
            case FloorEvent.MeetingPrepared _, FloorEvent.ParticipantPresent _, FloorEvent.ParticipantAbsent _ -> 0;
            case FloorEvent.MeetingOpened _,
                    FloorEvent.MeetingSuspended _,
                    FloorEvent.MeetingResumed _,
                    FloorEvent.SegmentStarted _,
                    FloorEvent.ProgrammeSet _,
                    FloorEvent.ListOpened _,
                    FloorEvent.ListClosed _,
                    FloorEvent.FloorRequested _,
                    FloorEvent.RequestWithdrawn _,
                    FloorEvent.ShareWithdrawn _,
                    FloorEvent.EntriesSwapped _,
                    FloorEvent.EntriesMerged _,
                    FloorEvent.EntryMoved _,
                    FloorEvent.StatementStarted _,
                    FloorEvent.ClockPaused _,
                    FloorEvent.ClockResumed _,
                    FloorEvent.ClockExtended _,
                    FloorEvent.LimitChanged _,
                    FloorEvent.Announced _,
                    FloorEvent.EntryAmended _,
                    FloorEvent.StatementFiled _,
                    FloorEvent.LotsAnnounced _,
                    FloorEvent.LotsDrawn _,
                    FloorEvent.InscriptionSet _,
                    FloorEvent.QuestionFiled _,
                    FloorEvent.QuestionClosed _,
                    FloorEvent.SpeakerReminded _ -> 2;
        };
    }

    private String phrase(FloorEvent event, Past act, FloorState now) {
        return switch (event) {
            case FloorEvent.MeetingPrepared _ -> texts.of("view.act.prepared");
            case FloorEvent.MeetingOpened _ -> texts.of("view.act.opened");
            case FloorEvent.MeetingSuspended _ -> texts.of("view.act.suspended");
            case FloorEvent.MeetingResumed _ -> texts.of("view.act.resumed");
            case FloorEvent.MeetingAdjourned _ -> texts.of("view.act.adjourned");
            case FloorEvent.SegmentStarted(String id) -> texts.of("view.act.segment", segment(id, now));
            case FloorEvent.ProgrammeSet _ -> texts.of("view.act.programme");
            case FloorEvent.SpeakersListed listed ->
                texts.of("view.act.listed", listed.seats().size());
            case FloorEvent.ListOpened opened -> {
                java.time.Instant at = opened.closesAt();
                yield at == null
                        ? texts.of("view.act.list-opened")
                        : texts.of("view.act.list-closes", wording.minutes(at));
            }
            case FloorEvent.ListClosed closed ->
                texts.of(closed.byItself() ? "view.act.list-closed-itself" : "view.act.list-closed");
            case FloorEvent.OfList list -> ofList(list, act, now);
            case FloorEvent.FloorGiven given -> texts.of("view.act.gave", name(given.entry(), act, now));
            case FloorEvent.StatementStarted(String id) -> texts.of("view.act.started", name(id, act, now));
            case FloorEvent.StatementInterrupted(String id) -> texts.of("view.act.interrupted", name(id, act, now));
            case FloorEvent.FloorReturned(String id) -> texts.of("view.act.returned", name(id, act, now));
            case FloorEvent.StatementEnded ended ->
                texts.of("view.act.ended", name(ended.entry(), act, now), Wording.length(ended.net()));
            case FloorEvent.ClockPaused paused ->
                texts.of(paused.byItself() ? "view.act.stopped-itself" : "view.act.paused");
            case FloorEvent.ClockResumed _ -> texts.of("view.act.clock-resumed");
            case FloorEvent.ClockExtended(java.time.Duration by) ->
                texts.of(
                        by.isNegative() ? "view.act.cut" : "view.act.extended",
                        by.abs().toSeconds());
            case FloorEvent.LimitChanged changed ->
                texts.of(
                        "view.act.limit",
                        texts.find("view.limit." + changed.key(), changed.key()),
                        Wording.length(changed.limit()));
            case FloorEvent.SpeakerAbsent absent ->
                texts.of(absent.struck() ? "view.act.struck" : "view.act.absent", name(absent.entry(), act, now));
            case FloorEvent.ParticipantPresent(String code) -> texts.of("view.act.present", wording.nameOfCode(code));
            case FloorEvent.ParticipantAbsent(String code) -> texts.of("view.act.left", wording.nameOfCode(code));
            case FloorEvent.PointOfOrderRuled ruled -> texts.of("view.act.ruled", name(ruled.entry(), act, now));
            case FloorEvent.Announced(String text) ->
                texts.of(text.isEmpty() ? "view.act.unannounced" : "view.act.announced");
            case FloorEvent.SpeakerReminded(String id) -> texts.of("view.act.reminded", name(id, act, now));
            case FloorEvent.OfProcedure procedure -> procedure(procedure, act, now);
            case FloorEvent.ActUndone(long revision) -> undone(revision, act);
        };
    }

    private String ofList(FloorEvent.OfList event, Past act, FloorState now) {
        return switch (event) {
            case FloorEvent.FloorRequested asked -> requested(asked, act, now);
            case FloorEvent.RequestWithdrawn(String id) -> withdrawn(id, act);
            case FloorEvent.ShareWithdrawn(String _) -> texts.of("view.act.withdrew");
            case FloorEvent.SwapOffered(String _, String with) ->
                texts.of("view.act.swap-offered", name(with, act, now));
            case FloorEvent.EntriesSwapped(String first, String second) ->
                texts.of("view.act.swapped", name(first, act, now), name(second, act, now));
            case FloorEvent.EntriesMerged(java.util.List<String> entries) ->
                texts.of("view.act.merged", name(entries.getFirst(), act, now), entries.size());
            case FloorEvent.EntryMoved moved ->
                texts.of("view.act.moved", name(moved.entry(), act, now), moved.to() + 1);
            case FloorEvent.EntryAmended amended -> texts.of("view.act.amended", name(amended.entry(), act, now));
            case FloorEvent.StatementFiled(String id) -> texts.of("view.act.filed", name(id, act, now));
            case FloorEvent.LotsAnnounced _ -> texts.of("view.act.lots-announced");
            case FloorEvent.LotsDrawn drawn ->
                texts.of("view.act.lots-drawn", drawn.lots().size());
            case FloorEvent.InscriptionSet(Inscription window) ->
                window == null
                        ? texts.of("view.act.inscription-none")
                        : texts.of(
                                "view.act.inscription",
                                wording.minutes(window.opensAt()),
                                wording.minutes(window.closesAt()));
            case FloorEvent.TimeYielded(String _, String to, java.time.Duration time) ->
                texts.of("view.act.yielded", Wording.length(time), name(to, act, now));
            case FloorEvent.QuestionFiled _ -> texts.of("view.act.question-filed");
            case FloorEvent.QuestionClosed(String id, WrittenQuestion.Fate fate) ->
                texts.of("view.act.question-" + fate.word(), name(id, act, now));
        };
    }

    private String procedure(FloorEvent.OfProcedure event, Past act, FloorState now) {
        ProcedureWords words = new ProcedureWords(wording);
        return event instanceof FloorEvent.SpeakerCalledToOrder(String entry)
                ? texts.of("view.act.called-to-order", name(entry, act, now))
                : words.phrase(event, act.actor());
    }

    private String requested(FloorEvent.FloorRequested asked, Past act, FloorState now) {
        if (asked.byChair()) {
            return texts.of("view.act.added", name(asked.entry(), act, now));
        }
        return texts.of("view.act.asked." + asked.kind().word());
    }

    private String withdrawn(String entry, Past act) {
        boolean own = act.actor().role() == Role.PARTICIPANT;
        return own
                ? texts.of("view.act.withdrew")
                : texts.of("view.act.removed", wording.nameOfEntry(entry, act.before()));
    }

    private String undone(long revision, Past act) {
        return act.before().history().stream()
                .filter(past -> past.revision() == revision)
                .findFirst()
                .flatMap(past -> done(past, act.before()))
                .map(what -> texts.of("view.act.undid", what))
                .orElseGet(() -> texts.of("view.act.undid-something"));
    }

    private String name(String entry, Past act, FloorState now) {
        boolean before = act.before().slot(entry).isPresent();
        return wording.nameOfEntry(entry, before ? act.before() : now);
    }

    private String segment(String id, FloorState now) {
        return now.setup().segments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> wording.inLanguage(each.title(), id))
                .orElse(id);
    }
}
