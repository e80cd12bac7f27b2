package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Questions to a panellist, and questions in writing, which the moderator may use (R-1003, R-1105). */
final class QuestionRules {
    /** Open questions in writing of one delegation, at most. */
    static final int MOST_OPEN = 5;

    private QuestionRules() {}

    /** What holds for whom a request is addressed to: somebody of the panel, by a statement or a question. */
    static Checks addressed(FloorState state, FloorCommand.Request request) {
        String to = request.to();
        if (to == null) {
            return new Checks();
        }
        boolean kindFits = request.kind() == Kind.QUESTION || request.kind() == Kind.STATEMENT;
        return new Checks()
                .refuseIf(!state.setup().participants().containsKey(to), UNKNOWN_PARTICIPANT)
                .refuseIf(!kindFits || !Panel.of(state.setup()).contains(to), INVALID);
    }

    /** A delegation hands in a question; a closed list of speakers does not keep it from that. */
    static Decision file(FloorState state, FloorCommand.Request request, Actor actor, String id, Instant now) {
        Participant speaker = state.setup().participants().get(actor.code());
        boolean underWay = state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
        Checks checks = inWriting(state, request, actor.code())
                .entitled(actor.role() == Role.PARTICIPANT)
                .notOpenUnless(underWay || state.inscribes(now))
                .refuseIf(speaker == null, UNKNOWN_PARTICIPANT);
        return checks.or(filed(id, actor.code(), null, request, false));
    }

    /** Those who keep the list note a question that reached them otherwise. */
    static Decision add(
            FloorState state, FloorCommand.AddToList command, @Nullable Participant speaker, Actor actor, String id) {
        String code = command.code();
        Checks checks = inWriting(state, command.request(), code == null ? "" : code)
                .entitled(actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(code != null && speaker == null, UNKNOWN_PARTICIPANT)
                .refuseIf((code == null) == (command.guest() == null), INVALID);
        return checks.or(filed(id, code == null ? "" : code, command.guest(), command.request(), true));
    }

    private static Checks inWriting(FloorState state, FloorCommand.Request request, String code) {
        String words = request.note();
        String group = request.onBehalfOf();
        long open = state.questions().stream().filter(WrittenQuestion::open).count();
        long own = state.questions().stream()
                .filter(each -> !code.isEmpty() && each.open() && each.entry().isOf(code))
                .count();
        boolean tooLong = (words != null && words.length() > FloorCommand.Request.LONGEST_NOTE)
                || (group != null && group.length() > FloorCommand.Request.LONGEST_GROUP);
        return addressed(state, request)
                .refuseIf(own >= MOST_OPEN || open >= state.settings().maxWaiting(), LIMIT_REACHED)
                .refuseIf(request.kind() != Kind.QUESTION || request.replyTo() != null, INVALID)
                .refuseIf(request.category() != null, INVALID)
                .refuseIf(words == null || words.isBlank() || tooLong, INVALID);
    }

    private static FloorEvent filed(
            String id, String code, @Nullable Participant guest, FloorCommand.Request request, boolean byChair) {
        String words = request.note();
        return new FloorEvent.QuestionFiled(
                id, code, guest, request.to(), request.onBehalfOf(), words == null ? "" : words, byChair);
    }

    /** Taken or dismissed by those who keep the list; withdrawn also by its owner. */
    static Decision close(FloorState state, String entry, WrittenQuestion.Fate fate, Actor actor) {
        WrittenQuestion question = state.beside().question(entry).orElse(null);
        boolean own = fate == WrittenQuestion.Fate.WITHDRAWN
                && actor.role() == Role.PARTICIPANT
                && question != null
                && question.entry().isOf(actor.code());
        return new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(question == null, UNKNOWN_ENTRY)
                .refuseIf(question != null && !question.open(), NOT_WAITING)
                .or(new FloorEvent.QuestionClosed(entry, fate));
    }

    static void apply(Draft draft, FloorEvent.QuestionFiled filed, Instant at) {
        FloorEvent.FloorRequested asked = new FloorEvent.FloorRequested(
                filed.entry(),
                filed.code(),
                filed.guest(),
                Kind.QUESTION,
                null,
                filed.onBehalfOf(),
                null,
                filed.text(),
                filed.byChair(),
                filed.to());
        ListEntry entry = ListEvolution.entry(draft.setup, asked, at, draft.from.revision());
        draft.beside = draft.beside.asked(new WrittenQuestion(entry, WrittenQuestion.Fate.OPEN));
    }
}
