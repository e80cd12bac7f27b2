package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rules: what a command does in a state. Pure; time and id come with the command. Where several refusals fit, the
 * one that stands first in {@link Refusal} is given.
 */
public final class FloorRules {
    private FloorRules() {}

    /**
     * Decides on a command.
     *
     * @param state the newest state
     * @param command what is asked
     * @param actor who asks
     * @param id id of the command; an entry that it makes has this id
     * @param now the owner's instant, not before {@code state.asOf()}
     * @return the events, led by deadlines that have come meanwhile; or the refusal, and then nothing has happened
     */
    public static Decision decide(FloorState state, FloorCommand command, Actor actor, UUID id, Instant now) {
        List<FloorEvent> due = Deadlines.due(state, now);
        Decision decision = onSettled(state.at(now), command, actor, id.toString(), now);
        if (due.isEmpty() || !(decision instanceof Decision.Accepted(List<FloorEvent> events))) {
            return decision;
        }
        // an undo goes back in the history as it is: what is due is due again after it
        if (command instanceof FloorCommand.Undo) {
            return decision;
        }
        List<FloorEvent> all = new ArrayList<>(due);
        all.addAll(events);
        return new Decision.Accepted(all);
    }

    private static Decision onSettled(FloorState state, FloorCommand command, Actor actor, String id, Instant now) {
        return switch (command) {
            case FloorCommand.PrepareMeeting prepare -> MeetingRules.prepare(state, prepare, actor);
            case FloorCommand.OpenMeeting _ -> MeetingRules.open(state, actor);
            case FloorCommand.SuspendMeeting suspend -> MeetingRules.suspend(state, suspend, actor, now);
            case FloorCommand.ResumeMeeting _ -> MeetingRules.resume(state, actor);
            case FloorCommand.AdjournMeeting _ -> MeetingRules.adjourn(state, actor, now);
            case FloorCommand.StartSegment start -> MeetingRules.startSegment(state, start, actor, id, now);
            case FloorCommand.SetProgramme programme -> ProgrammeRules.set(state, programme, actor);
            case FloorCommand.SetLimit limit -> MeetingRules.setLimit(state, limit, actor);
            case FloorCommand.SetPresent present -> MeetingRules.setPresent(state, present, actor);
            case FloorCommand.Announce announce -> MeetingRules.announce(state, announce, actor);
            case FloorCommand.Undo _ -> MeetingRules.undo(state, actor);
            case FloorCommand.RecordDeadlines _ -> MeetingRules.recordDeadlines(actor);
            case FloorCommand.OpenList open -> ListRules.open(state, open, actor, now);
            case FloorCommand.CloseList close -> ListRules.close(state, close, actor, now);
            case FloorCommand.RequestFloor request -> ListRules.request(state, request, actor, id, now);
            case FloorCommand.Withdraw withdraw -> ListRules.withdraw(state, withdraw, actor);
            case FloorCommand.AddToList add -> ListRules.add(state, add, actor, id);
            case FloorCommand.MoveEntry move -> ListRules.move(state, move, actor);
            case FloorCommand.SwapEntries swap -> SlotRules.swap(state, swap, actor);
            case FloorCommand.MergeEntries merge -> SlotRules.merge(state, merge, actor);
            case FloorCommand.AmendEntry amend -> AmendRules.amend(state, amend, actor);
            case FloorCommand.FileStatement file -> WrittenRules.file(state, file, actor);
            case FloorCommand.AnnounceLots announce -> LotRules.announce(state, announce, actor);
            case FloorCommand.DrawLots draw -> LotRules.draw(state, draw, actor);
            case FloorCommand.SetInscription inscription -> InscriptionRules.set(state, inscription, actor, now);
            case FloorCommand.YieldTime time -> YieldRules.give(state, time, actor, now);
            case FloorCommand.TakeQuestion(String entry) ->
                QuestionRules.close(state, entry, WrittenQuestion.Fate.TAKEN, actor);
            case FloorCommand.DismissQuestion(String entry) ->
                QuestionRules.close(state, entry, WrittenQuestion.Fate.DISMISSED, actor);
            case FloorCommand.MarkAbsent absent -> SpeakingRules.absent(state, absent, actor);
            case FloorCommand.GiveFloor give -> SpeakingRules.give(state, give, actor, now);
            case FloorCommand.GiveNext next -> SpeakingRules.giveNext(state, next, actor, now);
            case FloorCommand.StartStatement start -> SpeakingRules.start(state, start, actor);
            case FloorCommand.EndStatement end -> SpeakingRules.end(state, end, actor, now);
            case FloorCommand.RuleOnOrder rule -> SpeakingRules.rule(state, rule, actor, now);
            case FloorCommand.RemindSpeaker remind -> SpeakingRules.remind(state, remind, actor);
            case FloorCommand.PauseClock pause -> ClockRules.pause(state, pause, actor);
            case FloorCommand.ResumeClock resume -> ClockRules.resume(state, resume, actor);
            case FloorCommand.OfProcedure procedure -> ProcedureRules.decide(state, procedure, actor, now);
            case FloorCommand.ExtendClock extend -> ClockRules.extend(state, extend, actor);
        };
    }
}
