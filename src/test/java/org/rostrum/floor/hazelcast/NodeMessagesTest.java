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
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Ruling;
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
}
