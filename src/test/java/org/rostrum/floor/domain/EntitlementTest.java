package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.add;
import static org.rostrum.floor.domain.Given.entry;
import static org.rostrum.floor.domain.Given.extend;
import static org.rostrum.floor.domain.Given.give;
import static org.rostrum.floor.domain.Given.request;
import static org.rostrum.floor.domain.Given.undo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, in any state of the meeting: for all others the first refusal is not-entitled. */
class EntitlementTest {
    private static final Set<Role> PRESIDE = EnumSet.of(Role.CHAIR, Role.CO_CHAIR);
    private static final Set<Role> KEEP_LIST = EnumSet.of(Role.CHAIR, Role.CO_CHAIR, Role.SECRETARIAT);
    /** Also the delegation that has the floor, or whose entry it is. */
    private static final Set<Role> KEEP_LIST_OR_OWN =
            EnumSet.of(Role.CHAIR, Role.CO_CHAIR, Role.SECRETARIAT, Role.PARTICIPANT);

    private record Right(FloorCommand command, Set<Role> roles) {}

    private static final List<Right> RIGHTS = List.of(
            new Right(new FloorCommand.PrepareMeeting(MeetingSetup.none("rt1")), EnumSet.of(Role.SYSTEM)),
            new Right(new FloorCommand.RecordDeadlines(), EnumSet.of(Role.SYSTEM)),
            new Right(new FloorCommand.OpenMeeting(), PRESIDE),
            new Right(new FloorCommand.SuspendMeeting(null), PRESIDE),
            new Right(new FloorCommand.ResumeMeeting(), PRESIDE),
            new Right(new FloorCommand.AdjournMeeting(), PRESIDE),
            new Right(give("FRA"), PRESIDE),
            new Right(new FloorCommand.GiveNext(null), PRESIDE),
            new Right(new FloorCommand.RuleOnOrder(entry("FRA"), "no"), PRESIDE),
            new Right(new FloorCommand.SetLimit("default", java.time.Duration.ofMinutes(1)), PRESIDE),
            new Right(new FloorCommand.DecideMotion(MotionKind.CLOSE_DEBATE, Motion.Outcome.CARRIED, null), PRESIDE),
            new Right(new FloorCommand.DecideAppeal(Ruling.Outcome.UPHELD), PRESIDE),
            new Right(new FloorCommand.CallToOrder(null), PRESIDE),
            new Right(new FloorCommand.Preside(null, "The Vice-Chair"), KEEP_LIST),
            new Right(new FloorCommand.SpeakOnMotion(MotionKind.CLOSE_DEBATE, "KEN", Motion.Side.AGAINST), KEEP_LIST),
            new Right(new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "FRA"), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.AppealRuling(null, "FRA"), KEEP_LIST_OR_OWN),
            new Right(undo(), PRESIDE),
            new Right(new FloorCommand.OpenList(null), KEEP_LIST),
            new Right(new FloorCommand.CloseList(null), KEEP_LIST),
            new Right(add("KEN"), KEEP_LIST),
            new Right(new FloorCommand.MoveEntry(entry("FRA"), new FloorCommand.Place.First()), KEEP_LIST),
            new Right(new FloorCommand.MergeEntries(List.of(entry("FRA"), entry("KEN"))), KEEP_LIST),
            new Right(new FloorCommand.SetProgramme(FloorSettings.STANDARD, List.of()), KEEP_LIST),
            new Right(absent("FRA"), KEEP_LIST),
            new Right(new FloorCommand.SetPresent("KEN", true), KEEP_LIST),
            new Right(new FloorCommand.StartSegment("panel"), KEEP_LIST),
            new Right(new FloorCommand.StartStatement(), KEEP_LIST),
            new Right(new FloorCommand.PauseClock(), KEEP_LIST),
            new Right(new FloorCommand.ResumeClock(), KEEP_LIST),
            new Right(extend(30), KEEP_LIST),
            new Right(new FloorCommand.Announce("words"), KEEP_LIST),
            new Right(new FloorCommand.RemindSpeaker(), KEEP_LIST),
            new Right(request("statement"), EnumSet.of(Role.PARTICIPANT)),
            new Right(new FloorCommand.Withdraw(entry("FRA")), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.SwapEntries(entry("FRA"), entry("KEN")), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.EndStatement(), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.CallToOrder(null), PRESIDE),
            new Right(new FloorCommand.AnnounceLots(Lots.sha256("seed")), KEEP_LIST),
            new Right(new FloorCommand.DrawLots("seed"), KEEP_LIST),
            new Right(new FloorCommand.SetInscription(null), KEEP_LIST),
            new Right(new FloorCommand.TakeQuestion(entry("FRA")), KEEP_LIST),
            new Right(new FloorCommand.DismissQuestion(entry("FRA")), KEEP_LIST),
            new Right(new FloorCommand.AmendEntry(entry("FRA"), Level.MINISTER, null, null), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.FileStatement(entry("FRA")), KEEP_LIST_OR_OWN),
            new Right(new FloorCommand.YieldTime(entry("KEN")), KEEP_LIST_OR_OWN));

    @TestFactory
    Stream<DynamicTest> only_who_is_entitled_gets_past_the_first_refusal() {
        return RIGHTS.stream()
                .map(right ->
                        dynamicTest(StepText.of(right.command()) + " is for " + right.roles(), () -> check(right)));
    }

    @TestFactory
    Stream<DynamicTest> every_command_has_its_row() {
        return concrete(FloorCommand.class)
                .map(type -> dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(RIGHTS).anyMatch(right -> type.isInstance(right.command()))));
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EntitlementTest::concrete)
                : Stream.of(type);
    }

    private static void check(Right right) {
        for (Given given : List.of(scheduled(), speaking(), adjourned())) {
            for (Role role : Role.values()) {
                // the code is of no avail to a role that is not that of a delegation
                Actor actor = new Actor(role, "FRA");
                Decision decision =
                        FloorRules.decide(given.state(), right.command(), actor, new UUID(9, 9), given.now());
                boolean refused = decision.equals(Decision.refused(Refusal.NOT_ENTITLED));
                assertThat(refused)
                        .as("%s in a meeting that is %s", role, given.state().status())
                        .isEqualTo(!right.roles().contains(role));
            }
        }
    }

    private static Given scheduled() {
        return Given.meeting();
    }

    private static Given speaking() {
        return Given.meeting().open().asks("FRA").gives("FRA");
    }

    private static Given adjourned() {
        return speaking().by(Given.CHAIR, new FloorCommand.AdjournMeeting());
    }
}
