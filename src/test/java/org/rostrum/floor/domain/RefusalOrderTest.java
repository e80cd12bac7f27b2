package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.FRA;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.entry;
import static org.rostrum.floor.domain.Given.extend;
import static org.rostrum.floor.domain.Given.give;
import static org.rostrum.floor.domain.Given.undo;
import static org.rostrum.floor.domain.Refusal.ALREADY_WAITING;
import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.LIST_CLOSED;
import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;
import static org.rostrum.floor.domain.Refusal.NOBODY_WAITING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.NOT_ENTITLED;
import static org.rostrum.floor.domain.Refusal.NOT_OPEN;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.STALE;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which refusal, where several fit. Each table begins with a command against which everything speaks that can, and
 * takes away one reason after another, in the order of the contract.
 */
class RefusalOrderTest {
    private static final String NOBODY = "nobody";
    private static final String TOO_LONG = "x".repeat(501);

    /** @param refusal null: accepted */
    private record Row(
            String when,
            Given given,
            Actor actor,
            FloorCommand command,
            @Nullable Refusal refusal) {
        DynamicTest test() {
            return dynamicTest(when + ": " + (refusal == null ? "accepted" : refusal.word()), () -> {
                Given.Then then = given.when(actor, command);
                Given _ = refusal == null ? then.accepted() : then.refused(refusal);
            });
        }
    }

    private static Stream<DynamicTest> rows(Row... rows) {
        return Stream.of(rows).map(Row::test);
    }

    private static Given adjourned(Given given) {
        return given.by(CHAIR, new FloorCommand.AdjournMeeting());
    }

    /** KEN spoke, FRA waits; both were present and are not any more. */
    private static Given oneSpoke() {
        return oneSpoke(1);
    }

    private static Given oneSpoke(int maxWaiting) {
        return Given.meeting(rules -> rules.presentOnly().maxWaiting(maxWaiting))
                .by(CHAIR, new FloorCommand.SetPresent("KEN", true))
                .by(CHAIR, new FloorCommand.SetPresent("FRA", true))
                .open()
                .asks("KEN")
                .gives("KEN")
                .by(CHAIR, new FloorCommand.EndStatement())
                .asks("FRA")
                .by(CHAIR, new FloorCommand.SetPresent("KEN", false))
                .by(CHAIR, new FloorCommand.SetPresent("FRA", false));
    }

    private static Given closed(Given given) {
        return given.by(CHAIR, new FloorCommand.CloseList(null));
    }

    private static Given present(Given given) {
        return given.by(CHAIR, new FloorCommand.SetPresent("FRA", true));
    }

    @Test
    void the_refusals_stand_in_the_order_of_the_contract() {
        assertThat(Stream.of(Refusal.values()).map(Refusal::word))
                .containsExactly(
                        "not-entitled",
                        "not-open",
                        "unknown-participant",
                        "unknown-entry",
                        "stale",
                        "not-waiting",
                        "nobody-speaking",
                        "nobody-waiting",
                        "list-closed",
                        "not-present",
                        "already-waiting",
                        "limit-reached",
                        "not-allowed-now",
                        "invalid");
        assertThat(NaiveRefusals.ORDER).containsExactly(Refusal.values());
    }

    private static FloorCommand ask(Kind kind, @Nullable String replyTo, @Nullable String note) {
        String entry = replyTo == null ? null : entry(replyTo);
        return new FloorCommand.RequestFloor(new FloorCommand.Request(kind, null, null, entry, note));
    }

    @TestFactory
    Stream<DynamicTest> a_request() {
        Actor unknown = Actor.participant("XXX");
        FloorCommand wrong = ask(Kind.STATEMENT, NOBODY, TOO_LONG);
        FloorCommand answering = ask(Kind.STATEMENT, "KEN", TOO_LONG);
        return rows(
                new Row("the chair", adjourned(closed(oneSpoke())), new Actor(Role.CHAIR, "XXX"), wrong, NOT_ENTITLED),
                new Row("of an adjourned meeting", adjourned(closed(oneSpoke())), unknown, wrong, NOT_OPEN),
                new Row("of nobody known", closed(oneSpoke()), unknown, wrong, UNKNOWN_PARTICIPANT),
                new Row("in reply to nothing known", closed(oneSpoke()), FRA, wrong, UNKNOWN_ENTRY),
                new Row("on a closed list", closed(oneSpoke()), FRA, answering, LIST_CLOSED),
                new Row("of who is not there", oneSpoke(), FRA, answering, NOT_PRESENT),
                new Row("of who waits", present(oneSpoke()), FRA, answering, ALREADY_WAITING),
                new Row("on a full list", present(oneSpoke()), FRA, ask(Kind.QUESTION, "KEN", TOO_LONG), LIMIT_REACHED),
                new Row(
                        "with a note that is too long",
                        present(oneSpoke(2)),
                        FRA,
                        ask(Kind.QUESTION, "KEN", TOO_LONG),
                        INVALID),
                new Row(
                        "with nothing against it",
                        present(oneSpoke(2)),
                        FRA,
                        ask(Kind.QUESTION, "KEN", "a note"),
                        null));
    }

    private static FloorCommand add(@Nullable String code, Kind kind, @Nullable String replyTo, String note) {
        String entry = replyTo == null ? null : entry(replyTo);
        return new FloorCommand.AddToList(code, null, new FloorCommand.Request(kind, null, null, entry, note));
    }

    @TestFactory
    Stream<DynamicTest> an_addition_to_the_list() {
        FloorCommand wrong = add("XXX", Kind.STATEMENT, NOBODY, TOO_LONG);
        return rows(
                new Row("by a delegation", adjourned(oneSpoke()), FRA, wrong, NOT_ENTITLED),
                new Row("to an adjourned meeting", adjourned(oneSpoke()), CHAIR, wrong, NOT_OPEN),
                new Row("of nobody known", oneSpoke(), CHAIR, wrong, UNKNOWN_PARTICIPANT),
                new Row(
                        "in reply to nothing known",
                        oneSpoke(),
                        CHAIR,
                        add("FRA", Kind.STATEMENT, NOBODY, TOO_LONG),
                        UNKNOWN_ENTRY),
                new Row(
                        "of who waits",
                        oneSpoke(),
                        CHAIR,
                        add("FRA", Kind.STATEMENT, "KEN", TOO_LONG),
                        ALREADY_WAITING),
                new Row("to a full list", oneSpoke(), CHAIR, add("FRA", Kind.QUESTION, "KEN", TOO_LONG), LIMIT_REACHED),
                new Row(
                        "with a note that is too long",
                        oneSpoke(2),
                        CHAIR,
                        add("FRA", Kind.QUESTION, "KEN", TOO_LONG),
                        INVALID),
                new Row("of nobody at all", oneSpoke(2), CHAIR, add(null, Kind.QUESTION, "KEN", "note"), INVALID),
                new Row(
                        "to a closed list, of who is not there",
                        closed(oneSpoke(2)),
                        SECRETARIAT,
                        add("BRA", Kind.STATEMENT, "KEN", "note"),
                        null));
    }

    private static FloorCommand giveAfter(String name, String after) {
        return new FloorCommand.GiveFloor(entry(name), entry(after));
    }

    @TestFactory
    Stream<DynamicTest> giving_the_floor() {
        return rows(
                new Row(
                        "by the secretariat",
                        adjourned(oneSpoke()),
                        SECRETARIAT,
                        giveAfter(NOBODY, "FRA"),
                        NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, giveAfter(NOBODY, "FRA"), NOT_OPEN),
                new Row("to nothing known", oneSpoke(), CHAIR, giveAfter(NOBODY, "FRA"), UNKNOWN_ENTRY),
                new Row("after who is not the newest", oneSpoke(), CHAIR, giveAfter("KEN", "FRA"), STALE),
                new Row("to who spoke", oneSpoke(), CHAIR, giveAfter("KEN", "KEN"), NOT_WAITING),
                new Row("to who is not there", oneSpoke(), CHAIR, giveAfter("FRA", "KEN"), NOT_PRESENT),
                new Row("to who is there", present(oneSpoke()), CHAIR, giveAfter("FRA", "KEN"), null));
    }

    @TestFactory
    Stream<DynamicTest> giving_the_floor_to_the_next() {
        Given nobodyWaits = oneSpoke().by(CHAIR, new FloorCommand.Withdraw(entry("FRA")));
        FloorCommand stale = new FloorCommand.GiveNext(entry("FRA"));
        FloorCommand fresh = new FloorCommand.GiveNext(entry("KEN"));
        return rows(
                new Row("by the secretariat", adjourned(oneSpoke()), SECRETARIAT, stale, NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, stale, NOT_OPEN),
                new Row("after who is not the newest", nobodyWaits, CHAIR, stale, STALE),
                new Row("of nobody", nobodyWaits, CHAIR, fresh, NOBODY_WAITING),
                new Row("who is not there", oneSpoke(), CHAIR, fresh, NOT_PRESENT),
                new Row("who is there", present(oneSpoke()), CHAIR, fresh, null));
    }

    @TestFactory
    Stream<DynamicTest> a_withdrawal() {
        return rows(
                new Row(
                        "of another's entry",
                        adjourned(oneSpoke()),
                        FRA,
                        new FloorCommand.Withdraw(entry("KEN")),
                        NOT_ENTITLED),
                new Row(
                        "from an adjourned meeting",
                        adjourned(oneSpoke()),
                        FRA,
                        new FloorCommand.Withdraw(entry(NOBODY)),
                        NOT_OPEN),
                new Row("of nothing known", oneSpoke(), FRA, new FloorCommand.Withdraw(entry(NOBODY)), UNKNOWN_ENTRY),
                new Row("of what was heard", oneSpoke(), KEN, new FloorCommand.Withdraw(entry("KEN")), NOT_WAITING),
                new Row("of its own", oneSpoke(), FRA, new FloorCommand.Withdraw(entry("FRA")), null),
                new Row("by the secretariat", oneSpoke(), SECRETARIAT, new FloorCommand.Withdraw(entry("FRA")), null));
    }

    private static FloorCommand beside(String name, String other) {
        return new FloorCommand.MoveEntry(entry(name), new FloorCommand.Place.After(entry(other)));
    }

    @TestFactory
    Stream<DynamicTest> a_move() {
        return rows(
                new Row("by a delegation", adjourned(oneSpoke()), FRA, beside(NOBODY, NOBODY), NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, beside(NOBODY, NOBODY), NOT_OPEN),
                new Row(
                        "of what was heard, beside nothing known",
                        oneSpoke(),
                        CHAIR,
                        beside("KEN", NOBODY),
                        UNKNOWN_ENTRY),
                new Row("of nothing known, beside itself", oneSpoke(), CHAIR, beside(NOBODY, NOBODY), UNKNOWN_ENTRY),
                new Row("of what was heard, beside itself", oneSpoke(), CHAIR, beside("KEN", "KEN"), NOT_WAITING),
                new Row("beside what was heard", oneSpoke(), CHAIR, beside("FRA", "KEN"), NOT_WAITING),
                new Row("beside itself", oneSpoke(), CHAIR, beside("FRA", "FRA"), INVALID));
    }

    private static Given pointOfOrderWaits() {
        return oneSpoke().by(CHAIR, new FloorCommand.SetPresent("KEN", true)).asks("KEN", Kind.POINT_OF_ORDER, "order");
    }

    private static FloorCommand rule(String name, String ruling) {
        return new FloorCommand.RuleOnOrder(entry(name), ruling);
    }

    @TestFactory
    Stream<DynamicTest> a_ruling() {
        return rows(
                new Row("by the secretariat", adjourned(oneSpoke()), SECRETARIAT, rule(NOBODY, TOO_LONG), NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, rule(NOBODY, TOO_LONG), NOT_OPEN),
                new Row("on nothing known", oneSpoke(), CHAIR, rule(NOBODY, TOO_LONG), UNKNOWN_ENTRY),
                new Row("on what was heard", oneSpoke(), CHAIR, rule("KEN", TOO_LONG), NOT_WAITING),
                new Row("on a statement", oneSpoke(), CHAIR, rule("FRA", TOO_LONG), NOT_ALLOWED_NOW),
                new Row("of too many words", pointOfOrderWaits(), CHAIR, rule("order", TOO_LONG), INVALID),
                new Row("on a point of order that waits", pointOfOrderWaits(), CHAIR, rule("order", "no"), null));
    }

    private static FloorCommand swap(String name, String other) {
        return new FloorCommand.SwapEntries(entry(name), entry(other));
    }

    @TestFactory
    Stream<DynamicTest> a_swap() {
        return rows(
                new Row("of another's entry", adjourned(oneSpoke()), FRA, swap("KEN", NOBODY), NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), KEN, swap("KEN", NOBODY), NOT_OPEN),
                new Row("with nothing known", oneSpoke(), KEN, swap("KEN", NOBODY), UNKNOWN_ENTRY),
                new Row("of what was heard, with itself", oneSpoke(), KEN, swap("KEN", "KEN"), NOT_WAITING),
                new Row("with a point of order", pointOfOrderWaits(), FRA, swap("FRA", "order"), NOT_ALLOWED_NOW),
                new Row("with itself", oneSpoke(), FRA, swap("FRA", "FRA"), INVALID));
    }

    private static FloorCommand merge(String... names) {
        return new FloorCommand.MergeEntries(Stream.of(names).map(Given::entry).toList());
    }

    @TestFactory
    Stream<DynamicTest> a_merge() {
        return rows(
                new Row("by a delegation", adjourned(oneSpoke()), FRA, merge(NOBODY, "KEN"), NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, merge(NOBODY, "KEN"), NOT_OPEN),
                new Row("of nothing known", oneSpoke(), CHAIR, merge(NOBODY, "KEN"), UNKNOWN_ENTRY),
                new Row("of what was heard, with itself", oneSpoke(), CHAIR, merge("KEN", "KEN"), NOT_WAITING),
                new Row(
                        "of two kinds, one of them twice",
                        pointOfOrderWaits(),
                        CHAIR,
                        merge("order", "FRA", "FRA"),
                        NOT_ALLOWED_NOW),
                new Row("with itself", oneSpoke(), CHAIR, merge("FRA", "FRA"), INVALID),
                new Row("of one", oneSpoke(), CHAIR, merge("FRA"), INVALID));
    }

    @TestFactory
    Stream<DynamicTest> an_absence() {
        return rows(
                new Row("by a delegation", adjourned(oneSpoke()), FRA, absent(NOBODY), NOT_ENTITLED),
                new Row("in an adjourned meeting", adjourned(oneSpoke()), CHAIR, absent(NOBODY), NOT_OPEN),
                new Row("of nothing known", oneSpoke(), CHAIR, absent(NOBODY), UNKNOWN_ENTRY),
                new Row("of who was heard", oneSpoke(), CHAIR, absent("KEN"), NOT_WAITING),
                new Row("of who waits", oneSpoke(), SECRETARIAT, absent("FRA"), null));
    }

    private static Given speaking() {
        return Given.meeting().open().asks("FRA").gives("FRA");
    }

    private static Given called() {
        return Given.meeting(Given.Rules::clockStartsByTheChair)
                .open()
                .asks("FRA")
                .gives("FRA");
    }

    private static Given suspended(Given given) {
        return given.by(CHAIR, new FloorCommand.SuspendMeeting(null));
    }

    private static Given paused() {
        return speaking().by(CHAIR, new FloorCommand.PauseClock());
    }

    @TestFactory
    Stream<DynamicTest> the_clock() {
        FloorCommand pause = new FloorCommand.PauseClock();
        FloorCommand resume = new FloorCommand.ResumeClock();
        return rows(
                new Row("paused by a delegation", Given.meeting(), FRA, pause, NOT_ENTITLED),
                new Row("paused before the meeting", Given.meeting(), SECRETARIAT, pause, NOT_OPEN),
                new Row("paused while suspended", suspended(speaking()), SECRETARIAT, pause, NOT_OPEN),
                new Row("of nobody paused", Given.meeting().open(), SECRETARIAT, pause, NOBODY_SPEAKING),
                new Row("paused twice", paused(), SECRETARIAT, pause, NOT_ALLOWED_NOW),
                new Row("paused before it was started", called(), SECRETARIAT, pause, NOT_ALLOWED_NOW),
                new Row("paused", speaking(), SECRETARIAT, pause, null),
                new Row("resumed by a delegation", Given.meeting(), FRA, resume, NOT_ENTITLED),
                new Row("resumed before the meeting", Given.meeting(), CHAIR, resume, NOT_OPEN),
                new Row("of nobody resumed", Given.meeting().open(), CHAIR, resume, NOBODY_SPEAKING),
                new Row("resumed while it runs", speaking(), CHAIR, resume, NOT_ALLOWED_NOW),
                new Row("resumed before it was started", called(), CHAIR, resume, NOT_ALLOWED_NOW),
                new Row("resumed", paused(), CHAIR, resume, null),
                new Row("extended by a delegation", Given.meeting(), FRA, extend(0), NOT_ENTITLED),
                new Row("extended before the meeting", Given.meeting(), CHAIR, extend(0), NOT_OPEN),
                new Row("of nobody extended by nothing", Given.meeting().open(), CHAIR, extend(0), NOBODY_SPEAKING),
                new Row("extended by nothing", speaking(), CHAIR, extend(0), INVALID),
                new Row("cut to nothing", speaking(), CHAIR, extend(-180), INVALID),
                new Row("cut to a second", speaking(), CHAIR, extend(-179), null),
                new Row("extended beyond a day", speaking(), CHAIR, extend(86_400), INVALID));
    }

    @TestFactory
    Stream<DynamicTest> a_statement() {
        FloorCommand start = new FloorCommand.StartStatement();
        FloorCommand end = new FloorCommand.EndStatement();
        FloorCommand remind = new FloorCommand.RemindSpeaker();
        return rows(
                new Row("started by its speaker", suspended(called()), FRA, start, NOT_ENTITLED),
                new Row("started while suspended", suspended(called()), CHAIR, start, NOT_OPEN),
                new Row("of nobody started", Given.meeting().open(), CHAIR, start, NOBODY_SPEAKING),
                new Row("started twice", speaking(), CHAIR, start, NOT_ALLOWED_NOW),
                new Row("started", called(), SECRETARIAT, start, null),
                new Row("ended by another delegation", suspended(speaking()), KEN, end, NOT_ENTITLED),
                new Row("ended while suspended", suspended(speaking()), FRA, end, NOT_OPEN),
                new Row("of nobody ended", Given.meeting().open(), FRA, end, NOBODY_SPEAKING),
                new Row("ended by its speaker", speaking(), FRA, end, null),
                new Row("with a reminder by a delegation", suspended(speaking()), FRA, remind, NOT_ENTITLED),
                new Row("with a reminder while suspended", suspended(speaking()), CHAIR, remind, NOT_OPEN),
                new Row("of nobody with a reminder", Given.meeting().open(), CHAIR, remind, NOBODY_SPEAKING));
    }

    @TestFactory
    Stream<DynamicTest> the_meeting() {
        FloorCommand open = new FloorCommand.OpenMeeting();
        FloorCommand past = new FloorCommand.SuspendMeeting(Given.START.minusSeconds(1));
        FloorCommand resume = new FloorCommand.ResumeMeeting();
        FloorCommand adjourn = new FloorCommand.AdjournMeeting();
        return rows(
                new Row("opened twice by the secretariat", Given.meeting().open(), SECRETARIAT, open, NOT_ENTITLED),
                new Row("opened twice", Given.meeting().open(), CHAIR, open, NOT_ALLOWED_NOW),
                new Row("suspended into the past by a delegation", Given.meeting(), FRA, past, NOT_ENTITLED),
                new Row("suspended into the past before it opens", Given.meeting(), CHAIR, past, NOT_OPEN),
                new Row("suspended into the past", Given.meeting().open(), CHAIR, past, INVALID),
                new Row("resumed by a delegation", Given.meeting(), FRA, resume, NOT_ENTITLED),
                new Row("resumed before it opens", Given.meeting(), CHAIR, resume, NOT_OPEN),
                new Row("resumed while open", Given.meeting().open(), CHAIR, resume, NOT_ALLOWED_NOW),
                new Row("resumed", suspended(Given.meeting().open()), CHAIR, resume, null),
                new Row("adjourned by the secretariat", Given.meeting(), SECRETARIAT, adjourn, NOT_ENTITLED),
                new Row("adjourned before it opens", Given.meeting(), CHAIR, adjourn, NOT_OPEN),
                new Row("adjourned while suspended", suspended(Given.meeting().open()), CHAIR, adjourn, null),
                new Row("adjourned twice", adjourned(Given.meeting().open()), CHAIR, adjourn, NOT_OPEN),
                new Row("with nothing to undo, by a delegation", Given.meeting(), FRA, undo(), NOT_ENTITLED),
                new Row("with nothing to undo", Given.meeting(), CHAIR, undo(), NOT_ALLOWED_NOW));
    }

    @TestFactory
    Stream<DynamicTest> list_limits_presence_segments_and_announcements() {
        Given over = adjourned(Given.meeting().open());
        FloorCommand past = new FloorCommand.OpenList(Given.START);
        FloorCommand nothing = new FloorCommand.SetLimit(" ", Duration.ofMinutes(1));
        FloorCommand stranger = new FloorCommand.SetPresent("XXX", false);
        FloorCommand shouted = new FloorCommand.Announce("x".repeat(281));
        List<Segment> programme = List.of(new Segment("panel", java.util.Map.of("en", "Panel"), null, null, null));
        Given inPanel =
                Given.meeting(rules -> rules, programme).by(SECRETARIAT, new FloorCommand.StartSegment("panel"));
        return rows(
                new Row("list opened into the past by a delegation", over, FRA, past, NOT_ENTITLED),
                new Row("list opened into the past after all", over, CHAIR, past, NOT_OPEN),
                new Row("list opened until now", Given.meeting(), CHAIR, past, INVALID),
                new Row("list closed after all", over, CHAIR, new FloorCommand.CloseList(null), NOT_OPEN),
                new Row("limit of nothing by the secretariat", over, SECRETARIAT, nothing, NOT_ENTITLED),
                new Row("limit of nothing after all", over, CHAIR, nothing, NOT_OPEN),
                new Row("limit of nothing", Given.meeting(), CHAIR, nothing, INVALID),
                new Row(
                        "limit of no time",
                        Given.meeting(),
                        CHAIR,
                        new FloorCommand.SetLimit("default", Duration.ofMillis(999)),
                        INVALID),
                new Row("presence of a stranger by a delegation", over, FRA, stranger, NOT_ENTITLED),
                new Row("presence of a stranger", over, CHAIR, stranger, UNKNOWN_PARTICIPANT),
                new Row("announcement of many words after all", over, CHAIR, shouted, NOT_OPEN),
                new Row("announcement of many words", Given.meeting(), CHAIR, shouted, INVALID),
                new Row("segment begun after all", over, CHAIR, new FloorCommand.StartSegment(""), NOT_OPEN),
                new Row("segment begun twice", inPanel, CHAIR, new FloorCommand.StartSegment("panel"), NOT_ALLOWED_NOW),
                new Row("segment that is not planned", inPanel, CHAIR, new FloorCommand.StartSegment("other"), INVALID),
                new Row("segment without a name", Given.meeting(), CHAIR, new FloorCommand.StartSegment(" "), INVALID));
    }

    @Test
    void a_refused_command_leaves_the_state_as_it_is() {
        Given given = oneSpoke();
        FloorState before = given.state();
        given.when(CHAIR, give("KEN")).refused(NOT_WAITING);
        assertThat(given.state()).isEqualTo(before);
    }
}
