package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsHttpTest {
    private static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T15:00:00Z"));
    private final DataSource database = ProgrammeNode.database();
    private final ProgrammeNode node = new ProgrammeNode(database, clock);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final FormatCatalog catalog = new FormatCatalog(new FormatStore(JdbcClient.create(database)), clock);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new FormatsController(catalog, new FormatChange(catalog, floor, node.dialogues::panel)))
            .setControllerAdvice(new ProgrammeProblems())
            .build();

    @BeforeEach
    void prepare() {
        node.loadDemo();
        node.dialogues.setups().forEach(floor::prepare);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_has_signed_in_reads_the_formats() throws Exception {
        assertThat(perform(get("/api/v1/formats")).getStatus()).isEqualTo(401);
        signIn(AccessRole.DELEGATION);

        JsonNode all = json(perform(get("/api/v1/formats")));

        assertThat(all).hasSize(5);
        assertThat(all.at("/0/id").asString()).isEqualTo("ga-round-table");
        assertThat(all.at("/0/origin").asString()).isEqualTo("shipped");
        assertThat(all.at("/0/regime").asString()).isEqualTo("round-table");
        assertThat(all.at("/0/segments/1/kind").asString()).isEqualTo("panel");
        JsonNode one = json(perform(get("/api/v1/formats/town-hall")));
        assertThat(one.at("/segments/2/blockSize").asInt()).isEqualTo(3);
        assertThat(one.at("/limits/question").asString()).isEqualTo("2m");
        assertThat(perform(get("/api/v1/formats/nowhere")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_chair_gives_a_meeting_a_format_in_one_call() throws Exception {
        signIn(AccessRole.CHAIR);

        MockHttpServletResponse answer = apply("rt4", "{\"format\":\"ga-round-table\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).get("format").asString()).isEqualTo("ga-round-table");
        FloorState state = floor.state("rt4").orElseThrow();
        assertThat(json(answer).get("revision").asLong()).isEqualTo(state.revision());
        Segment panel = state.setup().segments().get(1);
        assertThat(panel.speakers()).containsExactly("IND", "JOR", "KEN", "PER", "SRB", "ILO", "UNION");
        assertThat(state.setup().segments().getFirst().speakers()).containsExactly("MAR", "CAN");
        assertThat(state.setup().segments().get(3).plannedEnd())
                .isEqualTo(
                        java.util.Objects.requireNonNull(state.setup().endsAt()).minus(Duration.ofMinutes(20)));
    }

    @Test
    void the_call_may_say_who_is_heard_and_be_sent_again() throws Exception {
        signIn(AccessRole.SECRETARIAT);
        String call = "{\"format\":\"town-hall\",\"speakers\":{\"moderator\":[\"BRA\"]},\"commandId\":\""
                + UUID.randomUUID() + "\"}";

        JsonNode first = json(apply("rt1", call));
        JsonNode second = json(apply("rt1", call));

        assertThat(second).isEqualTo(first);
        assertThat(floor.state("rt1")
                        .orElseThrow()
                        .setup()
                        .segments()
                        .getFirst()
                        .speakers())
                .containsExactly("BRA");
    }

    @Test
    void a_format_is_not_set_while_somebody_has_the_floor_or_by_others() throws Exception {
        assertThat(apply("rt1", "{\"format\":\"town-hall\"}").getStatus()).isEqualTo(401);
        signIn(AccessRole.DELEGATION);
        assertThat(apply("rt1", "{\"format\":\"town-hall\"}").getStatus()).isEqualTo(403);
        signIn(AccessRole.CHAIR);
        command(CHAIR, new FloorCommand.OpenMeeting());
        command(Actor.participant("KEN"), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
        command(CHAIR, new FloorCommand.GiveNext(null));

        MockHttpServletResponse answer = apply("rt1", "{\"format\":\"town-hall\"}");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("reason").asString()).isEqualTo("not-allowed-now");
        assertThat(json(answer).get("detail").asString()).contains("nobody has the floor");
        command(CHAIR, new FloorCommand.EndStatement());
        assertThat(apply("rt1", "{\"format\":\"town-hall\"}").getStatus()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_with_a_call_is_told_by_its_path() throws Exception {
        signIn(AccessRole.SECRETARIAT);

        assertThat(json(apply("rt1", "{}")).get("field").asString()).isEqualTo("$.format");
        assertThat(json(apply("rt1", "{\"format\":\"town-hall\",\"by\":1}"))
                        .get("field")
                        .asString())
                .isEqualTo("$.by");
        assertThat(json(apply("rt1", "{\"format\":\"town-hall\",\"speakers\":{\"kings\":[]}}"))
                        .get("field")
                        .asString())
                .isEqualTo("$.speakers.kings");
        assertThat(json(apply("rt1", "{\"format\":\"town-hall\",\"commandId\":\"1\"}"))
                        .get("field")
                        .asString())
                .isEqualTo("$.commandId");
        assertThat(apply("rt1", "{\"format\":\"nowhere\"}").getStatus()).isEqualTo(404);
        assertThat(apply("nowhere", "{\"format\":\"town-hall\"}").getStatus()).isEqualTo(404);
    }

    @Test
    void the_secretariat_saves_reads_and_deletes_a_format() throws Exception {
        signIn(AccessRole.SECRETARIAT);
        String own = FormatJson.write(FormatCatalog.shipped("hrc-panel")).toString();
        assertThat(save(own).getStatus()).isEqualTo(409);
        own = own.replace("\"id\":\"hrc-panel\"", "\"id\":\"our-panel\"");

        MockHttpServletResponse saved = save(own);

        assertThat(saved.getStatus()).isEqualTo(201);
        assertThat(saved.getHeader("Location")).isEqualTo("/api/v1/formats/our-panel");
        assertThat(json(perform(get("/api/v1/formats/our-panel")))).isEqualTo(json(saved));
        assertThat(json(perform(get("/api/v1/formats"))).at("/5/origin").asString())
                .isEqualTo("saved");
        assertThat(json(save(own)).get("reason").asString()).isEqualTo("not-allowed-now");
        assertThat(perform(delete("/api/v1/formats/hrc-panel")).getStatus()).isEqualTo(409);
        assertThat(perform(delete("/api/v1/formats/our-panel")).getStatus()).isEqualTo(204);
        assertThat(perform(delete("/api/v1/formats/our-panel")).getStatus()).isEqualTo(404);
        assertThat(json(save(own.replace("\"share\":100", "\"share\":50")))
                        .get("field")
                        .asString())
                .isEqualTo("$.segments");
        signIn(AccessRole.CHAIR);
        assertThat(save(own).getStatus()).isEqualTo(403);
    }

    @Test
    void a_format_saved_from_a_meeting_makes_another_meeting_the_same() throws Exception {
        signIn(AccessRole.SECRETARIAT);
        command(CHAIR, new FloorCommand.SetLimit("member-state", Duration.ofSeconds(100)));

        MockHttpServletResponse saved = save("{\"fromMeeting\":\"rt1\",\"name\":\"Nôtre Round Table!\"}");

        assertThat(saved.getStatus()).isEqualTo(201);
        assertThat(json(saved).get("id").asString()).isEqualTo("notre-round-table");
        assertThat(json(saved).at("/title/en").asString()).isEqualTo("Nôtre Round Table!");
        assertThat(json(saved).at("/segments/1/speakers").asString()).isEqualTo("panellists");
        assertThat(json(save("{\"fromMeeting\":\"rt1\",\"name\":\"Nôtre Round Table!\"}"))
                        .get("id")
                        .asString())
                .isEqualTo("notre-round-table-2");
        assertThat(apply("rt2", "{\"format\":\"notre-round-table\"}").getStatus())
                .isEqualTo(200);

        FloorState one = floor.state("rt1").orElseThrow();
        FloorState other = floor.state("rt2").orElseThrow();
        assertThat(other.settings()).isEqualTo(one.settings());
        assertThat(other.settings().limits().of("member-state")).isEqualTo(Duration.ofSeconds(100));
        for (int i = 0; i < one.setup().segments().size(); i++) {
            Segment expected = one.setup().segments().get(i);
            Segment found = other.setup().segments().get(i);
            assertThat(found.id()).isEqualTo(expected.id());
            assertThat(found.title()).isEqualTo(expected.title());
            assertThat(found.settings()).isEqualTo(expected.settings());
            assertThat(found.kind()).isEqualTo(expected.kind());
            assertThat(length(found)).isEqualTo(length(expected));
        }
        assertThat(other.setup().segments().get(1).speakers()).startsWith("ARG", "ITA");
        assertThat(save("{\"fromMeeting\":\"nowhere\",\"name\":\"N\"}").getStatus())
                .isEqualTo(404);
        assertThat(json(save("{\"fromMeeting\":\"rt1\"}")).get("field").asString())
                .isEqualTo("$.name");
    }

    @Test
    void answers_of_this_module_are_asked_for_before_those_for_what_nobody_expected() {
        assertThat(OrderUtils.getOrder(ProgrammeProblems.class)).isNotNull().isLessThan(Ordered.LOWEST_PRECEDENCE);
    }

    private static Duration length(Segment segment) {
        return Duration.between(
                java.util.Objects.requireNonNull(segment.plannedStart()),
                java.util.Objects.requireNonNull(segment.plannedEnd()));
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

    private MockHttpServletResponse save(String body) throws Exception {
        return perform(post("/api/v1/formats").contentType("application/json").content(body));
    }

    private MockHttpServletResponse apply(String meeting, String body) throws Exception {
        return perform(post("/api/v1/meetings/" + meeting + "/format")
                .contentType("application/json")
                .content(body));
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MvcResult result = http.perform(request).andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result = http.perform(asyncDispatch(result)).andReturn();
        }
        return result.getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsByteArray());
    }
}
