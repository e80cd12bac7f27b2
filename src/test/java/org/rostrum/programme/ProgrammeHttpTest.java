package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.DelegatingFloor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeHttpTest {
    private static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T15:00:00Z"));
    private final DataSource database = ProgrammeNode.database();
    private final ProgrammeNode node = new ProgrammeNode(database, clock);
    private final PreparingFloor floor = new PreparingFloor(new InMemoryFloor(clock));
    private final MeetingPreparation preparation = new MeetingPreparation(floor, node.dialogues, node::loadDemo);
    private final List<SignedIn> people = new ArrayList<>();
    private final MockMvc http = http(true);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        preparation.close();
    }

    @Test
    void the_programme_is_as_the_contract_says() throws Exception {
        preparation.prepareAll().join();
        command(CHAIR, new FloorCommand.OpenMeeting());
        command(Actor.participant("KEN"), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
        command(Actor.participant("BRA"), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
        command(CHAIR, new FloorCommand.GiveNext(null));
        clock.advance(java.time.Duration.ofSeconds(61));

        MockHttpServletResponse response = perform(get("/api/v1/dialogues"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=1, public");
        JsonNode dialogue = find(json(response), "hld2013");
        assertThat(dialogue.at("/title/fr").asString()).startsWith("Dialogue de haut niveau");
        assertThat(dialogue.at("/startsAt").asString()).isEqualTo("2026-11-25T14:00:00Z");
        assertThat(dialogue.at("/timeZone").asString()).isEqualTo("America/New_York");
        assertThat(dialogue.at("/place").asString()).isEqualTo("United Nations Headquarters, New York");
        JsonNode table = find(dialogue.get("meetings"), "rt1");
        assertThat(table.at("/title/en").asString()).isEqualTo("Round Table 1");
        assertThat(table.at("/theme/es").isString()).isTrue();
        assertThat(table.at("/kind").asString()).isEqualTo("round-table");
        assertThat(table.at("/state").asString()).isEqualTo("open");
        assertThat(table.at("/startsAt").asString()).isEqualTo("2026-11-25T15:00:00Z");
        assertThat(table.at("/endsAt").asString()).isEqualTo("2026-11-25T18:00:00Z");
        assertThat(table.at("/coChairs/1/name/en").asString()).isEqualTo("Switzerland");
        assertThat(table.at("/waiting").asInt()).isEqualTo(1);
        assertThat(table.at("/floor/code").asString()).isEqualTo("KEN");
        assertThat(table.at("/floor/name/zh").asString()).isEqualTo("肯尼亚");
        assertThat(table.at("/floor/limitMillis").asInt()).isEqualTo(180_000);
        assertThat(table.at("/floor/elapsedMillis").asInt()).isEqualTo(61_000);
        assertThat(table.at("/floor/asOf").asString()).isEqualTo("2026-11-25T15:01:01Z");
        assertThat(table.at("/floor/running").asBoolean()).isTrue();
        JsonNode plenary = find(dialogue.get("meetings"), "pl1");
        assertThat(plenary.at("/state").asString()).isEqualTo("scheduled");
        assertThat(plenary.get("floor").isNull()).isTrue();
        assertThat(plenary.get("theme").isNull()).isTrue();
    }

    @Test
    void a_meeting_whose_state_cannot_be_told_does_not_hide_the_others() throws Exception {
        preparation.prepareAll().join();
        command(CHAIR, new FloorCommand.OpenMeeting());
        floor.unreadable = "rt2";

        JsonNode meetings =
                find(json(perform(get("/api/v1/dialogues"))), "hld2013").get("meetings");

        assertThat(find(meetings, "rt1").at("/state").asString()).isEqualTo("open");
        assertThat(find(meetings, "rt2").at("/state").asString()).isEqualTo("scheduled");
    }

    @Test
    void the_secretariat_loads_a_dialogue_once() throws Exception {
        String scenario = ScenarioReaderTest.SMALL.replace("RT1", "T1");
        assertThat(load(scenario).getStatus()).isEqualTo(401);
        signIn(AccessRole.CHAIR);
        assertThat(json(load(scenario)).get("reason").asString()).isEqualTo("forbidden");
        signIn(AccessRole.SECRETARIAT);

        MockHttpServletResponse loaded = load(scenario);

        assertThat(loaded.getStatus()).isEqualTo(201);
        assertThat(json(loaded).at("/meetings/0/id").asString()).isEqualTo("t1");
        assertThat(floor.state("t1").orElseThrow().setup().participants()).containsKey("KEN");
        MockHttpServletResponse again = load(scenario);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(again).get("detail").asString()).isEqualTo("There is a dialogue small already.");
    }

    @Test
    void what_cannot_be_read_is_told_by_its_path() throws Exception {
        signIn(AccessRole.SECRETARIAT);

        MockHttpServletResponse wrong = load(ScenarioReaderTest.SMALL.replace("\"number\":1", "\"number\":\"one\""));

        assertThat(wrong.getStatus()).isEqualTo(400);
        JsonNode problem = json(wrong);
        assertThat(problem.get("reason").asString()).isEqualTo("invalid");
        assertThat(problem.get("field").asString()).isEqualTo("$.meetings[0].number");
        assertThat(problem.get("detail").asString())
                .isEqualTo("$.meetings[0].number: found \"one\", expected a whole number from 1 to 999");
        assertThat(load("nonsense").getStatus()).isEqualTo(400);
        assertThat(load("\"" + "x".repeat(DialoguesController.LARGEST) + "\"").getStatus())
                .isEqualTo(413);
    }

    @Test
    void the_secretariat_makes_codes_for_those_who_take_part() throws Exception {
        preparation.prepareAll().join();
        String order = "{\"accounts\":[{\"role\":\"delegation\",\"code\":\"KEN\"},"
                + "{\"role\":\"panellist\",\"code\":\"PAN2\"},{\"role\":\"rapporteur\",\"name\":\"A. Writer\"}]}";
        assertThat(codes("panel2013", order).getStatus()).isEqualTo(401);
        signIn(AccessRole.SECRETARIAT);

        MockHttpServletResponse made = codes("panel2013", order);

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(json(made).get(0).toString())
                .isEqualTo("{\"role\":\"delegation\",\"code\":\"KEN\",\"name\":\"Kenya\",\"accessCode\":\"C0DE-1\"}");
        assertThat(people)
                .extracting(SignedIn::name)
                .containsExactly("Kenya", "Senior official of a country of origin", "A. Writer");
        assertThat(people).extracting(SignedIn::dialogue).containsOnly("panel2013");
        assertThat(codes("nowhere", order).getStatus()).isEqualTo(404);
        assertThat(json(codes("hld2013", order)).get("field").asString()).isEqualTo("$.accounts[1].code");
        assertThat(json(codes("hld2013", "{\"accounts\":[{\"role\":\"king\"}]}"))
                        .get("field")
                        .asString())
                .isEqualTo("$.accounts[0].role");
        assertThat(json(codes("hld2013", "{\"accounts\":[]}")).get("field").asString())
                .isEqualTo("$.accounts");
        assertThat(people).hasSize(3);
    }

    @Test
    void the_demo_tells_its_codes_and_plays_its_script() throws Exception {
        assertThat(play("{\"action\":\"play\",\"speed\":10}").getStatus()).isEqualTo(409);
        preparation.prepareAll().join();

        JsonNode demo = json(perform(get("/api/v1/demo")));
        assertThat(demo.at("/codes/0/code").asString()).isEqualTo("DEMO-CHAIR");
        assertThat(demo.at("/codes/0/name").asString()).isEqualTo("Ghana");
        assertThat(demo.at("/codes/1/role").asString()).isEqualTo("co-chair");
        assertThat(demo.get("codes")).hasSize(5 + 195 + 51 + 13);
        assertThat(demo.at("/script/state").asString()).isEqualTo("stopped");
        assertThat(json(play("{\"action\":\"play\",\"speed\":10}")).toString())
                .isEqualTo("{\"meeting\":\"rt1\",\"state\":\"playing\",\"speed\":10}");
        assertThat(play("{\"action\":\"play\",\"speed\":60}").getStatus()).isEqualTo(409);
        assertThat(json(perform(get("/api/v1/demo"))).at("/script/speed").asInt())
                .isEqualTo(10);
        assertThat(json(play("{\"action\":\"stop\"}")).get("state").asString()).isEqualTo("stopped");
    }

    @Test
    void wishes_that_make_no_sense_are_told_so() throws Exception {
        assertThat(json(play("{\"action\":\"dance\"}")).get("field").asString()).isEqualTo("$.action");
        assertThat(json(play("{\"action\":\"play\",\"speed\":7}")).get("field").asString())
                .isEqualTo("$.speed");
        assertThat(json(play("{}")).get("field").asString()).isEqualTo("$.action");
        assertThat(json(play("[")).get("field").asString()).isEqualTo("$");
        assertThat(play(" ".repeat(5000)).getStatus()).isEqualTo(400);
    }

    @Test
    void without_the_demo_there_is_none() throws Exception {
        MockMvc plain = http(false);

        assertThat(plain.perform(get("/api/v1/demo")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        MockHttpServletResponse answer = plain.perform(post("/api/v1/demo/script")
                        .contentType("application/json")
                        .content("{\"action\":\"play\"}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(json(answer).get("reason").asString()).isEqualTo("not-found");
    }

    @Test
    void demo_codes_are_taken_in_any_case() {
        DemoParticipants codes = participants();

        assertThat(codes.signIn("demo-ken")).contains(new SignedIn("Kenya", AccessRole.DELEGATION, "KEN", ""));
        assertThat(codes.signIn("DEMO-COCHAIR")).contains(new SignedIn("Switzerland", AccessRole.CO_CHAIR, "CHE", ""));
        assertThat(codes.signIn("DEMO-PAN13").map(SignedIn::role)).contains(AccessRole.PANELLIST);
        assertThat(codes.signIn("DEMO-PAN13").map(SignedIn::dialogue)).contains("panel2013");
        assertThat(codes.signIn("DEMO-XYZ")).isEmpty();
        assertThat(codes.signIn("KEN")).isEmpty();
    }

    private MockMvc http(boolean demo) {
        Scenario.Script script = scenarios().getFirst().script();
        if (script == null) {
            throw new AssertionError("the demo has no script");
        }
        ScriptPlayer player = new ScriptPlayer(
                floor,
                new ScriptRuns(JdbcClient.create(database), clock, "node-1"),
                (when, task) -> {},
                clock,
                "rt1",
                DemoScript.of(script));
        return MockMvcBuilders.standaloneSetup(
                        new DialoguesController(
                                node.programme,
                                node.dialogues,
                                preparation,
                                new DialogueJson(ProgrammeNode.KNOWN),
                                new AccessCodesOrder(node.dialogues, this::makeCode),
                                floor,
                                clock),
                        new DemoController(
                                demo ? Optional.of(participants()) : Optional.empty(),
                                demo ? Optional.of(player) : Optional.empty()))
                .setControllerAdvice(new ProgrammeProblems())
                .build();
    }

    private static DemoParticipants participants() {
        return new DemoParticipants(ProgrammeNode.KNOWN, scenarios());
    }

    private static List<Scenario> scenarios() {
        ScenarioReader reader = new ScenarioReader(ProgrammeNode.KNOWN);
        return Demo.sources().stream().map(reader::read).toList();
    }

    private void command(Actor actor, FloorCommand command) {
        Answer answer = floor.submit(new Submission("rt1", actor, UUID.randomUUID(), command, null))
                .toCompletableFuture()
                .join();
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private static void signIn(AccessRole role) {
        SignedIn user = new SignedIn("Somebody", role, "", "");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null));
    }

    private MockHttpServletResponse load(String scenario) throws Exception {
        return perform(post("/api/v1/dialogues").contentType("application/json").content(scenario));
    }

    private String makeCode(SignedIn user) {
        people.add(user);
        return "C0DE-" + people.size();
    }

    private MockHttpServletResponse codes(String dialogue, String order) throws Exception {
        return perform(post("/api/v1/dialogues/" + dialogue + "/codes")
                .contentType("application/json")
                .content(order));
    }

    private MockHttpServletResponse play(String wish) throws Exception {
        return perform(
                post("/api/v1/demo/script").contentType("application/json").content(wish));
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsByteArray());
    }

    private static JsonNode find(JsonNode all, String id) {
        for (JsonNode each : all) {
            if (each.get("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no " + id + " in " + all);
    }

    /** Makes meetings that are prepared, as the real one does; can be asked not to tell of one. */
    private static final class PreparingFloor extends DelegatingFloor {
        private final InMemoryFloor floor;
        private String unreadable = "";

        PreparingFloor(InMemoryFloor floor) {
            super(floor);
            this.floor = floor;
        }

        @Override
        public java.util.concurrent.CompletionStage<Answer> submit(Submission submission) {
            if (submission.command() instanceof FloorCommand.PrepareMeeting prepare) {
                floor.prepare(prepare.setup());
                Change change = new Change(1, submission.commandId(), submission.actor(), Instant.EPOCH, List.of());
                return java.util.concurrent.CompletableFuture.completedFuture(new Answer.Done(change));
            }
            return super.submit(submission);
        }

        @Override
        public Optional<FloorState> state(String meeting) {
            if (meeting.equals(unreadable)) {
                throw new JournalUnavailableException("the journal is away", new IllegalStateException());
            }
            return super.state(meeting);
        }
    }
}
