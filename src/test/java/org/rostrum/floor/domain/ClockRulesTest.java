package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.extend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock of who has the floor: limits, lights, pauses, and what happens at zero. */
class ClockRulesTest {
    @Test
    void a_segment_whose_rules_stop_the_clock_at_zero_takes_no_time_back_that_was_used_before() {
        Segment strict = new Segment(
                "strict",
                Map.of("en", "Strict"),
                null,
                null,
                new Given.Rules().stopAtZero().settings());
        Given.meeting(rules -> rules.limit("default", 10), List.of(strict))
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(15)
                .clock(-5, true)
                .by(CHAIR, new FloorCommand.StartSegment("strict"))
                .clock(-5, false)
                .after(5)
                .by(CHAIR, new FloorCommand.EndStatement())
                .record("KEN 15+5");
    }

    @Test
    void a_second_right_of_reply_is_the_second_also_where_it_follows_the_first_at_once() {
        Given.meeting()
                .open()
                .asks("KEN", Kind.RIGHT_OF_REPLY, "first")
                .gives("first")
                .clock(600, true)
                .asks("KEN", Kind.RIGHT_OF_REPLY, "second")
                .gives("second")
                .clock(300, true);
    }

    private static Given speaking(String code, Kind kind) {
        return Given.meeting().open().asks(code, kind, "it").gives("it");
    }

    @Test
    void without_other_rules_the_limits_are_those_of_the_contract() {
        speaking("KEN", Kind.STATEMENT).clock(180, true);
        speaking("NGO1", Kind.STATEMENT).clock(120, true);
        speaking("PAN", Kind.STATEMENT).clock(300, true);
        speaking("PAN", Kind.RESPONSE).clock(120, true);
        speaking("KEN", Kind.POINT_OF_ORDER).clock(300, true);
        speaking("KEN", Kind.RIGHT_OF_REPLY).clock(600, true);
        speaking("NGO1", Kind.QUESTION).clock(120, true);
    }

    @Test
    void who_speaks_for_a_group_has_the_limit_of_groups() {
        FloorCommand.Request forGroup = new FloorCommand.Request(Kind.STATEMENT, null, "Group of 77", null, null);
        Given.meeting()
                .open()
                .named("KEN", Given.KEN, new FloorCommand.RequestFloor(forGroup))
                .gives("KEN")
                .clock(300, true);
    }

    @Test
    void a_given_default_is_also_that_of_member_states_and_leaves_the_other_categories() {
        Given.meeting(rules -> rules.limit("default", 60))
                .open()
                .asks("KEN")
                .gives("KEN")
                .clock(60, true)
                .asks("NGO1")
                .gives("NGO1")
                .clock(120, true);
    }

    @Test
    void a_limit_of_member_states_goes_before_the_default() {
        Given.meeting(rules -> rules.limit("default", 60).limit("member-state", 90))
                .open()
                .asks("KEN")
                .gives("KEN")
                .clock(90, true);
    }

    @Test
    void a_new_limit_holds_for_interventions_that_begin_later() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .by(CHAIR, new FloorCommand.SetLimit("default", Duration.ofMinutes(2)))
                .clock(180, true)
                .gives("FRA")
                .clock(120, true);
    }

    @Test
    void a_limit_for_a_kind_goes_before_that_of_a_category() {
        Given.meeting()
                .open()
                .by(CHAIR, new FloorCommand.SetLimit("question", Duration.ofSeconds(45)))
                .asks("NGO1", Kind.QUESTION, "question")
                .gives("question")
                .clock(45, true);
    }

    @Test
    void the_light_is_yellow_at_the_warning_red_at_zero_and_flashes_when_well_over() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .light(Light.GREEN)
                .after(149)
                .light(Light.GREEN)
                .after(1)
                .clock(30, true)
                .light(Light.YELLOW)
                .after(29)
                .light(Light.YELLOW)
                .after(1)
                .clock(0, true)
                .light(Light.RED)
                .after(29)
                .light(Light.RED)
                .after(1)
                .clock(-30, true)
                .light(Light.FLASHING);
    }

    @Test
    void pauses_do_not_count_and_extensions_do() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(100)
                .by(CHAIR, new FloorCommand.PauseClock())
                .after(50)
                .clock(80, false)
                .by(CHAIR, extend(30))
                .clock(110, false)
                .by(CHAIR, new FloorCommand.ResumeClock())
                .after(120)
                .clock(-10, true)
                .by(CHAIR, new FloorCommand.EndStatement())
                .record("KEN 220+10");
    }

    @Test
    void a_negative_extension_may_put_a_speaker_over_time() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(100)
                .by(CHAIR, extend(-120))
                .clock(-40, true)
                .by(CHAIR, new FloorCommand.EndStatement())
                .record("KEN 100+40");
    }

    @Test
    void where_the_rules_stop_it_the_clock_stops_at_zero_and_nobody_is_over() {
        Given.meeting(Given.Rules::stopAtZero)
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(179)
                .clock(1, true)
                .after(1)
                .clock(0, false)
                .after(60)
                .clock(0, false)
                .light(Light.RED)
                .by(CHAIR, new FloorCommand.EndStatement())
                .record("KEN 180+0");
    }

    @Test
    void a_clock_that_stopped_at_zero_goes_on_after_an_extension_when_it_is_resumed() {
        Given given = Given.meeting(Given.Rules::stopAtZero)
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(200);
        given.when(CHAIR, new FloorCommand.PauseClock()).refused(Refusal.NOT_ALLOWED_NOW);
        given.by(CHAIR, extend(30)).clock(30, false);
        given.by(CHAIR, new FloorCommand.ResumeClock())
                .after(10)
                .clock(20, true)
                .after(30)
                .clock(0, false);
    }

    @Test
    void a_limit_cut_below_what_was_used_stops_such_a_clock_and_takes_nothing_back() {
        Given.meeting(Given.Rules::stopAtZero)
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(100)
                .by(CHAIR, extend(-120))
                .after(5)
                .clock(-40, false);
    }

    @Test
    void where_the_rules_say_so_the_clock_waits_for_the_start_of_the_statement() {
        Given.meeting(Given.Rules::clockStartsByTheChair)
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(25)
                .clock(180, false)
                .by(SECRETARIAT, new FloorCommand.StartStatement())
                .after(25)
                .clock(155, true);
    }

    @Test
    void a_segment_with_rules_of_its_own_sets_the_limits_of_those_who_begin_in_it() {
        Segment quick = new Segment(
                "quick",
                Map.of("en", "Quick"),
                null,
                null,
                new Given.Rules().limit("default", 30).settings());
        Given.meeting(rules -> rules, List.of(quick))
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .by(CHAIR, new FloorCommand.StartSegment("quick"))
                .clock(180, true)
                .gives("FRA")
                .clock(30, true);
    }
}
