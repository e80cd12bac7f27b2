package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Ruling;
import org.rostrum.floor.json.ParsedCommand.Flaw;

class CommandJsonTest {
    private static final String ID = "7d9f1f0e-0000-4000-8000-00000000abcd";

    @Test
    void a_request_is_read_with_all_that_goes_with_it() {
        assertThat(command("floor.request", """
                        {"kind": "right-of-reply", "level": "minister", "on-behalf-of": "African States",
                         "reply-to": "e1", "note": "two\\nlines"}"""))
                .isEqualTo(new FloorCommand.RequestFloor(new FloorCommand.Request(
                        Kind.RIGHT_OF_REPLY, Level.MINISTER, "African States", "e1", "two\nlines")));
    }

    @Test
    void a_question_may_be_addressed_and_in_writing() {
        assertThat(command("floor.request", """
                        {"kind": "question", "to": "PAN1", "written": true, "note": "Why?"}"""))
                .isEqualTo(new FloorCommand.RequestFloor(
                        new FloorCommand.Request(Kind.QUESTION, null, null, null, "Why?", null, "PAN1", true)));
        assertThat(flaw("floor.request", "{\"written\": \"yes\"}").flaw()).isEqualTo(Flaw.UNKNOWN_WORD);
    }

    @Test
    void what_is_amended_stays_where_it_is_not_named_and_goes_where_it_is_empty() {
        assertThat(command("entry.amend", """
                        {"entry": "e1", "level": "minister", "on-behalf-of": ""}""")).isEqualTo(new FloorCommand.AmendEntry("e1", Level.MINISTER, "", null));
    }

    @Test
    void the_commands_of_the_lists_life_are_read() {
        assertThat(command("statement.file", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.FileStatement("e1"));
        assertThat(command("time.yield", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.YieldTime("e1"));
        assertThat(command("question.take", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.TakeQuestion("e1"));
        assertThat(command("question.dismiss", "{\"entry\": \"e1\"}"))
                .isEqualTo(new FloorCommand.DismissQuestion("e1"));
        assertThat(command("lots.announce", "{\"seedHash\": \"ABCDEF\"}"))
                .isEqualTo(new FloorCommand.AnnounceLots("abcdef"));
        assertThat(command("lots.draw", "{\"seed\": \"3 October\"}")).isEqualTo(new FloorCommand.DrawLots("3 October"));
        assertThat(command("inscription.set", "{}")).isEqualTo(new FloorCommand.SetInscription(null));
        assertThat(command("inscription.set", """
                        {"opensAt": "2013-10-01T13:00:00Z", "closesAt": "2013-10-02T21:00:00Z"}"""))
                .isEqualTo(new FloorCommand.SetInscription(
                        new Inscription(Instant.parse("2013-10-01T13:00:00Z"), Instant.parse("2013-10-02T21:00:00Z"))));
        assertThat(flaw("inscription.set", "{\"opensAt\": \"2013-10-01T13:00:00Z\"}")
                        .field())
                .isEqualTo("with.closesAt");
    }

    @Test
    void what_may_be_left_out_has_its_default() {
        assertThat(command("floor.request", "{}"))
                .isEqualTo(new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
        assertThat(command("floor.give-next", "{\"after\": null}")).isEqualTo(new FloorCommand.GiveNext(null));
        assertThat(parse("{\"commandId\":\"" + ID + "\",\"command\":\"undo\"}"))
                .isInstanceOf(ParsedCommand.Valid.class);
    }

    @Test
    void instants_are_read_where_they_belong() {
        Instant at = Instant.parse("2013-10-03T15:04:05Z");
        assertThat(command("list.close", "{\"at\": \"2013-10-03T15:04:05Z\"}"))
                .isEqualTo(new FloorCommand.CloseList(at));
        assertThat(command("meeting.suspend", "{\"until\": \"2013-10-03T15:04:05Z\"}"))
                .isEqualTo(new FloorCommand.SuspendMeeting(at));
    }

    @Test
    void motions_appeals_and_the_chair_are_read() {
        assertThat(command("motion.raise", "{\"motion\": \"close-debate\"}"))
                .isEqualTo(new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, null));
        assertThat(command(
                        "motion.speak", "{\"motion\": \"adjourn-debate\", \"code\": \"KEN\", \"side\": \"against\"}"))
                .isEqualTo(new FloorCommand.SpeakOnMotion(MotionKind.ADJOURN_DEBATE, "KEN", Motion.Side.AGAINST));
        assertThat(
                        command(
                                "motion.decide",
                                "{\"motion\": \"suspend-meeting\", \"outcome\": \"carried\", \"until\": \"2013-10-03T15:04:05Z\"}"))
                .isEqualTo(new FloorCommand.DecideMotion(
                        MotionKind.SUSPEND_MEETING, Motion.Outcome.CARRIED, Instant.parse("2013-10-03T15:04:05Z")));
        assertThat(command("ruling.appeal", "{}")).isEqualTo(new FloorCommand.AppealRuling(null, null));
        assertThat(command("appeal.decide", "{\"outcome\": \"overruled\"}"))
                .isEqualTo(new FloorCommand.DecideAppeal(Ruling.Outcome.OVERRULED));
        assertThat(command("chair.preside", "{\"code\": \"CHE\"}")).isEqualTo(new FloorCommand.Preside("CHE", null));
        assertThat(command("chair.preside", "{\"name\": \"The Vice-Chair\"}"))
                .isEqualTo(new FloorCommand.Preside(null, "The Vice-Chair"));
    }

    @Test
    void a_control_may_say_which_intervention_it_means() {
        assertThat(command("statement.start", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.StartStatement("e1"));
        assertThat(command("statement.end", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.EndStatement("e1"));
        assertThat(command("statement.end", "{}")).isEqualTo(new FloorCommand.EndStatement());
        assertThat(command("clock.pause", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.PauseClock("e1"));
        assertThat(command("clock.resume", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.ResumeClock("e1"));
        assertThat(command("clock.extend", "{\"by\": \"30s\", \"entry\": \"e1\"}"))
                .isEqualTo(new FloorCommand.ExtendClock(Duration.ofSeconds(30), "e1"));
        assertThat(command("speaker.remind", "{\"entry\": \"e1\"}")).isEqualTo(new FloorCommand.RemindSpeaker("e1"));
        assertThat(command("speaker.call-to-order", "{}")).isEqualTo(new FloorCommand.CallToOrder(null));
    }

    @Test
    void a_point_of_order_may_have_a_category_also_where_the_chair_adds_it() {
        FloorCommand.Request ranked =
                new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, null, "information");
        assertThat(command("floor.request", "{\"kind\": \"point-of-order\", \"category\": \"information\"}"))
                .isEqualTo(new FloorCommand.RequestFloor(ranked));
        assertThat(command(
                        "list.add", "{\"code\": \"KEN\", \"kind\": \"point-of-order\", \"category\": \"information\"}"))
                .isEqualTo(new FloorCommand.AddToList("KEN", null, ranked));
        assertThat(flaw("list.add", "{\"code\": \"KEN\", \"category\": \"information\"}"))
                .isEqualTo(new ParsedCommand.Invalid("with.category", Flaw.ONE_OF, "code, name"));
    }

    @ParameterizedTest
    @CsvSource({
        "\"3m\", 180000",
        "\"30s\", 30000",
        "\"90s\", 90000",
        "\"-30s\", -30000",
        "\"1h\", 3600000",
        "\"1m30s\", 90000",
        "\"PT3M\", 180000",
        "1500, 1500",
        "-30000, -30000",
        "\"0s\", 0"
    })
    void lengths_of_time_have_several_forms(String text, long millis) {
        assertThat(command("clock.extend", "{\"by\": " + text + "}"))
                .isEqualTo(new FloorCommand.ExtendClock(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"-\"",
                "\"3\"",
                "\"m\"",
                "\"3 m\"",
                "\"25h\"",
                "\"99999999999999999999s\"",
                "\"PT999999999999999999H\"",
                "1.5",
                "1e300",
                "86400001",
                "9223372036854775808",
                "true",
                "{}",
                "[]",
                "\"\\u0660s\""
            })
    void other_lengths_are_invalid(String text) {
        assertThat(flaw("clock.extend", "{\"by\": " + text + "}"))
                .isEqualTo(new ParsedCommand.Invalid("with.by", Flaw.NOT_A_DURATION, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.shuffle | {} | command | UNKNOWN_WORD",
                "motion.raise | {} | with.motion | MISSING",
                "motion.raise | {\"motion\":\"close\"} | with.motion | UNKNOWN_WORD",
                "motion.speak | {\"motion\":\"close-debate\"} | with.code | MISSING",
                "motion.speak | {\"motion\":\"close-debate\",\"code\":\"KEN\"} | with.side | MISSING",
                "motion.speak | {\"motion\":\"close-debate\",\"code\":\"KEN\",\"side\":\"x\"} | with.side | UNKNOWN_WORD",
                "motion.decide | {\"motion\":\"close-debate\"} | with.outcome | MISSING",
                "appeal.decide | {} | with.outcome | MISSING",
                "appeal.decide | {\"outcome\":\"carried\"} | with.outcome | UNKNOWN_WORD",
                "chair.preside | {} | with.code | ONE_OF",
                "chair.preside | {\"code\":\"GHA\",\"name\":\"x\"} | with.name | ONE_OF",
                "list.swap | {} | with.entry | MISSING",
                "list.swap | {\"entry\":\"a\"} | with.with | MISSING",
                "list.merge | {} | with.entries | MISSING",
                "list.merge | {\"entries\":\"a\"} | with.entries | NOT_A_LIST",
                "list.merge | {\"entries\":[\"a\"]} | with.entries | NOT_A_LIST",
                "list.merge | {\"entries\":[\"a\",7]} | with.entries | NOT_A_LIST",
                "meeting.prepare | {} | command | UNKNOWN_WORD",
                "undo | {\"x\": 1} | with.x | UNKNOWN_FIELD",
                "undo | [] | with | MALFORMED",
                "floor.withdraw | {} | with.entry | MISSING",
                "floor.withdraw | {\"entry\": \" \"} | with.entry | MISSING",
                "floor.withdraw | {\"entry\": 7} | with.entry | NOT_TEXT",
                "floor.withdraw | {\"entry\": [\"a\"]} | with.entry | NOT_TEXT",
                "floor.request | {\"kind\": \"speech\"} | with.kind | UNKNOWN_WORD",
                "floor.request | {\"level\": \"king\"} | with.level | UNKNOWN_WORD",
                "floor.request | {\"note\": \"a\\u0007\"} | with.note | CONTROL_CHARACTERS",
                "floor.request | {\"note\": \"a\\u009b\"} | with.note | CONTROL_CHARACTERS",
                "floor.request | {\"note\": \"a\\u202eb\"} | with.note | CONTROL_CHARACTERS",
                "floor.request | {\"note\": \"a\\u2066b\"} | with.note | CONTROL_CHARACTERS",
                "floor.request | {\"note\": \"a\\ud800b\"} | with.note | CONTROL_CHARACTERS",
                "list.add | {\"name\": \"a\\nb\"} | with.name | CONTROL_CHARACTERS",
                "list.add | {} | with.code | ONE_OF",
                "list.add | {\"code\": \"KEN\", \"name\": \"Kenya\"} | with.name | ONE_OF",
                "list.add | {\"code\": \"KEN\", \"category\": \"panellist\"} | with.category | ONE_OF",
                "list.move | {\"entry\": \"a\"} | with.after | ONE_OF",
                "list.move | {\"entry\": \"a\", \"to\": \"middle\"} | with.to | UNKNOWN_WORD",
                "list.move | {\"entry\": \"a\", \"to\": \"last\", \"after\": \"b\"} | with.to | ONE_OF",
                "limit.set | {\"limit\": \"2m\"} | with.category | ONE_OF",
                "limit.set | {\"category\": \"default\"} | with.limit | MISSING",
                "limit.set | {\"kind\": \"speech\", \"limit\": \"2m\"} | with.kind | UNKNOWN_WORD",
                "list.close | {\"at\": \"tomorrow\"} | with.at | NOT_AN_INSTANT",
                "list.close | {\"at\": \"+1000000-01-01T00:00:00Z\"} | with.at | NOT_AN_INSTANT",
                "list.close | {\"at\": 5} | with.at | NOT_TEXT",
                "meeting.announce | {} | with.text | MISSING"
            })
    void what_is_wrong_is_named(String command, String with, String field, Flaw flaw) {
        ParsedCommand.Invalid invalid = flaw(command, with);
        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid.flaw()).isEqualTo(flaw);
    }

    @Test
    void names_and_notes_have_an_end() {
        assertThat(command("list.add", "{\"name\": \"" + "x".repeat(200) + "\"}"))
                .isInstanceOf(FloorCommand.AddToList.class);
        assertThat(flaw("list.add", "{\"name\": \"" + "x".repeat(10_000) + "\"}"))
                .isEqualTo(new ParsedCommand.Invalid("with.name", Flaw.TOO_LONG, "200"));
        assertThat(flaw("floor.request", "{\"note\": \"" + "x".repeat(501) + "\"}"))
                .isEqualTo(new ParsedCommand.Invalid("with.note", Flaw.TOO_LONG, "500"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{\"command\":\"undo\",\"command\":\"undo\"}",
                "{} {}",
                "{\"a\":NaN}",
                "[[[[[[[[[[[[]]]]]]]]]]]]"
            })
    void what_is_not_a_json_object_is_invalid_as_a_whole(String body) {
        assertThat(parse(body)).isEqualTo(new ParsedCommand.Invalid("body", Flaw.MALFORMED, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"command\":\"undo\"} | commandId | MISSING",
                "{\"commandId\":\"1-1-1-1-1\",\"command\":\"undo\"} | commandId | NOT_AN_ID",
                "{\"commandId\":\"7d9f1f0e-0000-4000-8000-00000000abcd\"} | command | MISSING",
                "{\"commandId\":\"7d9f1f0e-0000-4000-8000-00000000abcd\",\"command\":\"undo\",\"as\":\"chair\"} | as | UNKNOWN_FIELD",
                "{\"commandId\":\"7d9f1f0e-0000-4000-8000-00000000abcd\",\"command\":\"undo\",\"expectedRevision\":\"4\"} | expectedRevision | NOT_A_REVISION",
                "{\"commandId\":\"7d9f1f0e-0000-4000-8000-00000000abcd\",\"command\":\"undo\",\"expectedRevision\":-1} | expectedRevision | NOT_A_REVISION"
            })
    void the_frame_of_a_command_is_strict_too(String body, String field, Flaw flaw) {
        assertThat(parse(body)).isEqualTo(new ParsedCommand.Invalid(field, flaw, ""));
    }

    @Test
    void no_bytes_whatever_make_it_throw() {
        byte[] good = ("{\"commandId\":\"" + ID + "\",\"command\":\"list.add\",\"with\":{\"name\":\"Zoë\"}}")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int invalid = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            invalid += CommandJson.parse(bytes) instanceof ParsedCommand.Invalid ? 1 : 0;
        }
        assertThat(invalid).isPositive();
    }

    private static FloorCommand command(String name, String with) {
        return ((ParsedCommand.Valid) parse(body(name, with))).command();
    }

    private static ParsedCommand.Invalid flaw(String name, String with) {
        return (ParsedCommand.Invalid) parse(body(name, with));
    }

    private static String body(String name, String with) {
        return "{\"commandId\":\"" + ID + "\",\"command\":\"" + name + "\",\"with\":" + with + "}";
    }

    private static ParsedCommand parse(String body) {
        return CommandJson.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
