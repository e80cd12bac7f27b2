package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.application.TestDesk.DEADLINE;
import static org.rostrum.panels.application.TestDesk.OFFICE;
import static org.rostrum.panels.application.TestDesk.OPENS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.Effect;
import org.rostrum.panels.domain.Explanation;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsRefusal.Kind;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.Reason;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.Warning;

class PanelsBadInputTest {
    private static final By KENYA = By.party("Kenya", "KEN");
    private final TestDesk desk = new TestDesk();

    @Test
    void zero_candidates_get_an_empty_proposal_that_says_so() {
        PanelsState state = desk.open().draw();

        assertThat(state.composition().seats()).isEmpty();
        assertThat(state.lastDraw().orElseThrow().proposal().warnings())
                .extracting(Warning::kind)
                .containsExactly(
                        Warning.Kind.NO_INTERESTS,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING,
                        Warning.Kind.GROUP_MISSING);
        assertThat(refused(new PanelsCommand.CirculateList(state.version(), CirculationMode.INFORMATION, null, null)))
                .isEqualTo(Kind.EMPTY_LIST);
    }

    @Test
    void fewer_candidates_than_seats_leave_chairs_that_are_reported() {
        desk.open().express("KEN", null, "RT1");
        desk.express("FJI", null, "RT2");

        PanelsState state = desk.draw();

        assertThat(state.composition().seats()).containsOnlyKeys("KEN", "FJI");
        assertThat(state.lastDraw().orElseThrow().proposal().unfilled())
                .allSatisfy(each -> assertThat(each.why()).isEqualTo(new Reason.TooFew(2, 6)));
        assertThat(balance(state).warnings())
                .filteredOn(each -> each.kind() == Warning.Kind.SEATS_FREE && Objects.equals(each.group(), "state"))
                .extracting(Warning::found)
                .containsExactly(1, 1);
    }

    @Test
    void all_from_one_group_fill_the_seats_and_are_warned_of() {
        desk.open();
        for (String code : List.of("KEN", "MLI", "ZAF", "NGA", "SEN", "TUN", "EGY")) {
            desk.express(code, null, "RT1", "RT2");
        }

        PanelsState state = desk.draw();

        assertThat(state.composition().seats()).hasSize(6);
        assertThat(balance(state).warnings()).extracting(Warning::kind).contains(Warning.Kind.ONE_GROUP);
    }

    @Test
    void contradictory_locks_are_refused_one_by_one() {
        desk.open().withInterests();
        lock("KEN", "RT1");
        lock("MLI", "RT1");
        lock("IND", "RT1");

        assertThat(refused(new PanelsCommand.SetLock(version(), "NOR", "RT1"))).isEqualTo(Kind.LOCKS_EXCEED_SEATS);
        assertThat(refused(new PanelsCommand.SetLock(version(), "KEN", "RT1"))).isEqualTo(Kind.NOTHING_CHANGES);
        assertThat(refused(new PanelsCommand.SetLock(version(), "GHA", "RT2"))).isEqualTo(Kind.NO_INTEREST);
        assertThat(refused(new PanelsCommand.SetLock(version(), "KEN", "RT9"))).isEqualTo(Kind.UNKNOWN_PANEL);
        assertThat(refused(new PanelsCommand.SetLock(version(), "XXX", "RT1"))).isEqualTo(Kind.UNKNOWN_PARTY);
        assertThat(refused(new PanelsCommand.KeepOff(version(), "KEN", null, "")))
                .isEqualTo(Kind.LOCKED_AND_KEPT_OFF);
        assertThat(refused(new PanelsCommand.MoveSeats(version(), List.of(new Move("KEN", "RT2")))))
                .isEqualTo(Kind.LOCKED);
        desk.done(OFFICE, new PanelsCommand.KeepOff(version(), "FJI", "RT2", "asked us to"));
        assertThat(refused(new PanelsCommand.SetLock(version(), "FJI", "RT2"))).isEqualTo(Kind.LOCKED_AND_KEPT_OFF);
        desk.express("GHA", null, "RT2");
        assertThat(refused(new PanelsCommand.SetLock(version(), "GHA", "RT2"))).isEqualTo(Kind.LOCKED_CO_CHAIR);
        assertThat(desk.draw().composition().on("RT1")).containsExactlyInAnyOrder("KEN", "MLI", "IND");
    }

    @Test
    void a_call_that_contradicts_what_is_fixed_is_refused() {
        desk.open().withInterests();
        lock("KEN", "RT1");
        lock("MLI", "RT1");

        assertThat(refused(set(call(
                        TestDesk.table("RT1", 1, List.of()),
                        TestDesk.table("RT2", 3, List.of()),
                        new Policy.Proportional()))))
                .isEqualTo(Kind.LOCKS_EXCEED_SEATS);
        assertThat(refused(set(call(
                        TestDesk.table("RT1", 3, List.of("KEN")),
                        TestDesk.table("RT2", 3, List.of()),
                        new Policy.Proportional()))))
                .isEqualTo(Kind.LOCKED_CO_CHAIR);
        assertThat(refused(set(call(
                        TestDesk.table("RT1", 3, List.of()),
                        TestDesk.table("RT3", 3, List.of()),
                        new Policy.Proportional()))))
                .isEqualTo(Kind.PANEL_IN_USE);
        assertThat(refused(set(call(
                        TestDesk.table("RT1", 3, List.of()),
                        TestDesk.table("RT2", 3, List.of()),
                        new Policy.Fixed(Map.of("African States", 1))))))
                .isEqualTo(Kind.LOCKS_EXCEED_TABLE);
    }

    @Test
    void undo_does_not_bring_back_what_the_call_forbids_by_now() {
        desk.open().withInterests();
        lock("KEN", "RT1");
        desk.done(OFFICE, new PanelsCommand.SetLock(version(), "KEN", null));
        desk.done(
                OFFICE,
                set(call(
                        TestDesk.table("RT1", 3, List.of("KEN")),
                        TestDesk.table("RT2", 3, List.of()),
                        new Policy.Proportional())));

        assertThat(refused(new PanelsCommand.UndoAct(version()))).isEqualTo(Kind.LOCKED_CO_CHAIR);
    }

    @Test
    void what_comes_before_the_call_or_after_it_is_refused() {
        assertThat(refused(new PanelsCommand.OpenCall())).isEqualTo(Kind.NO_CALL);
        assertThat(desk.refused(KENYA, TestDesk.express(TestDesk.interest("KEN", null, "RT1")))
                        .kind())
                .isEqualTo(Kind.NO_CALL);
        desk.done(OFFICE, new PanelsCommand.SetCall(TestDesk.call()));
        assertThat(desk.refused(KENYA, TestDesk.express(TestDesk.interest("KEN", null, "RT1")))
                        .kind())
                .isEqualTo(Kind.CALL_NOT_OPEN);
        assertThat(refused(new PanelsCommand.DrawList(0))).isEqualTo(Kind.NO_SEED);
        assertThat(refused(new PanelsCommand.CloseCall())).isEqualTo(Kind.CALL_NOT_OPEN);
        desk.done(OFFICE, new PanelsCommand.OpenCall());
        assertThat(refused(new PanelsCommand.OpenCall())).isEqualTo(Kind.CALL_STAGE);
        desk.done(OFFICE, new PanelsCommand.CloseCall());
        assertThat(desk.refused(KENYA, TestDesk.express(TestDesk.interest("KEN", null, "RT1")))
                        .kind())
                .isEqualTo(Kind.CALL_NOT_OPEN);
    }

    @Test
    void nobody_acts_for_another() {
        desk.open().withInterests();
        By nobody = new By("A chair", By.Capacity.NOBODY, "KEN");

        assertThat(desk.refused(KENYA, TestDesk.express(TestDesk.interest("MLI", null, "RT1")))
                        .kind())
                .isEqualTo(Kind.NOT_ENTITLED);
        assertThat(desk.refused(KENYA, new PanelsCommand.WithdrawInterest("MLI", ""))
                        .kind())
                .isEqualTo(Kind.NOT_ENTITLED);
        assertThat(desk.refused(nobody, new PanelsCommand.WithdrawInterest("KEN", ""))
                        .kind())
                .isEqualTo(Kind.NOT_ENTITLED);
        assertThat(desk.refused(KENYA, new PanelsCommand.DrawList(version())).kind())
                .isEqualTo(Kind.NOT_ENTITLED);
        assertThat(desk.refused(KENYA, new PanelsCommand.SetSeed("x", true)).kind())
                .isEqualTo(Kind.NOT_ENTITLED);
        assertThat(desk.refused(KENYA, new PanelsCommand.RaiseObjection("WOMEN", "MLI", ""))
                        .kind())
                .isEqualTo(Kind.NOT_ENTITLED);
    }

    @Test
    void who_is_not_addressed_cannot_answer_and_the_office_may_enter_it() {
        desk.open();
        By eu = By.party("European Union", "EU");
        Call states = TestDesk.call();
        desk.done(
                OFFICE,
                set(new Call(
                        states.roundTables(),
                        states.audience(),
                        null,
                        DEADLINE,
                        states.groups(),
                        Map.of(),
                        Map.of(),
                        states.policy(),
                        true,
                        org.rostrum.panels.domain.StakeholderCall.NONE)));

        assertThat(desk.refused(eu, TestDesk.express(TestDesk.interest("EU", null, "RT1")))
                        .kind())
                .isEqualTo(Kind.NOT_ADDRESSED);

        PanelsState entered = desk.done(
                OFFICE,
                new PanelsCommand.Express(
                        TestDesk.interest("EU", null, "RT1"), Origin.Means.LETTER, OPENS.minusSeconds(60), null));
        var version = entered.interest("EU").orElseThrow();
        assertThat(version.origin()).isEqualTo(new Origin(Origin.Means.LETTER, OFFICE.name()));
        assertThat(version.receipt().at()).isEqualTo(OPENS.minusSeconds(60));
    }

    @Test
    void the_office_corrects_what_was_in_time_and_it_stays_in_time() {
        desk.open().express("KEN", null, "RT1");
        desk.at(DEADLINE.plus(Duration.ofDays(1)));

        PanelsState state = desk.done(
                OFFICE,
                new PanelsCommand.Express(TestDesk.interest("KEN", null, "RT2"), Origin.Means.TELEPHONE, null, null));

        assertThat(state.interest("KEN").orElseThrow().late()).isFalse();
    }

    @Test
    void observers_are_seated_by_hand_and_take_nobodys_seat() {
        desk.open().withInterests();
        desk.express("VAT", null, "RT1");
        PanelsState drawn = desk.draw();
        assertThat(drawn.composition().seats()).doesNotContainKey("VAT").hasSize(6);

        PanelsState moved =
                desk.done(OFFICE, new PanelsCommand.MoveSeats(drawn.version(), List.of(new Move("VAT", "RT1"))));

        assertThat(balance(moved).warnings()).extracting(Warning::kind).doesNotContain(Warning.Kind.SEATS_OVER);
        assertThat(balance(moved).states().number()).isEqualTo(7);
    }

    @Test
    void warnings_forbid_nothing() {
        PanelsState state = desk.open().withInterests().draw();
        desk.done(OFFICE, new PanelsCommand.KeepTwoApart(version(), "POL", "BRA", "private"));
        desk.done(OFFICE, new PanelsCommand.KeepOff(version(), "NOR", "RT2", "private"));
        desk.express("GHA", null, "RT2");
        List<Move> all =
                List.of(new Move("POL", "RT2"), new Move("BRA", "RT2"), new Move("NOR", "RT2"), new Move("GHA", "RT2"));
        Call call = Objects.requireNonNull(desk.state().call());
        Effect effect = Effect.of(desk.state(), call, desk.state().parties(TestDesk.PARTIES), all);

        PanelsState moved = desk.done(OFFICE, new PanelsCommand.MoveSeats(version(), all));

        assertThat(balance(moved)).isEqualTo(effect.after());
        assertThat(effect.after().warnings())
                .extracting(Warning::kind)
                .contains(
                        Warning.Kind.KEPT_APART_TOGETHER,
                        Warning.Kind.KEPT_OFF_SEATED,
                        Warning.Kind.CO_CHAIR_SEATED,
                        Warning.Kind.SEATS_OVER);
        assertThat(state.composition()).isNotEqualTo(moved.composition());
    }

    @Test
    void a_stakeholder_to_whom_a_state_objects_is_not_proposed() {
        desk.open().withInterests();
        desk.express("WOMEN", Gender.F, "RT1");
        desk.express("YOUTH", Gender.F, "RT1");
        desk.done(KENYA, new PanelsCommand.RaiseObjection("YOUTH", "KEN", "a reason"));

        PanelsState state = desk.draw();

        assertThat(state.composition().panelOf("WOMEN")).isEqualTo("RT1");
        assertThat(state.composition().panelOf("YOUTH")).isNull();
        assertThat(desk.refused(KENYA, new PanelsCommand.RaiseObjection("YOUTH", "KEN", "again"))
                        .kind())
                .isEqualTo(Kind.NOTHING_CHANGES);
        assertThat(desk.refused(KENYA, new PanelsCommand.RaiseObjection("MLI", "KEN", ""))
                        .kind())
                .isEqualTo(Kind.INVALID);
        desk.at(DEADLINE.plus(Duration.ofDays(8)));
        assertThat(desk.refused(KENYA, new PanelsCommand.RaiseObjection("WOMEN", "KEN", "too late"))
                        .kind())
                .isEqualTo(Kind.DEADLINE_PASSED);
    }

    @Test
    void stakeholders_of_one_kind_do_not_share_a_panel_while_that_can_be() {
        desk.open().withInterests();
        Call call = TestDesk.call();
        desk.done(
                OFFICE,
                set(new Call(
                        List.of(
                                new RoundTable("RT1", null, Map.of("en", "1"), Map.of(), 3, 2, List.of()),
                                call.roundTables().getLast()),
                        call.audience(),
                        null,
                        DEADLINE,
                        call.groups(),
                        Map.of(),
                        Map.of(),
                        call.policy(),
                        true,
                        call.stakeholders())));
        desk.express("WOMEN", Gender.F, "RT1");
        desk.express("YOUTH", Gender.F, "RT1");
        desk.express("UNDP", Gender.F, "RT1");

        assertThat(desk.draw().composition().on("RT1"))
                .contains("UNDP")
                .containsAnyOf("WOMEN", "YOUTH")
                .hasSize(5);
        desk.done(OFFICE, new PanelsCommand.WithdrawInterest("UNDP", ""));
        PanelsState both = desk.draw();
        assertThat(both.composition().on("RT1")).contains("WOMEN", "YOUTH");
        assertThat(balance(both).warnings()).extracting(Warning::kind).contains(Warning.Kind.SAME_KIND);
    }

    @Test
    void minimums_are_kept_as_far_as_there_are_states() {
        desk.open().withInterests();
        Call call = TestDesk.call();
        desk.done(
                OFFICE,
                set(new Call(
                        call.roundTables(),
                        call.audience(),
                        null,
                        DEADLINE,
                        call.groups(),
                        Map.of(),
                        Map.of("Asia-Pacific States", 2, "Eastern European States", 3),
                        call.policy(),
                        true,
                        call.stakeholders())));

        var targets = desk.draw().lastDraw().orElseThrow().proposal().shares().targets();

        assertThat(targets).containsEntry("Asia-Pacific States", 2).containsEntry("Eastern European States", 1);
        assertThat(targets.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
    }

    @Test
    void answers_to_a_list_are_taken_in_its_mode_and_in_time() {
        PanelsState drawn = desk.open().withInterests().draw();
        var until = OPENS.plus(Duration.ofDays(3));
        assertThat(refused(new PanelsCommand.CirculateList(version(), CirculationMode.NON_OBJECTION, null, null)))
                .isEqualTo(Kind.INVALID);
        assertThat(refused(new PanelsCommand.CirculateList(version(), CirculationMode.INFORMATION, until, null)))
                .isEqualTo(Kind.INVALID);
        desk.done(OFFICE, new PanelsCommand.CirculateList(drawn.version(), CirculationMode.NON_OBJECTION, until, null));

        assertThat(desk.refused(KENYA, new PanelsCommand.AnswerList(0, "KEN", true, ""))
                        .kind())
                .isEqualTo(Kind.OTHER_MODE);
        assertThat(desk.refused(KENYA, new PanelsCommand.AnswerList(1, "KEN", false, ""))
                        .kind())
                .isEqualTo(Kind.NOT_CIRCULATED);
        desk.done(KENYA, new PanelsCommand.AnswerList(0, "KEN", false, "not agreed"));
        assertThat(refused(new PanelsCommand.CirculateList(version(), CirculationMode.NON_OBJECTION, until, null)))
                .isEqualTo(Kind.NOTHING_CHANGES);
        desk.at(until.plusSeconds(1));
        assertThat(desk.refused(KENYA, new PanelsCommand.AnswerList(0, "KEN", false, "late"))
                        .kind())
                .isEqualTo(Kind.DEADLINE_PASSED);
        assertThat(desk.state().circulations().getFirst().answers()).hasSize(1);
    }

    @Test
    void everybody_can_be_told_why_it_is_where_it_is() {
        PanelsState state = desk.open().withInterests().draw();
        Call call = Objects.requireNonNull(state.call());
        var why = Explanation.all(state, call);

        assertThat(why).containsOnlyKeys("KEN", "MLI", "FJI", "IND", "POL", "BRA", "NOR", "GHA", "CHE");
        assertThat(why.get("GHA")).isEqualTo(new Explanation.CoChair("RT1"));
        assertThat(why.values())
                .filteredOn(each -> each instanceof Explanation.Drawn)
                .hasSize(6)
                .allSatisfy(
                        each -> assertThat(((Explanation.Drawn) each).award()).isNotNull());
        assertThat(why.values())
                .filteredOn(each -> each instanceof Explanation.Waits)
                .hasSize(1);
        assertThat(why.values().stream()
                        .filter(each -> each instanceof Explanation.Drawn)
                        .map(each -> ((Explanation.Drawn) each).award()))
                .doesNotHaveDuplicates();
        desk.done(OFFICE, new PanelsCommand.WithdrawInterest("NOR", ""));
        assertThat(Explanation.of(desk.state(), call, "NOR")).isEqualTo(new Explanation.Withdrawn());
        assertThat(Explanation.of(desk.state(), call, "USA")).isEqualTo(new Explanation.NoInterest());
    }

    @Test
    void texts_that_are_too_long_or_empty_are_named() {
        desk.open();
        ExpressionOfInterest good = TestDesk.interest("KEN", null, "RT1");
        assertThat(desk.refused(
                                KENYA,
                                TestDesk.express(new ExpressionOfInterest(
                                        "KEN",
                                        new Nominee("x".repeat(201), null, null, null),
                                        good.preferences(),
                                        false,
                                        List.of(),
                                        null)))
                        .field())
                .isEqualTo("nominee.name");
        assertThat(desk.refused(
                                KENYA,
                                TestDesk.express(new ExpressionOfInterest(
                                        "KEN",
                                        new Nominee(" ", null, null, null),
                                        good.preferences(),
                                        false,
                                        List.of(),
                                        null)))
                        .field())
                .isEqualTo("nominee");
        assertThat(desk.refused(
                                KENYA,
                                TestDesk.express(new ExpressionOfInterest(
                                        "KEN", good.nominee(), List.of(), false, List.of(), null)))
                        .field())
                .isEqualTo("preferences");
        assertThat(desk.refused(
                                KENYA,
                                TestDesk.express(new ExpressionOfInterest(
                                        "KEN", good.nominee(), good.preferences(), false, List.of("English"), null)))
                        .field())
                .isEqualTo("languages[0]");
    }

    private static PanelsCommand set(Call call) {
        return new PanelsCommand.SetCall(call);
    }

    private static Call call(RoundTable one, RoundTable other, Policy policy) {
        Call call = TestDesk.call();
        return new Call(
                List.of(one, other),
                call.audience(),
                null,
                DEADLINE,
                call.groups(),
                Map.of(),
                Map.of(),
                policy,
                true,
                call.stakeholders());
    }

    private long version() {
        return desk.state().version();
    }

    private void lock(String code, String panel) {
        desk.done(OFFICE, new PanelsCommand.SetLock(version(), code, panel));
    }

    private Kind refused(PanelsCommand command) {
        return desk.refused(OFFICE, command).kind();
    }

    private static Balance balance(PanelsState state) {
        return Balance.of(
                state, Objects.requireNonNull(state.call()), state.parties(TestDesk.PARTIES), state.composition());
    }
}
