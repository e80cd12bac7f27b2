package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Resync;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SnapshotJsonTest {
    private final TestMeeting meeting = new TestMeeting();

    @Test
    void it_has_the_members_of_the_contract_also_where_they_are_null() {
        ObjectNode tree = snapshot();
        assertThat(tree.propertyNames())
                .containsExactly(
                        "meeting",
                        "revision",
                        "serverTime",
                        "title",
                        "state",
                        "startsAt",
                        "endsAt",
                        "resumesAt",
                        "segment",
                        "segments",
                        "floor",
                        "interrupted",
                        "list",
                        "announcement",
                        "turn",
                        "lots",
                        "notDelivered",
                        "spokenCount",
                        "presiding",
                        "motions",
                        "appeal",
                        "debate");
        assertThat(tree.get("floor").isNull()).isTrue();
        assertThat(tree.path("serverTime").asString()).isEqualTo("2013-10-03T15:00:00.000Z");
        assertThat(tree.path("state").asString()).isEqualTo("scheduled");
    }

    @Test
    void it_tells_the_clock_at_the_instant_that_it_was_looked_at() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.request("KEN");
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.clock().forward(155_250);

        JsonNode floor = snapshot().path("floor");

        assertThat(floor.path("code").asString()).isEqualTo("KEN");
        assertThat(floor.path("limitMillis").asLong()).isEqualTo(180_000);
        assertThat(floor.path("elapsedMillis").asLong()).isEqualTo(155_250);
        assertThat(floor.path("asOf").asString()).isEqualTo("2013-10-03T15:02:35.250Z");
        assertThat(floor.path("endsAt").asString()).isEqualTo("2013-10-03T15:03:00.000Z");
        assertThat(floor.path("light").asString()).isEqualTo("yellow");
        assertThat(floor.path("running").asBoolean()).isTrue();
        assertThat(floor.path("name").toString()).isEqualTo("{\"en\":\"Name of KEN\"}");
    }

    @Test
    void those_who_wait_are_told_when_they_are_expected() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.request("KEN");
        meeting.request("BRA");
        meeting.request("FJI");
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.clock().forward(60_000);
        assertThat(expected()).containsExactly("15:03:00.000", "15:06:00.000");

        meeting.clock().forward(180_000);
        assertThat(expected()).as("who is over ends now").containsExactly("15:04:00.000", "15:07:00.000");

        meeting.chair(new FloorCommand.EndStatement());
        meeting.clock().forward(60_000);
        assertThat(expected()).as("nobody speaks").containsExactly("15:05:00.000", "15:08:00.000");
    }

    @Test
    void notes_reminders_rulings_and_presence_stay_inside() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.chair(new FloorCommand.AddToList(
                "KEN", null, new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, "secret-note")));
        meeting.chair(new FloorCommand.SetPresent("BRA", true));
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.chair(new FloorCommand.RemindSpeaker());
        String entry = snapshot().path("floor").path("entry").asString();
        String before = snapshot().toString();
        meeting.chair(new FloorCommand.RuleOnOrder(entry, "secret-ruling"));

        Resync.Changes all = (Resync.Changes) meeting.floor().since(TestMeeting.ID, 0);
        ArrayNode events = PublicEventJson.events(all.changes(), meeting.state());

        assertThat(before + snapshot() + events).doesNotContain("secret", "remind", "present", "prepared");
        assertThat(events.valueStream().map(each -> each.path("type").asString()))
                .containsExactly("meeting.opened", "floor.requested", "floor.given", "order.ruled", "statement.ended");
        assertThat(events.get(2).toString())
                .isEqualTo("{\"revision\":5,\"at\":\"2013-10-03T15:00:00.000Z\",\"type\":\"floor.given\",\"entry\":\""
                        + entry + "\",\"code\":\"KEN\",\"limitMillis\":300000,\"running\":true}");
    }

    @Test
    void written_questions_and_changed_notes_stay_inside() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.chair(new FloorCommand.AddToList(
                "BRA",
                null,
                new FloorCommand.Request(Kind.QUESTION, null, null, null, "secret-question", null, null, true)));
        String entry = meeting.request("KEN");
        meeting.chair(new FloorCommand.AmendEntry(entry, Level.MINISTER, null, "secret-note"));

        Resync.Changes all = (Resync.Changes) meeting.floor().since(TestMeeting.ID, 0);
        ArrayNode events = PublicEventJson.events(all.changes(), meeting.state());

        assertThat(snapshot() + events.toString()).doesNotContain("secret", "question", "BRA");
        assertThat(events.valueStream().map(each -> each.path("type").asString()))
                .containsExactly("meeting.opened", "floor.requested", "entry.amended");
    }

    @Test
    void lots_are_public_with_their_seed_and_filed_statements_with_their_code() {
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.request("KEN");
        String filed = meeting.request("BRA");
        meeting.chair(new FloorCommand.FileStatement(filed));
        meeting.chair(new FloorCommand.AnnounceLots(Lots.sha256("public")));
        assertThat(snapshot().path("lots").path("seed").isNull()).isTrue();
        meeting.chair(new FloorCommand.DrawLots("public"));

        Resync.Changes all = (Resync.Changes) meeting.floor().since(TestMeeting.ID, 0);
        String events = PublicEventJson.events(all.changes(), meeting.state()).toString();

        assertThat(events)
                .contains("\"seedHash\":\"" + Lots.sha256("public"))
                .contains("\"code\":\"KEN\",\"lot\":\"" + Lots.sha256("public|KEN"))
                .contains("\"type\":\"statement.filed\",\"entry\":\"" + filed + "\",\"code\":\"BRA\"");
        assertThat(snapshot().path("lots").path("seed").asString()).isEqualTo("public");
        assertThat(snapshot().path("spokenCount").asInt()).isZero();
        assertThat(snapshot().path("turn").path("due").asString()).isEqualTo("nothing");
        assertThat(snapshot().path("list").path("provisional").asBoolean()).isFalse();
    }

    @Test
    void motions_appeals_and_who_presides_are_public_and_calls_to_order_are_not() {
        meeting.chair(new FloorCommand.OpenMeeting());
        assertThat(snapshot().path("presiding").path("code").asString())
                .as("the co-chair who opened")
                .isEqualTo("GHA");
        meeting.request("KEN");
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.chair(new FloorCommand.Preside(null, "The Vice-Chair"));
        String before = snapshot().without("revision").toString();
        meeting.chair(new FloorCommand.CallToOrder(null));
        assertThat(snapshot().without("revision").toString()).isEqualTo(before);

        meeting.chair(new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "KEN"));
        meeting.chair(new FloorCommand.RaiseMotion(MotionKind.ADJOURN_DEBATE, "BRA"));
        meeting.chair(new FloorCommand.SpeakOnMotion(MotionKind.ADJOURN_DEBATE, "FJI", Motion.Side.AGAINST));

        ObjectNode tree = snapshot();
        assertThat(tree.path("presiding").toString())
                .isEqualTo(
                        "{\"code\":null,\"name\":{\"en\":\"The Vice-Chair\"},\"since\":\"2013-10-03T15:00:00.000Z\"}");
        assertThat(tree.path("debate").asString()).isEqualTo("open");
        assertThat(tree.path("motions").path(0).toString())
                .isEqualTo(
                        "{\"motion\":\"adjourn-debate\",\"code\":\"BRA\",\"name\":{\"en\":\"Name of BRA\"},"
                                + "\"raisedAt\":\"2013-10-03T15:00:00.000Z\",\"speakersFor\":[],\"speakersAgainst\":[\"FJI\"],\"mostFor\":2,\"mostAgainst\":2}");
        assertThat(tree.path("motions").path(1).path("mostFor").asInt()).isZero();

        meeting.chair(new FloorCommand.DecideMotion(MotionKind.ADJOURN_DEBATE, Motion.Outcome.CARRIED, null));
        Resync.Changes all = (Resync.Changes) meeting.floor().since(TestMeeting.ID, 0);
        ArrayNode events = PublicEventJson.events(all.changes(), meeting.state());
        assertThat(events.valueStream()
                        .map(each -> each.path("type").asString())
                        .skip(3))
                .containsExactly(
                        "chair.presides",
                        "motion.raised",
                        "motion.raised",
                        "motion.spoken",
                        "motion.decided",
                        "list.closed");
        assertThat(snapshot().path("debate").asString()).isEqualTo("adjourned");
    }

    @Test
    void a_list_that_is_to_close_is_closed_when_its_instant_has_come() {
        meeting.chair(new FloorCommand.OpenMeeting());
        Instant closes = meeting.clock().instant().plus(Duration.ofMinutes(1));
        meeting.chair(new FloorCommand.CloseList(closes));
        assertThat(snapshot().path("list").path("closesAt").asString()).isEqualTo("2013-10-03T15:01:00.000Z");
        meeting.clock().forward(60_000);
        assertThat(snapshot().path("list").path("state").asString()).isEqualTo("closed");
    }

    private java.util.List<String> expected() {
        return snapshot()
                .path("list")
                .path("waiting")
                .valueStream()
                .map(each -> each.path("expectedAt").asString().substring(11, 23))
                .toList();
    }

    private ObjectNode snapshot() {
        return SnapshotJson.tree(
                FloorVisibility.at(meeting.state(), meeting.clock().instant()));
    }
}
