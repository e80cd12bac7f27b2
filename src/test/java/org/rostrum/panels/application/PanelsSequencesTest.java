package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.Explanation;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.StakeholderCall;
import org.rostrum.panels.domain.Successors;

/** Whatever is asked in whatever order: nothing breaks, nothing is lost, and the log tells it all. */
class PanelsSequencesTest {
    private static final List<String> CODES = List.of(
            "KEN", "MLI", "ZAF", "NGA", "FJI", "IND", "JPN", "POL", "UKR", "BRA", "JAM", "NOR", "USA", "GHA", "VAT",
            "UNDP", "WOMEN", "YOUTH");
    private static final List<String> PANELS = List.of("RT1", "RT2", "RT9");
    private static final int SEQUENCES = 20;
    private static final int STEPS = 60;

    private Random random = new Random();
    private TestDesk desk = new TestDesk();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void nothing_breaks_and_nothing_is_lost(long seed) {
        random = new Random(seed);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            desk = new TestDesk();
            desk.open();
            List<CirculatedList> out = new ArrayList<>();
            Map<String, Integer> sent = new HashMap<>();
            for (int step = 0; step < STEPS; step++) {
                PanelsState before = desk.state();
                PanelsCommand command = command(before);
                String what = "seed " + seed + ", sequence " + sequence + ", step " + step + ": " + command;
                PanelsOutcome outcome = desk.act(by(command), command);
                PanelsState after = desk.state();
                if (outcome instanceof PanelsOutcome.Refused) {
                    assertThat(after).as(what).isEqualTo(before);
                } else {
                    assertThat(after.revision()).as(what).isEqualTo(before.revision() + 1);
                }
                check(what, before, after, command, outcome, out, sent);
            }
            PanelsState folded = PanelsState.none(TestDesk.DIALOGUE);
            for (var change : desk.log.read(TestDesk.DIALOGUE, 0)) {
                folded = folded.after(change);
            }
            assertThat(folded).isEqualTo(desk.state());
        }
    }

    private static void check(
            String what,
            PanelsState before,
            PanelsState after,
            PanelsCommand command,
            PanelsOutcome outcome,
            List<CirculatedList> out,
            Map<String, Integer> sent) {
        Call call = Objects.requireNonNull(after.call());
        var parties = after.parties(TestDesk.PARTIES);
        assertThat(after.composition().seats().keySet())
                .as(what)
                .allMatch(code -> after.interest(code).isPresent());
        assertThat(after.composition().locks().keySet())
                .as(what)
                .allMatch(code -> after.interest(code).isPresent() && !call.coChairs(code));
        Balance balance = Balance.of(after, call, parties, after.composition());
        assertThat(balance.states().number() + balance.stakeholders().number())
                .as(what)
                .isEqualTo(after.composition().seats().size());
        assertThat(Explanation.all(after, call)).as(what).isNotNull();
        call.roundTables()
                .forEach(table -> Successors.next(after, parties, table.id())
                        .ifPresent(next -> assertThat(after.composition().panelOf(next.code()))
                                .as(what)
                                .isNull()));
        if (command instanceof PanelsCommand.UndoAct && outcome instanceof PanelsOutcome.Done) {
            assertThat(after.composition().keptApart())
                    .as(what)
                    .isEqualTo(before.steps().getLast().before().keptApart());
        }
        for (int i = 0; i < out.size(); i++) {
            assertThat(after.circulations().get(i).list()).as(what).isEqualTo(out.get(i));
        }
        after.circulations().stream().skip(out.size()).forEach(each -> out.add(each.list()));
        after.interests().forEach((code, file) -> {
            assertThat(file.versions().size()).as(what).isGreaterThanOrEqualTo(sent.getOrDefault(code, 0));
            sent.put(code, file.versions().size());
        });
    }

    private By by(PanelsCommand command) {
        return switch (command) {
            case PanelsCommand.Express express
            when express.means() == null ->
                By.party("Focal point", express.expression().code());
            case PanelsCommand.AnswerList answer -> By.party("Focal point", answer.code());
            case PanelsCommand.ReadList read -> By.party("Focal point", read.code());
            default -> TestDesk.OFFICE;
        };
    }

    private PanelsCommand command(PanelsState state) {
        long version = random.nextInt(10) == 0 ? state.version() - 1 : state.version();
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> express();
            case 6 -> new PanelsCommand.WithdrawInterest(code(), "");
            case 7, 8 -> new PanelsCommand.DrawList(version);
            case 9, 10 -> new PanelsCommand.MoveSeats(version, List.of(new Move(code(), panelOrNone())));
            case 11 -> new PanelsCommand.SetLock(version, code(), panelOrNone());
            case 12 -> new PanelsCommand.KeepOff(version, code(), panelOrNone(), "");
            case 13 -> new PanelsCommand.KeepTwoApart(version, code(), code(), "");
            case 14, 15 -> new PanelsCommand.UndoAct(version);
            case 16 -> new PanelsCommand.SeatSuccessor(version, panel());
            case 17 -> set();
            case 18 ->
                random.nextInt(4) > 0
                        ? new PanelsCommand.ReplacePanellist(
                                version, panel(), code(), code(), new Nominee("Another", null, null, null), "")
                        : new PanelsCommand.CirculateList(version, CirculationMode.INFORMATION, null, null);
            default ->
                new PanelsCommand.RaiseObjection(
                        random.nextBoolean() ? "WOMEN" : "YOUTH",
                        "KEN",
                        UUID.randomUUID().toString());
        };
    }

    private PanelsCommand express() {
        desk.at(random.nextInt(5) == 0 ? TestDesk.DEADLINE.plus(Duration.ofDays(1)) : TestDesk.OPENS);
        Gender gender = List.of(Gender.F, Gender.M, Gender.X).get(random.nextInt(3));
        List<String> panels = random.nextBoolean() ? List.of("RT1", "RT2") : List.of(panel());
        boolean office = random.nextInt(4) == 0;
        return new PanelsCommand.Express(
                new ExpressionOfInterest(
                        code(),
                        new Nominee("N" + random.nextInt(3), null, null, gender),
                        panels,
                        random.nextBoolean(),
                        List.of(),
                        null),
                office ? Origin.Means.EMAIL : null,
                null,
                null);
    }

    private PanelsCommand set() {
        Policy policy = List.of(
                        new Policy.Proportional(),
                        new Policy.OnePerGroupThenProportional(),
                        new Policy.Fixed(Map.of("African States", random.nextInt(4), "Asia-Pacific States", 1)))
                .get(random.nextInt(3));
        List<String> chairs = random.nextBoolean() ? List.of("GHA") : List.of(code());
        return new PanelsCommand.SetCall(new Call(
                List.of(
                        TestDesk.table("RT1", 1 + random.nextInt(5), chairs),
                        TestDesk.table(random.nextInt(6) == 0 ? "RT3" : "RT2", random.nextInt(5), List.of())),
                new Audience(true, true, List.of()),
                null,
                TestDesk.DEADLINE,
                TestDesk.GROUPS,
                random.nextBoolean() ? Map.of() : Map.of("UKR", "", "JPN", "African States"),
                random.nextBoolean() ? Map.of() : Map.of("Eastern European States", 1),
                policy,
                random.nextBoolean(),
                new StakeholderCall(true, null, List.of(), TestDesk.DEADLINE.plus(Duration.ofDays(7)))));
    }

    private String code() {
        return CODES.get(random.nextInt(CODES.size()));
    }

    private String panel() {
        return PANELS.get(random.nextInt(10) == 0 ? 2 : random.nextInt(2));
    }

    private @Nullable String panelOrNone() {
        return random.nextInt(4) == 0 ? null : panel();
    }
}
