package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Instant;
import java.util.List;

/** The meeting as a whole: its life, segments, limits, presence, announcements and undo. */
final class MeetingRules {
    private static final int LONGEST_KEY = 40;

    private MeetingRules() {}

    static Decision prepare(FloorState state, FloorCommand.PrepareMeeting prepare, Actor actor) {
        return new Checks()
                .entitled(actor.role() == Role.SYSTEM)
                .refuseIf(state.revision() > 0, NOT_ALLOWED_NOW)
                .refuseIf(!prepare.setup().meeting().equals(state.meeting()), INVALID)
                .or(new FloorEvent.MeetingPrepared(prepare.setup()));
    }

    static Decision open(FloorState state, Actor actor) {
        return new Checks()
                .entitled(actor.role().presides())
                .refuseIf(state.status() != MeetingStatus.SCHEDULED, NOT_ALLOWED_NOW)
                .or(new FloorEvent.MeetingOpened());
    }

    static Decision suspend(FloorState state, FloorCommand.SuspendMeeting suspend, Actor actor, Instant now) {
        Instant until = suspend.until();
        return new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(until != null && until.isBefore(now), INVALID)
                .or(new FloorEvent.MeetingSuspended(until));
    }

    static Decision resume(FloorState state, Actor actor) {
        return new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED)
                .refuseIf(state.status() == MeetingStatus.OPEN, NOT_ALLOWED_NOW)
                .or(new FloorEvent.MeetingResumed());
    }

    /** Ends whatever is under way; who still waits stays on the list, unheard. */
    static Decision adjourn(FloorState state, Actor actor, Instant now) {
        Checks checks = new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED);
        if (checks.refused()) {
            return checks.refusal();
        }
        List<FloorEvent> events = Checks.events();
        SpeakingRules.endAll(state, now, events);
        events.add(new FloorEvent.MeetingAdjourned());
        return new Decision.Accepted(events);
    }

    /** A meeting with a programme knows its segments; one without takes any name. */
    static Decision startSegment(
            FloorState state, FloorCommand.StartSegment start, Actor actor, String id, Instant now) {
        List<Segment> segments = state.setup().segments();
        Segment segment = segments.stream()
                .filter(each -> each.id().equals(start.segment()))
                .findFirst()
                .orElse(null);
        boolean known = segments.isEmpty() || segment != null;
        List<FloorEvent> events = Checks.events(new FloorEvent.SegmentStarted(start.segment()));
        if (segment != null) {
            events.addAll(ProgrammeRules.beginning(state, segment, id, now));
        }
        return new Checks()
                .entitled(actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(start.segment().equals(state.segment()), NOT_ALLOWED_NOW)
                .refuseIf(!known || start.segment().isBlank(), INVALID)
                .or(events);
    }

    static Decision setLimit(FloorState state, FloorCommand.SetLimit limit, Actor actor) {
        return new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(limit.key().isBlank() || limit.key().length() > LONGEST_KEY, INVALID)
                .refuseIf(!TimeLimits.usable(limit.limit()), INVALID)
                .or(new FloorEvent.LimitChanged(limit.key(), limit.limit()));
    }

    static Decision setPresent(FloorState state, FloorCommand.SetPresent command, Actor actor) {
        Checks checks = new Checks()
                .entitled(actor.role().keepsList())
                .refuseIf(!state.setup().participants().containsKey(command.code()), UNKNOWN_PARTICIPANT);
        if (state.present().contains(command.code()) == command.present()) {
            return checks.or();
        }
        return checks.or(
                command.present()
                        ? new FloorEvent.ParticipantPresent(command.code())
                        : new FloorEvent.ParticipantAbsent(command.code()));
    }

    static Decision announce(FloorState state, FloorCommand.Announce announce, Actor actor) {
        Checks checks = new Checks()
                .entitled(actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(announce.text().length() > Announcement.LONGEST, INVALID);
        boolean nothingToTakeDown = announce.text().isEmpty() && state.announcement() == null;
        return nothingToTakeDown ? checks.or() : checks.or(new FloorEvent.Announced(announce.text()));
    }

    static Decision undo(FloorState state, Actor actor) {
        Checks checks = new Checks().entitled(actor.role().presides());
        if (checks.refused()) {
            return checks.refusal();
        }
        return state.undoable()
                .filter(act -> Undoing.possible(state, act))
                .map(act -> Decision.accepted(new FloorEvent.ActUndone(act.revision())))
                .orElseGet(() -> Decision.refused(NOT_ALLOWED_NOW));
    }

    /** The deadlines themselves lead the events of every accepted command, so there is nothing to add. */
    static Decision recordDeadlines(Actor actor) {
        return new Checks().entitled(actor.role() == Role.SYSTEM).or();
    }
}
