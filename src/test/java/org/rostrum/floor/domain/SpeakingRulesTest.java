package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.FRA;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.entry;
import static org.rostrum.floor.domain.Given.give;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.STALE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has the floor: given, ended, interrupted by points of order and given back. */
class SpeakingRulesTest {
    private static FloorCommand next(@Nullable String after) {
        return new FloorCommand.GiveNext(after == null ? null : entry(after));
    }

    private static FloorCommand end() {
        return new FloorCommand.EndStatement();
    }

    /** KEN had the floor for 60 seconds and is interrupted by FRA. */
    private static Given interrupted() {
        return Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(60)
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order");
    }

    @Test
    void giving_the_floor_to_another_ends_the_intervention_under_way() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .after(200)
                .by(CHAIR, next("KEN"))
                .floor("FRA")
                .record("KEN 200+20");
    }

    @Test
    void after_names_who_has_the_floor_or_who_ended_last() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA");
        given.when(CHAIR, next("KEN")).refused(STALE);
        given.by(CHAIR, next(null)).by(CHAIR, next("KEN")).floor("FRA");
        given.when(CHAIR, next("KEN")).refused(STALE);
        given.by(FRA, end());
        given.when(CHAIR, next("KEN")).refused(STALE);
        given.by(CHAIR, next("FRA")).floor("BRA");
    }

    @Test
    void after_a_call_in_vain_the_newest_is_again_who_ended_last() {
        Given given =
                Given.meeting().open().asks("KEN").asks("FRA").gives("KEN").gives("FRA");
        given.by(CHAIR, absent("FRA")).when(CHAIR, next("FRA")).refused(STALE);
        given.by(CHAIR, next("KEN")).floor("FRA");
    }

    @Test
    void two_chairs_who_give_the_next_at_once_give_it_once() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA").gives("KEN");
        given.by(CHAIR, next("KEN"));
        given.when(Given.CO_CHAIR, next("KEN")).refused(STALE).floor("FRA").list("BRA");
    }

    @Test
    void a_point_of_order_stops_the_clock_of_who_speaks_and_the_floor_comes_back_with_it_stopped() {
        interrupted()
                .interrupted("KEN")
                .slot("KEN", SlotState.INTERRUPTED)
                .clock(300, true)
                .after(30)
                .by(FRA, end())
                .floor("KEN")
                .interrupted("none")
                .clock(120, false)
                .after(100)
                .by(CHAIR, new FloorCommand.ResumeClock())
                .after(20)
                .clock(100, true)
                .record("order 30+0");
    }

    @Test
    void a_ruling_on_a_point_of_order_that_has_the_floor_gives_it_back() {
        interrupted()
                .after(10)
                .by(CHAIR, new FloorCommand.RuleOnOrder(entry("order"), "not in order"))
                .floor("KEN")
                .clock(120, false)
                .record("order 10+0");
    }

    @Test
    void a_ruling_on_a_point_of_order_that_waits_leaves_the_floor_alone() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .after(10)
                .by(CHAIR, new FloorCommand.RuleOnOrder(entry("order"), "not in order"))
                .floor("KEN")
                .clock(170, true)
                .list()
                .record()
                .slot("order", SlotState.DONE);
    }

    @Test
    void a_point_of_order_on_another_ends_the_earlier_one_and_the_speaker_still_waits_to_go_on() {
        interrupted()
                .asks("BRA", Kind.POINT_OF_ORDER, "order 2")
                .after(15)
                .gives("order 2")
                .floor("order 2")
                .interrupted("KEN")
                .record("order 15+0")
                .after(5)
                .by(CHAIR, end())
                .floor("KEN")
                .clock(120, false)
                .record("order 15+0", "order 2 5+0");
    }

    @Test
    void giving_the_floor_to_anything_else_ends_the_point_of_order_and_then_who_was_interrupted() {
        interrupted()
                .asks("BRA")
                .after(15)
                .gives("BRA")
                .floor("BRA")
                .interrupted("none")
                .record("order 15+0", "KEN 60+0");
    }

    @Test
    void adjourning_ends_all_that_is_under_way_and_leaves_who_waits_unheard() {
        interrupted()
                .asks("BRA")
                .after(15)
                .by(CHAIR, new FloorCommand.AdjournMeeting())
                .floor("none")
                .interrupted("none")
                .list("BRA")
                .record("order 15+0", "KEN 60+0");
    }

    @Test
    void a_point_of_order_that_nobody_comes_to_make_gives_the_floor_back() {
        interrupted().by(CHAIR, absent("order")).floor("KEN").clock(120, false).list("order");
    }

    @Test
    void who_is_interrupted_cannot_be_given_the_floor_or_be_marked_absent() {
        Given given = interrupted();
        given.when(CHAIR, give("KEN")).refused(NOT_WAITING);
        given.when(CHAIR, absent("KEN")).refused(NOT_WAITING);
        given.when(KEN, new FloorCommand.Withdraw(entry("KEN"))).refused(NOT_WAITING);
    }

    @Test
    void a_point_of_order_where_nobody_speaks_just_has_the_floor() {
        Given.meeting()
                .open()
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order")
                .interrupted("none")
                .after(5)
                .by(CHAIR, end())
                .floor("none")
                .record("order 5+0");
    }

    @Test
    void a_speaker_interrupted_before_it_was_started_starts_when_it_has_the_floor_again() {
        Given.meeting(Given.Rules::clockStartsByTheChair)
                .open()
                .asks("KEN")
                .gives("KEN")
                .slot("KEN", SlotState.CALLED)
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order")
                .by(CHAIR, end())
                .floor("KEN")
                .after(10)
                .by(CHAIR, new FloorCommand.StartStatement())
                .slot("KEN", SlotState.SPEAKING)
                .clock(180, true);
    }

    @Test
    void suspending_pauses_the_clock_and_resuming_does_not_start_it() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(20)
                .by(CHAIR, new FloorCommand.SuspendMeeting(null))
                .after(600)
                .by(CHAIR, new FloorCommand.ResumeMeeting())
                .after(30)
                .clock(160, false)
                .by(SECRETARIAT, new FloorCommand.ResumeClock())
                .after(10)
                .clock(150, true);
    }

    @Test
    void the_record_sums_up_what_each_delegation_spoke() {
        Given given = Given.meeting().open().asks("KEN").gives("KEN").asks("KEN", Kind.QUESTION, "question");
        given.after(10).by(KEN, end()).gives("question").after(5).by(KEN, end());
        assertThat(given.state().spoken()).containsEntry("KEN", Duration.ofSeconds(15));
    }

    @Test
    void a_reminder_stays_with_the_intervention_that_it_was_for() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").gives("KEN");
        given.by(CHAIR, new FloorCommand.RemindSpeaker());
        assertThat(given.state().floor()).matches(floor -> floor != null && floor.reminded());
        given.gives("FRA");
        assertThat(given.state().floor()).matches(floor -> floor != null && !floor.reminded());
    }

    @Test
    void a_slot_that_a_delegation_shares_with_itself_counts_once_for_it_and_for_its_group() {
        Given given = Given.meeting(Given.Rules::severalPerDelegation)
                .open()
                .asks("KEN")
                .asks("KEN", Kind.STATEMENT, "KEN again")
                .asks("FRA");
        given.by(CHAIR, new FloorCommand.MergeEntries(List.of(entry("KEN"), entry("KEN again"), entry("FRA"))));
        given.gives("KEN").after(40).by(CHAIR, end());
        Duration spoken = Duration.ofSeconds(40);
        assertThat(given.state().spoken()).containsEntry("KEN", spoken).containsEntry("FRA", spoken);
        assertThat(given.state().tally())
                .isEqualTo(new Tally(
                        Map.of("KEN", 1, "FRA", 1), Map.of("KEN", spoken, "FRA", spoken), Map.of("", spoken)));
    }
}
