package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.FRA;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.START;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.add;
import static org.rostrum.floor.domain.Given.entry;
import static org.rostrum.floor.domain.Given.guest;
import static org.rostrum.floor.domain.Given.request;
import static org.rostrum.floor.domain.Refusal.ALREADY_WAITING;
import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.LIST_CLOSED;
import static org.rostrum.floor.domain.Refusal.NOT_ENTITLED;
import static org.rostrum.floor.domain.Refusal.NOT_OPEN;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of speakers: who comes on it, where, until when, and how an entry leaves it unheard. */
class ListRulesTest {
    private static FloorCommand closeAt(@Nullable Instant at) {
        return new FloorCommand.CloseList(at);
    }

    private static FloorCommand move(String name, FloorCommand.Place place) {
        return new FloorCommand.MoveEntry(entry(name), place);
    }

    @Test
    void those_who_ask_wait_in_the_order_of_their_requests() {
        Given.meeting().open().asks("FRA").asks("KEN").asks("BRA").list("FRA", "KEN", "BRA");
    }

    @Test
    void points_of_order_stand_first_then_responses_and_rights_of_reply_last() {
        Given.meeting()
                .open()
                .asks("KEN", Kind.RIGHT_OF_REPLY, "reply")
                .asks("FRA")
                .asks("KEN", Kind.QUESTION, "question")
                .asks("PAN", Kind.RESPONSE, "response")
                .asks("BRA", Kind.POINT_OF_ORDER, "order")
                .asks("NGO1")
                .asks("KEN", Kind.POINT_OF_ORDER, "order 2")
                .list("order", "order 2", "response", "FRA", "question", "NGO1", "reply");
    }

    @Test
    void the_list_closes_by_itself_at_its_instant_and_not_before() {
        Given given = Given.meeting().open().by(CHAIR, closeAt(START.plusSeconds(60)));
        given.after(59).asks("KEN");
        given.after(1).when(FRA, request("statement")).refused(LIST_CLOSED);
        given.when(FRA, request("point-of-order")).accepted();
    }

    @Test
    void a_closed_list_still_takes_points_of_order_replies_and_responses_but_no_questions() {
        Given given = Given.meeting().open().by(CHAIR, closeAt(null));
        given.when(KEN, request("statement")).refused(LIST_CLOSED);
        given.when(KEN, request("question")).refused(LIST_CLOSED);
        given.by(KEN, request("response"));
        given.by(KEN, request("right-of-reply"));
        given.by(KEN, request("point-of-order"));
    }

    @Test
    void the_closing_of_the_list_is_recorded_by_the_act_that_comes_next() {
        Given.meeting()
                .open()
                .by(CHAIR, closeAt(START.plusSeconds(60)))
                .after(61)
                .when(SECRETARIAT, add("KEN"))
                .then(
                        new FloorEvent.ListClosed(true),
                        new FloorEvent.FloorRequested(
                                new java.util.UUID(1, 4).toString(),
                                "KEN",
                                null,
                                Kind.STATEMENT,
                                null,
                                null,
                                null,
                                null,
                                true));
    }

    @Test
    void closing_a_closed_list_and_opening_an_open_one_change_nothing() {
        Given given = Given.meeting().open();
        given.when(CHAIR, new FloorCommand.OpenList(null)).changesNothing();
        given.by(CHAIR, closeAt(null));
        given.when(CHAIR, closeAt(null)).changesNothing();
        given.when(CHAIR, closeAt(START.plusSeconds(60))).changesNothing();
    }

    @Test
    void closing_the_list_at_an_instant_that_has_passed_closes_it_now() {
        Given.meeting()
                .open()
                .after(10)
                .by(CHAIR, closeAt(START.plusSeconds(10)))
                .when(KEN, request("statement"))
                .refused(LIST_CLOSED);
    }

    @Test
    void a_list_that_is_opened_again_takes_requests_until_its_new_instant() {
        Given given = Given.meeting()
                .open()
                .by(CHAIR, closeAt(null))
                .by(CHAIR, new FloorCommand.OpenList(START.plusSeconds(20)));
        given.asks("KEN").after(20).when(FRA, request("statement")).refused(LIST_CLOSED);
    }

    @Test
    void the_chair_adds_to_a_closed_list_and_before_the_meeting_opens() {
        Given.meeting()
                .by(CHAIR, closeAt(null))
                .named("KEN", CHAIR, add("KEN"))
                .named("guest", SECRETARIAT, guest())
                .named("another guest", CHAIR, guest())
                .list("KEN", "guest", "another guest");
    }

    @Test
    void a_delegation_waits_once_with_a_kind_of_request_and_may_ask_again_when_it_has_the_floor() {
        Given given = Given.meeting().open().asks("KEN");
        given.when(KEN, request("statement")).refused(ALREADY_WAITING);
        given.when(CHAIR, add("KEN")).refused(ALREADY_WAITING);
        given.asks("KEN", Kind.QUESTION, "question").gives("KEN").asks("KEN", Kind.STATEMENT, "KEN again");
        given.floor("KEN").list("question", "KEN again");
    }

    @Test
    void where_the_rules_allow_it_a_delegation_waits_several_times() {
        Given.meeting(Given.Rules::severalPerDelegation)
                .open()
                .asks("KEN")
                .asks("KEN", Kind.STATEMENT, "KEN again")
                .list("KEN", "KEN again");
    }

    @Test
    void a_full_list_takes_points_of_order_and_again_others_when_somebody_leaves_it() {
        Given given =
                Given.meeting(rules -> rules.maxWaiting(2)).open().asks("KEN").asks("FRA");
        given.when(Actor.participant("BRA"), request("statement")).refused(LIMIT_REACHED);
        given.when(CHAIR, guest()).refused(LIMIT_REACHED);
        given.asks("BRA", Kind.POINT_OF_ORDER, "order").by(FRA, new FloorCommand.Withdraw(entry("FRA")));
        given.when(Actor.participant("BRA"), request("statement")).refused(LIMIT_REACHED);
        given.gives("order").asks("BRA").list("KEN", "BRA");
    }

    @Test
    void a_delegation_replies_twice_at_most() {
        Given given = Given.meeting().open().asks("KEN", Kind.RIGHT_OF_REPLY, "first");
        given.gives("first").by(CHAIR, new FloorCommand.EndStatement());
        given.asks("KEN", Kind.RIGHT_OF_REPLY, "second").gives("second");
        given.when(KEN, request("right-of-reply")).refused(LIMIT_REACHED);
        given.by(CHAIR, new FloorCommand.EndStatement());
        given.when(KEN, request("right-of-reply")).refused(LIMIT_REACHED);
        given.when(FRA, request("right-of-reply")).accepted();
    }

    @Test
    void where_only_those_present_may_ask_presence_decides_at_each_step() {
        Given given = Given.meeting(Given.Rules::presentOnly).open();
        given.when(KEN, request("point-of-order")).refused(NOT_PRESENT);
        given.by(SECRETARIAT, new FloorCommand.SetPresent("KEN", true)).asks("KEN");
        given.by(SECRETARIAT, new FloorCommand.SetPresent("KEN", false));
        given.list("KEN").when(CHAIR, Given.give("KEN")).refused(NOT_PRESENT);
        given.by(SECRETARIAT, new FloorCommand.SetPresent("KEN", true))
                .gives("KEN")
                .floor("KEN");
    }

    @Test
    void a_guest_is_where_the_chair_sees_it() {
        Given.meeting(Given.Rules::presentOnly)
                .open()
                .named("guest", CHAIR, guest())
                .gives("guest")
                .floor("guest");
    }

    @Test
    void presence_that_is_already_so_changes_nothing() {
        Given given = Given.meeting();
        given.when(CHAIR, new FloorCommand.SetPresent("KEN", false)).changesNothing();
        given.by(CHAIR, new FloorCommand.SetPresent("KEN", true));
        given.when(CHAIR, new FloorCommand.SetPresent("KEN", true)).changesNothing();
    }

    @Test
    void moves_are_beside_another_or_to_an_end() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA");
        given.by(CHAIR, move("BRA", new FloorCommand.Place.First())).list("BRA", "KEN", "FRA");
        given.by(CHAIR, move("KEN", new FloorCommand.Place.Last())).list("BRA", "FRA", "KEN");
        given.by(CHAIR, move("KEN", new FloorCommand.Place.Before(entry("FRA"))))
                .list("BRA", "KEN", "FRA");
        given.by(SECRETARIAT, move("BRA", new FloorCommand.Place.After(entry("FRA"))))
                .list("KEN", "FRA", "BRA");
    }

    @Test
    void a_move_is_kept_with_who_did_it_and_from_where() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").after(5);
        given.by(CHAIR, move("FRA", new FloorCommand.Place.First()));
        assertThat(given.state().waiting().getFirst().moved())
                .isEqualTo(new ListEntry.Move(CHAIR, START.plusSeconds(5), 2));
    }

    @Test
    void nothing_is_moved_before_a_point_of_order_and_no_point_of_order_behind_anything_else() {
        Given given = Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .asks("BRA", Kind.POINT_OF_ORDER, "order")
                .asks("KEN", Kind.POINT_OF_ORDER, "order 2");
        given.by(CHAIR, move("FRA", new FloorCommand.Place.First())).list("order", "order 2", "FRA", "KEN");
        given.by(CHAIR, move("order", new FloorCommand.Place.Last())).list("order 2", "order", "FRA", "KEN");
    }

    @Test
    void a_delegation_withdraws_its_own_entry_only_and_only_while_it_waits() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").gives("FRA");
        given.when(FRA, new FloorCommand.Withdraw(entry("KEN"))).refused(NOT_ENTITLED);
        given.when(FRA, new FloorCommand.Withdraw(entry("FRA"))).refused(NOT_WAITING);
        given.by(KEN, new FloorCommand.Withdraw(entry("KEN"))).slot("KEN", SlotState.WITHDRAWN);
        given.when(CHAIR, new FloorCommand.Withdraw(entry("KEN"))).refused(NOT_WAITING);
    }

    @Test
    void who_is_called_in_vain_waits_behind_the_last_of_its_class_and_is_struck_the_second_time() {
        Given given = Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .asks("BRA", Kind.RIGHT_OF_REPLY, "reply")
                .gives("KEN");
        given.by(CHAIR, absent("KEN")).floor("none").list("FRA", "KEN", "reply").record();
        given.by(CHAIR, absent("KEN")).list("FRA", "reply").slot("KEN", SlotState.STRUCK);
        given.asks("KEN", Kind.STATEMENT, "KEN again").list("FRA", "KEN again", "reply");
    }

    @Test
    void a_suspended_meeting_takes_no_requests_and_keeps_the_list() {
        Given given = Given.meeting().open().asks("KEN").by(CHAIR, new FloorCommand.SuspendMeeting(null));
        given.when(FRA, request("statement")).refused(NOT_OPEN);
        given.by(KEN, new FloorCommand.Withdraw(entry("KEN"))).list();
    }

    @Test
    void a_move_beside_one_of_several_who_share_a_slot_is_a_move_beside_the_slot() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA").asks("NGO1");
        given.by(CHAIR, new FloorCommand.MergeEntries(List.of(entry("FRA"), entry("KEN"))));
        given.by(CHAIR, move("NGO1", new FloorCommand.Place.After(entry("KEN"))))
                .list("FRA", "NGO1", "BRA");
        given.when(CHAIR, move("FRA", new FloorCommand.Place.Before(entry("KEN"))))
                .refused(INVALID);
    }

    private static FloorCommand swap(String name, String other) {
        return new FloorCommand.SwapEntries(entry(name), entry(other));
    }

    @Test
    void two_delegations_change_places_when_both_have_said_so() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA");
        given.by(KEN, swap("KEN", "BRA")).list("KEN", "FRA", "BRA");
        given.when(KEN, swap("KEN", "BRA")).changesNothing();
        given.by(Actor.participant("BRA"), swap("BRA", "KEN")).list("BRA", "FRA", "KEN");
    }

    @Test
    void an_offer_to_change_places_ends_when_one_of_the_two_leaves_the_list() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA");
        given.by(KEN, swap("KEN", "FRA")).by(FRA, new FloorCommand.Withdraw(entry("FRA")));
        given.when(FRA, swap("FRA", "KEN")).refused(NOT_WAITING);
        assertThat(given.state().swapOffers()).isEmpty();
    }

    @Test
    void those_who_share_a_slot_leave_it_one_by_one_and_the_chair_withdraws_it_whole() {
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA");
        given.by(CHAIR, new FloorCommand.MergeEntries(List.of(entry("KEN"), entry("FRA"), entry("BRA"))));
        given.list("KEN").slot("FRA", SlotState.MERGED);
        given.by(KEN, new FloorCommand.Withdraw(entry("KEN"))).list("FRA").slot("KEN", SlotState.WITHDRAWN);
        given.by(CHAIR, new FloorCommand.Withdraw(entry("BRA"))).list().slot("FRA", SlotState.WITHDRAWN);
    }

    @Test
    void a_response_to_one_of_several_who_share_a_slot_stays_first_when_they_have_ended() {
        FloorCommand.Request toFra = new FloorCommand.Request(Kind.RESPONSE, null, null, entry("FRA"), null);
        Given given = Given.meeting().open().asks("KEN").asks("FRA").asks("BRA");
        given.by(CHAIR, new FloorCommand.MergeEntries(List.of(entry("KEN"), entry("FRA"))));
        given.gives("KEN").named("response", Actor.participant("PAN"), new FloorCommand.RequestFloor(toFra));
        given.list("response", "BRA").by(FRA, new FloorCommand.EndStatement()).list("response", "BRA");
    }
}
