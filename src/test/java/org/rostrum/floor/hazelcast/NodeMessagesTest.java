package org.rostrum.floor.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Ruling;
import org.rostrum.floor.domain.WrittenQuestion;
import org.rostrum.floor.json.RandomMeeting;

/** What goes from node to node arrives as it was sent. */
class NodeMessagesTest {
    private static final Instant NOON = Instant.parse("2013-10-03T16:00:00Z");

    @Test
    void commands_of_the_procedure_and_controls_arrive_as_they_were_sent() {
        List<FloorCommand> commands = List.of(
                new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, null),
                new FloorCommand.SpeakOnMotion(MotionKind.ADJOURN_DEBATE, "KEN", Motion.Side.AGAINST),
                new FloorCommand.DecideMotion(MotionKind.SUSPEND_MEETING, Motion.Outcome.CARRIED, NOON),
                new FloorCommand.AppealRuling("e1", "KEN"),
                new FloorCommand.DecideAppeal(Ruling.Outcome.OVERRULED),
                new FloorCommand.CallToOrder("e1"),
                new FloorCommand.Preside("GHA", null),
                new FloorCommand.StartStatement("e1"),
                new FloorCommand.EndStatement("e1"),
                new FloorCommand.EndStatement(),
                new FloorCommand.PauseClock("e1"),
                new FloorCommand.ResumeClock("e1"),
                new FloorCommand.ExtendClock(Duration.ofSeconds(30), "e1"),
                new FloorCommand.RemindSpeaker("e1"),
                new FloorCommand.RequestFloor(
                        new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, null, "order")),
                new FloorCommand.PrepareMeeting(RandomMeeting.setup("rt1")));
        for (FloorCommand command : commands) {
            Submission sent = new Submission("rt1", new Actor(Role.CHAIR, "GHA"), UUID.randomUUID(), command, 7L);
            assertThat(NodeMessages.submission(NodeMessages.write(sent))).isEqualTo(sent);
        }
    }

    @Test
    void events_of_the_procedure_arrive_as_they_were_sent() {
        List<FloorEvent> events = List.of(
                new FloorEvent.MotionRaised(MotionKind.CLOSE_DEBATE, "KEN"),
                new FloorEvent.MotionSpoken(MotionKind.CLOSE_DEBATE, "BRA", Motion.Side.AGAINST),
                new FloorEvent.MotionDecided(MotionKind.CLOSE_DEBATE, Motion.Outcome.WITHDRAWN),
                new FloorEvent.RulingAppealed("e1", "KEN"),
                new FloorEvent.AppealDecided("e1", Ruling.Outcome.UPHELD),
                new FloorEvent.SpeakerCalledToOrder("e1"),
                new FloorEvent.PresidingHandedOver("", "The Vice-Chair"),
                new FloorEvent.PointOfOrderCategorized("e1", "order"));
        Change sent = new Change(3, UUID.randomUUID(), new Actor(Role.CHAIR, "GHA"), NOON, events);

        assertThat(NodeMessages.change(NodeMessages.write(sent))).isEqualTo(sent);
    }

    @Test
    void commands_and_events_of_the_lists_life_arrive_as_they_were_sent() {
        Inscription window = new Inscription(NOON, NOON.plusSeconds(60));
        List<FloorCommand> commands = List.of(
                new FloorCommand.AmendEntry("e1", Level.MINISTER, "", null),
                new FloorCommand.FileStatement("e1"),
                new FloorCommand.AnnounceLots(Lots.sha256("seed")),
                new FloorCommand.DrawLots("seed"),
                new FloorCommand.SetInscription(window),
                new FloorCommand.SetInscription(null),
                new FloorCommand.YieldTime("e1"),
                new FloorCommand.TakeQuestion("e1"),
                new FloorCommand.DismissQuestion("e1"),
                new FloorCommand.RequestFloor(
                        new FloorCommand.Request(Kind.QUESTION, null, null, null, "Why?", null, "PAN1", true)));
        for (FloorCommand command : commands) {
            Submission sent = new Submission("rt1", new Actor(Role.CHAIR, "GHA"), UUID.randomUUID(), command, 7L);
            assertThat(NodeMessages.submission(NodeMessages.write(sent))).isEqualTo(sent);
        }
        List<FloorEvent> events = List.of(
                new FloorEvent.EntryAmended("e1", Level.MINISTER, null, "note"),
                new FloorEvent.StatementFiled("e1"),
                new FloorEvent.LotsAnnounced(Lots.sha256("seed")),
                new FloorEvent.LotsDrawn("seed", List.of(new Lots.Lot("e1", "KEN", Lots.sha256("seed|KEN")))),
                new FloorEvent.InscriptionSet(window),
                new FloorEvent.TimeYielded("e1", "e2", Duration.ofMillis(61_500)),
                new FloorEvent.QuestionFiled("e1", "KEN", null, "PAN1", null, "Why?", false),
                new FloorEvent.QuestionClosed("e1", WrittenQuestion.Fate.TAKEN),
                new FloorEvent.FloorRequested("e1", "KEN", null, Kind.QUESTION, null, null, null, null, false, "PAN1"));
        Change change = new Change(3, UUID.randomUUID(), new Actor(Role.CHAIR, "GHA"), NOON, events);

        assertThat(NodeMessages.change(NodeMessages.write(change))).isEqualTo(change);
    }
}
