package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StakeholderCall;
import org.rostrum.panels.domain.StakeholderKind;
import org.rostrum.panels.domain.StateFacts;
import org.rostrum.programme.ParticipantsCsv;

/** A desk for a dialogue {@code d} with two round tables, at a clock that tests set. */
public final class TestDesk {
    public static final String DIALOGUE = "d";
    public static final Instant OPENS = Instant.parse("2026-03-02T14:00:00Z");
    public static final Instant DEADLINE = Instant.parse("2026-03-20T22:00:00Z");
    public static final By OFFICE = By.office("Amina, Office of the President");
    public static final By OTHER_OFFICER = By.office("Jonas, Office of the President");
    public static final Map<String, Integer> GROUPS = Map.of(
            "African States",
            54,
            "Asia-Pacific States",
            54,
            "Eastern European States",
            23,
            "Latin American and Caribbean States",
            33,
            "Western European and other States",
            29);

    public static final Map<String, Party> PARTIES = parties();

    public final PanelsLog log;
    public final PanelsDesk desk;
    private volatile Instant now = OPENS;

    public TestDesk() {
        this(new MemoryLog());
    }

    public TestDesk(PanelsLog log) {
        this.log = log;
        desk = new PanelsDesk(
                log, dialogue -> dialogue.equals(DIALOGUE) ? Optional.of(PARTIES) : Optional.empty(), () -> now);
    }

    private static Map<String, Party> parties() {
        Map<String, Party> parties = new TreeMap<>();
        KnownStates states = KnownStates.bundled();
        ParticipantsCsv.bundled().forEach((code, each) -> {
            boolean stakeholder = !states.byCode().containsKey(code);
            StateFacts facts = states.byCode().getOrDefault(code, new StateFacts(null, false, false, false));
            parties.put(
                    code,
                    new Party(
                            code,
                            each.name(),
                            each.category(),
                            each.group(),
                            stakeholder
                                    ? (each.category().equals("stakeholder")
                                            ? StakeholderKind.CIVIL_SOCIETY
                                            : StakeholderKind.UN_SYSTEM)
                                    : null,
                            facts.ldc(),
                            facts.lldc(),
                            facts.sids()));
        });
        return parties;
    }

    /** Two round tables with three seats for States and one for a stakeholder each; Ghana and Switzerland preside. */
    public static Call call() {
        return new Call(
                List.of(table("RT1", 3, List.of("GHA", "CHE")), table("RT2", 3, List.of())),
                new Audience(true, true, List.of()),
                OPENS,
                DEADLINE,
                GROUPS,
                Map.of(),
                Map.of(),
                new Policy.Proportional(),
                true,
                new StakeholderCall(true, null, List.of(), DEADLINE.plus(Duration.ofDays(7))));
    }

    public static RoundTable table(String id, int seats, List<String> coChairs) {
        return new RoundTable(id, null, Map.of("en", "Round table " + id), Map.of(), seats, 1, coChairs);
    }

    public TestDesk at(Instant instant) {
        now = instant;
        return this;
    }

    /** The first round table is held in a meeting. */
    public TestDesk withMeeting(String meeting) {
        RoundTable first = call().roundTables().getFirst();
        RoundTable held = new RoundTable(first.id(), meeting, first.title(), Map.of(), 3, 1, first.coChairs());
        return withTables(held, call().roundTables().getLast());
    }

    /** The call is for other round tables. */
    public TestDesk withTables(RoundTable... tables) {
        Call call = call();
        done(
                OFFICE,
                new PanelsCommand.SetCall(new Call(
                        List.of(tables),
                        call.audience(),
                        null,
                        call.deadline(),
                        call.groups(),
                        Map.of(),
                        Map.of(),
                        call.policy(),
                        true,
                        call.stakeholders())));
        return this;
    }

    public TestDesk open() {
        done(OFFICE, new PanelsCommand.SetCall(call()));
        done(OFFICE, new PanelsCommand.SetSeed("seed of the test", true));
        done(OFFICE, new PanelsCommand.OpenCall());
        return this;
    }

    /** One of each group in time, two of them African. */
    public TestDesk withInterests() {
        express("KEN", Gender.F, "RT1", "RT2");
        express("MLI", Gender.M, "RT1", "RT2");
        express("FJI", Gender.F, "RT2", "RT1");
        express("IND", Gender.M, "RT1", "RT2");
        express("POL", Gender.F, "RT2", "RT1");
        express("BRA", Gender.M, "RT2", "RT1");
        express("NOR", Gender.M, "RT1", "RT2");
        return this;
    }

    public PanelsState express(String code, @Nullable Gender gender, String... panels) {
        return done(By.party(code, code), express(interest(code, gender, panels)));
    }

    public static PanelsCommand.Express express(ExpressionOfInterest interest) {
        return new PanelsCommand.Express(interest, null, null, null);
    }

    public static ExpressionOfInterest interest(String code, @Nullable Gender gender, String... panels) {
        return new ExpressionOfInterest(
                code,
                new Nominee("Nominee of " + code, "Minister", null, gender),
                List.of(panels),
                false,
                List.of(),
                null);
    }

    public PanelsState draw() {
        return done(OFFICE, new PanelsCommand.DrawList(state().version()));
    }

    public PanelsState state() {
        return desk.state(DIALOGUE).orElseThrow();
    }

    public PanelsOutcome act(By by, PanelsCommand command) {
        return desk.act(DIALOGUE, UUID.randomUUID(), by, command);
    }

    public PanelsState done(By by, PanelsCommand command) {
        PanelsOutcome outcome = act(by, command);
        assertThat(outcome).as("%s", command).isInstanceOf(PanelsOutcome.Done.class);
        return ((PanelsOutcome.Done) outcome).state();
    }

    public PanelsRefusal refused(By by, PanelsCommand command) {
        long before = state().revision();
        PanelsOutcome outcome = act(by, command);
        assertThat(outcome).as("%s", command).isInstanceOf(PanelsOutcome.Refused.class);
        assertThat(state().revision()).isEqualTo(before);
        return ((PanelsOutcome.Refused) outcome).why();
    }
}
