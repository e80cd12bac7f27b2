package org.rostrum.panels.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.application.TestDesk.OFFICE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.jdbc.H2Statements;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.application.PanelsLog;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsEvent;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PanelsLogTest {
    private final PanelsLog log = PanelsDatabase.inMemory();

    @Test
    void what_is_written_is_read_as_it_was() {
        TestDesk desk = everything(new TestDesk(log));

        List<PanelsChange> read = log.read(TestDesk.DIALOGUE, 0);

        assertThat(read.stream()
                        .flatMap(each -> each.events().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(List.of(PanelsEvent.class.getPermittedSubclasses()).stream()
                        .flatMap(each -> each.isInterface()
                                ? List.of(each.getPermittedSubclasses()).stream()
                                : List.of(each).stream())
                        .collect(Collectors.toSet()));
        assertThat(new TestDesk(log).state()).isEqualTo(desk.state());
        assertThat(read)
                .allSatisfy(each -> assertThat(log.byCommand(TestDesk.DIALOGUE, each.commandId()))
                        .contains(each));
    }

    @Test
    void a_revision_and_a_command_are_there_once() {
        TestDesk desk = new TestDesk(log).open();
        PanelsChange last = log.read(TestDesk.DIALOGUE, 0).getLast();

        assertThat(log.append(
                        TestDesk.DIALOGUE,
                        new PanelsChange(last.revision(), UUID.randomUUID(), last.at(), last.by(), last.events())))
                .isFalse();
        assertThat(log.append(
                        TestDesk.DIALOGUE,
                        new PanelsChange(last.revision() + 1, last.commandId(), last.at(), last.by(), last.events())))
                .isFalse();
        assertThat(desk.state().revision()).isEqualTo(last.revision());
    }

    @Test
    void an_act_is_answered_once_it_is_written_to_the_disk() {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        PanelsLog written = PanelsDatabase.migrated(database, true);
        H2Statements statements = H2Statements.of(database);

        TestDesk desk = new TestDesk(written).open();

        assertThat(statements.writesThrough())
                .isPositive()
                .isEqualTo(desk.state().revision());
    }

    @Test
    void many_delegations_at_once_on_two_nodes_lose_nothing() throws Exception {
        PanelsDesk one = new TestDesk(log).open().desk;
        PanelsDesk other = new TestDesk(log).desk;
        List<String> codes = TestDesk.PARTIES.values().stream()
                .filter(each -> each.category().equals(Party.MEMBER_STATE))
                .map(Party::code)
                .filter(code -> !List.of("GHA", "CHE").contains(code))
                .limit(40)
                .toList();
        CountDownLatch all = new CountDownLatch(1);
        List<Future<PanelsOutcome>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (String code : codes) {
                answers.add(threads.submit(() -> {
                    all.await();
                    return (code.hashCode() % 2 == 0 ? one : other)
                            .act(
                                    TestDesk.DIALOGUE,
                                    UUID.randomUUID(),
                                    By.party(code, code),
                                    TestDesk.express(TestDesk.interest(code, null, "RT1")));
                }));
            }
            all.countDown();
            for (Future<PanelsOutcome> answer : answers) {
                assertThat(answer.get()).isInstanceOf(PanelsOutcome.Done.class);
            }
        }

        assertThat(one.state(TestDesk.DIALOGUE)).isEqualTo(other.state(TestDesk.DIALOGUE));
        assertThat(one.state(TestDesk.DIALOGUE).orElseThrow().interests().keySet())
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(one.state(TestDesk.DIALOGUE).orElseThrow().interests().values())
                .extracting(each -> each.current().orElseThrow().receipt().number())
                .doesNotHaveDuplicates();
    }

    /** Each kind of event at least once. */
    static TestDesk everything(TestDesk desk) {
        desk.open().withInterests();
        desk.done(OFFICE, new PanelsCommand.Remind(List.of("USA", "CHN"), "e-mail"));
        desk.done(OFFICE, new PanelsCommand.Invite("USA", "by telephone"));
        desk.done(OFFICE, new PanelsCommand.ShowReasons(true));
        Party choir = new Party(
                "CHOIR",
                Map.of("en", "A choir"),
                "stakeholder",
                null,
                StakeholderKind.CIVIL_SOCIETY,
                false,
                false,
                false);
        desk.done(
                OFFICE,
                new PanelsCommand.Express(
                        new ExpressionOfInterest(
                                "CHOIR",
                                new Nominee("Ada", null, null, Gender.X),
                                List.of(),
                                true,
                                List.of("en"),
                                "sings"),
                        Origin.Means.TELEPHONE,
                        null,
                        choir));
        desk.done(By.party("Kenya", "KEN"), new PanelsCommand.RaiseObjection("CHOIR", "KEN", "too loud"));
        desk.done(By.party("Kenya", "KEN"), new PanelsCommand.LiftObjection("CHOIR", "KEN"));
        desk.draw();
        desk.done(OFFICE, new PanelsCommand.WithdrawInterest("NOR", "cannot come"));
        desk.done(OFFICE, new PanelsCommand.SetLock(desk.state().version(), "KEN", "RT1"));
        desk.done(OFFICE, new PanelsCommand.KeepOff(desk.state().version(), "FJI", "RT1", "asked so"));
        desk.done(OFFICE, new PanelsCommand.LiftKeptOff(desk.state().version(), "FJI", "RT1"));
        desk.done(OFFICE, new PanelsCommand.KeepTwoApart(desk.state().version(), "POL", "BRA", "a note"));
        desk.done(OFFICE, new PanelsCommand.LiftKeptApart(desk.state().version(), "BRA", "POL"));
        desk.done(OFFICE, new PanelsCommand.MoveSeats(desk.state().version(), List.of(new Move("FJI", null))));
        desk.done(OFFICE, new PanelsCommand.UndoAct(desk.state().version()));
        String free = desk.state().composition().on("RT1").size()
                        < desk.state().composition().on("RT2").size()
                ? "RT1"
                : "RT2";
        String leaves = desk.state().composition().on(free).stream()
                .filter(each -> !List.of("KEN", "CHOIR").contains(each))
                .findFirst()
                .orElseThrow();
        desk.done(OFFICE, new PanelsCommand.MoveSeats(desk.state().version(), List.of(new Move(leaves, null))));
        desk.done(OFFICE, new PanelsCommand.SeatSuccessor(desk.state().version(), free));
        desk.done(OFFICE, new PanelsCommand.CloseCall());
        desk.done(
                OFFICE,
                new PanelsCommand.CirculateList(
                        desk.state().version(),
                        CirculationMode.APPROVAL,
                        TestDesk.OPENS.plus(Duration.ofDays(5)),
                        "A/68/L.1"));
        desk.done(By.party("Kenya", "KEN"), new PanelsCommand.ReadList(0, "KEN"));
        desk.done(By.party("Kenya", "KEN"), new PanelsCommand.AnswerList(0, "KEN", true, ""));
        desk.done(OFFICE, new PanelsCommand.ShowPage(true));
        desk.done(
                OFFICE,
                new PanelsCommand.ReplacePanellist(
                        desk.state().version(),
                        "RT1",
                        "KEN",
                        "KEN",
                        new Nominee("Another", "Deputy", null, null),
                        "ill"));
        return desk;
    }
}
