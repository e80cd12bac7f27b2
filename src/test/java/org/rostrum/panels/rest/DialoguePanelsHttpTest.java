package org.rostrum.panels.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.PanelsRefusal;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DialoguePanelsHttpTest {
    private static final String PANELS = "/api/v1/dialogues/d/panels";
    private static final String CALL = """
            {"roundTables": [
               {"id": "RT1", "title": {"en": "One"}, "stateSeats": 3, "stakeholderSeats": 1, "coChairs": ["GHA", "CHE"]},
               {"id": "RT2", "title": {"en": "Two"}, "stateSeats": 3}],
             "audience": {"memberStates": true, "observers": true},
             "deadline": "2026-03-20T22:00:00Z",
             "groups": {"African States": 54, "Asia-Pacific States": 54, "Eastern European States": 23,
              "Latin American and Caribbean States": 33, "Western European and other States": 29},
             "policy": "proportional", "stakeholders": {"open": true, "objectionsUntil": "2026-03-27T22:00:00Z"}}
            """;

    private final TestDesk desk = new TestDesk();
    private final List<SignedIn> accounts = new ArrayList<>();
    private final InMemoryFloor floor =
            new InMemoryFloor(java.time.Clock.fixed(TestDesk.OPENS, java.time.ZoneOffset.UTC));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new DialoguePanelsController(
                    desk.desk,
                    new PanelActs(desk.desk, new ListToMeetings(floor), user -> {
                        accounts.add(user);
                        return "CODE-" + accounts.size();
                    }),
                    () -> TestDesk.OPENS))
            .setControllerAdvice(new PanelProblems())
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void from_the_call_to_the_list_over_http() throws Exception {
        office();
        assertThat(done("call.set", "{\"call\":" + CALL + "}").get("events").toString())
                .contains("call.set");
        JsonNode seed = done("seed.set", "{\"shown\": false}");
        assertThat(seed.toString()).doesNotContain("\"seed\":");
        done("call.open", "{}");
        delegation("KEN");
        JsonNode sent = done(
                "interest.express",
                "{\"nominee\": {\"name\": \"A. Nominee\", \"title\": \"Minister\", \"level\": \"minister\", \"gender\": \"f\"},"
                        + " \"preferences\": [\"RT1\"], \"languages\": [\"en\", \"fr\"]}");
        assertThat(sent.at("/events/0/receipt/number").asInt()).isEqualTo(1);
        assertThat(sent.at("/events/0/receipt/hash").asString()).hasSize(64);
        JsonNode own = json(perform(get(PANELS)));
        assertThat(own.at("/own/current/nominee/name").asString()).isEqualTo("A. Nominee");
        assertThat(own.at("/call/seed/sha256").asString()).hasSize(64);
        assertThat(own.at("/call/seed/seed").isNull()).isTrue();

        office();
        done(
                "interest.express",
                "{\"code\": \"FJI\", \"nominee\": {\"level\": \"minister\"}, \"any\": true, \"means\": \"telephone\"}");
        JsonNode drawn = done("list.draw", "{\"version\": 0}");
        JsonNode list = json(perform(get(PANELS + "/list")));
        assertThat(list.get("version").asLong()).isEqualTo(drawn.get("version").asLong());
        assertThat(list.get("seats")).hasSize(2);
        assertThat(list.at("/seats/1/why").asString()).startsWith("preference 1; African States");
        assertThat(list.at("/seats/1/awarded").asString()).isEqualTo("African States, seat 1: 108.00");
        done(
                "list.circulate",
                "{\"version\": " + drawn.get("version") + ", \"mode\": \"information\", \"symbol\": \"A/1\"}");

        delegation("NOR");
        JsonNode circulated = json(perform(get(PANELS + "/circulated")));
        assertThat(circulated.at("/panels/0/states/0/code").asString()).isEqualTo("KEN");
        assertThat(circulated.toString()).doesNotContain("lot", "gender", "seed", "why", "preference");
        done("circulated.read", "{\"revision\": 0}");
        office();
        JsonNode delivery = json(perform(get(PANELS + "/circulated/0/delivery")));
        assertThat(delivery.get("read").asInt()).isEqualTo(1);
        assertThat(delivery.get("missions")).hasSize(195);
    }

    @ParameterizedTest
    @EnumSource(AccessRole.class)
    void only_the_office_sees_what_is_the_offices(AccessRole role) throws Exception {
        desk.open().withInterests().draw();
        signIn(role, role == AccessRole.DELEGATION ? "NOR" : "");
        boolean office = role == AccessRole.SECRETARIAT || role == AccessRole.OPGA;
        for (String path : new String[] {
            "/list", "/interests", "/interests/KEN", "/responses", "/balance", "/history", "/reasons/KEN"
        }) {
            assertThat(perform(get(PANELS + path)).getStatus()).as(path).isEqualTo(office ? 200 : 403);
        }
        assertThat(act("list.draw", "{\"version\": " + desk.state().version() + "}")
                        .getStatus())
                .isEqualTo(office ? 200 : 403);
    }

    @Test
    void the_public_sees_the_call_and_a_list_that_is_shown_and_nothing_else() throws Exception {
        office();
        done("call.set", "{\"call\":" + CALL + "}");
        signOut();
        assertThat(perform(get(PANELS)).getStatus()).isEqualTo(404);
        assertThat(act("call.open", "{}").getStatus()).isEqualTo(401);
        assertThat(perform(get(PANELS + "/list")).getStatus()).isEqualTo(401);
        office();
        done("seed.set", "{\"seed\": \"A/RES/1\", \"shown\": true}");
        done("call.open", "{}");
        desk.withInterests().draw();
        done("list.circulate", "{\"version\": " + desk.state().version() + ", \"mode\": \"information\"}");
        signOut();
        assertThat(json(perform(get(PANELS))).at("/call/seed/seed").asString()).isEqualTo("A/RES/1");
        assertThat(perform(get(PANELS + "/circulated")).getStatus()).isEqualTo(404);
        office();
        done("page.show", "{\"shown\": true}");
        signOut();
        assertThat(perform(get(PANELS + "/circulated")).getStatus()).isEqualTo(200);
    }

    @Test
    void a_state_sees_its_own_reason_once_the_office_agrees_and_never_another() throws Exception {
        desk.open().withInterests().draw();
        office();
        done("list.circulate", "{\"version\": " + desk.state().version() + ", \"mode\": \"information\"}");
        delegation("KEN");
        assertThat(perform(get(PANELS + "/reasons/KEN")).getStatus()).isEqualTo(403);
        office();
        done("reasons.show", "{\"shown\": true}");
        delegation("KEN");
        assertThat(json(perform(get(PANELS + "/reasons/KEN"))).get("why").asString())
                .contains("African States");
        assertThat(perform(get(PANELS + "/reasons/MLI")).getStatus()).isEqualTo(403);
        signIn(new SignedIn("Kenya elsewhere", AccessRole.DELEGATION, "KEN", "another-dialogue"));
        assertThat(perform(get(PANELS + "/reasons/KEN")).getStatus()).isEqualTo(403);
    }

    @Test
    void an_officer_who_is_late_is_told_what_the_other_did() throws Exception {
        long seen = desk.open().withInterests().draw().version();
        office();
        done("list.move", "{\"version\": " + seen + ", \"moves\": [{\"code\": \"KEN\"}]}");

        MockHttpServletResponse refused =
                act("list.circulate", "{\"version\": " + seen + ", \"mode\": \"information\"}");

        assertThat(refused.getStatus()).isEqualTo(409);
        JsonNode problem = json(refused);
        assertThat(problem.get("reason").asString()).isEqualTo("stale");
        assertThat(problem.at("/since/0/events/0/event").asString()).isEqualTo("seats.moved");
        assertThat(problem.at("/since/0/by").asString()).isEqualTo("Person");
        assertThat(problem.get("version").asLong()).isEqualTo(desk.state().version());
    }

    @Test
    void what_a_move_would_do_is_told_and_not_done() throws Exception {
        desk.open().withInterests().draw();
        office();
        String one = desk.state().composition().on("RT1").getFirst();
        long revision = desk.state().revision();

        JsonNode effect = json(perform(post(PANELS + "/list/effect")
                .contentType("application/json")
                .content("{\"moves\": [{\"code\": \"" + one + "\", \"to\": \"RT2\"}]}")));

        assertThat(effect.at("/before/panels/0/states/number").asInt()).isEqualTo(3);
        assertThat(effect.at("/after/panels/0/states/number").asInt()).isEqualTo(2);
        assertThat(effect.get("come").toString()).contains("seats-over", "seats-free");
        assertThat(desk.state().revision()).isEqualTo(revision);
        for (String wrong : new String[] {"{\"code\": \"XXX\"}", "{\"code\": \"KEN\", \"to\": \"RT9\"}"}) {
            assertThat(perform(post(PANELS + "/list/effect")
                                    .contentType("application/json")
                                    .content("{\"moves\": [" + wrong + "]}"))
                            .getStatus())
                    .isEqualTo(400);
        }
    }

    @Test
    void the_report_of_balance_is_json_and_csv() throws Exception {
        desk.open().withInterests().draw();
        office();
        JsonNode report = json(perform(get(PANELS + "/balance")));
        assertThat(report.toString())
                .contains(
                        "{\"panel\":\"all\",\"part\":\"co-chairs\",\"dimension\":\"group\",\"value\":\"African States\",\"number\":1,\"target\":null,\"spokenMillis\":0}");

        MockHttpServletResponse csv = perform(get(PANELS + "/balance").accept("text/csv"));

        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString().lines()).hasSize(report.size() + 1);
    }

    @Test
    void panellists_get_a_sign_in_of_their_own() throws Exception {
        desk.open().withInterests().draw();
        office();
        assertThat(perform(post(PANELS + "/codes")
                                .contentType("application/json")
                                .content("{}"))
                        .getStatus())
                .isEqualTo(409);
        done("list.circulate", "{\"version\": " + desk.state().version() + ", \"mode\": \"information\"}");

        MockHttpServletResponse made =
                perform(post(PANELS + "/codes").contentType("application/json").content("{}"));

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(json(made)).hasSize(6);
        assertThat(accounts).allSatisfy(each -> {
            assertThat(each.role()).isEqualTo(AccessRole.PANELLIST);
            assertThat(each.dialogue()).isEqualTo("d");
        });
        assertThat(accounts).extracting(SignedIn::name).contains("Kenya – Nominee of KEN");
        assertThat(perform(post(PANELS + "/codes")
                                .contentType("application/json")
                                .content("{\"codes\": [\"GHA\"]}"))
                        .getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "call.sat ~ {} ~ $.command",
                "call.set ~ {} ~ $.with.call",
                "call.set ~ {\"call\": {\"roundTables\": []}} ~ $.with.call.deadline",
                "list.draw ~ {\"version\": \"1\"} ~ $.with.version",
                "list.move ~ {\"version\": 1, \"moves\": [{\"to\": \"RT1\"}]} ~ $.with.moves[0].code",
                "interest.express ~ {\"code\": \"KEN\"} ~ $.with.nominee",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"level\": \"king\"}} ~ $.with.nominee.level",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"gender\": \"female\"}} ~ $.with.nominee.gender",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {}, \"any\": true, \"means\": \"email\"} ~ $.with.nominee",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"name\": \"A\"}, \"any\": true} ~ $.with.means",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"name\": \"A\"}, \"means\": \"pigeon\"} ~ $.with.means",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"name\": \"A\"}, \"preferences\": [\"RT9\"], \"means\": \"email\"} ~ $.with.preferences[0]",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"name\": \"A\"}, \"preferences\": [\"RT1\", \"RT1\"], \"means\": \"email\"} ~ $.with.preferences[1]",
                "interest.express ~ {\"code\": \"KEN\", \"nominee\": {\"name\": \"A\"}, \"any\": true, \"means\": \"email\", \"receivedAt\": \"2030-01-01T00:00:00Z\"} ~ $.with.receivedAt",
                "seed.set ~ {\"seed\": \" x\", \"shown\": true} ~ $.with.seed",
            })
    void what_cannot_be_used_is_told_by_its_path(String command, String with, String field) throws Exception {
        desk.open();
        office();

        MockHttpServletResponse wrong = act(command, with);

        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(json(wrong).get("reason").asString()).isEqualTo("invalid");
        assertThat(json(wrong).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"stateSeats\": 3, ~ \"stateSeats\": 51, ~ $.with.call.roundTables[0].stateSeats",
                "\"id\": \"RT2\" ~ \"id\": \"RT1\" ~ $.with.call.roundTables[1].id",
                "\"CHE\"] ~ \"GHA\"] ~ $.with.call.roundTables[0].coChairs[1]",
                "\"CHE\"] ~ \"XXX\"] ~ $.with.call.roundTables[0].coChairs[1]",
                "\"proportional\" ~ {\"fixed\": {\"African States\": 7}} ~ $.with.call.policy.fixed",
                "\"proportional\" ~ {\"fixed\": {\"Martians\": 1}} ~ $.with.call.policy.fixed.Martians",
                "\"proportional\" ~ \"fair\" ~ $.with.call.policy",
                "\"proportional\", ~ \"proportional\", \"minimums\": {\"African States\": 7}, ~ $.with.call.minimums",
                "\"proportional\", ~ \"proportional\", \"groupOf\": {\"TUR\": \"Nowhere\"}, ~ $.with.call.groupOf.TUR",
                "2026-03-20T22:00:00Z ~ on Friday ~ $.with.call.deadline",
                "\"observers\": true ~ \"observers\": true, \"also\": [\"XXX\"] ~ $.with.call.audience.also[0]",
            })
    void a_call_that_cannot_stand_is_told_by_its_path(String was, String is, String field) throws Exception {
        assertThat(CALL).contains(was);
        office();

        MockHttpServletResponse wrong = act("call.set", "{\"call\":" + CALL.replace(was, is) + "}");

        assertThat(wrong.getStatus()).isIn(400, 409);
        assertThat(json(wrong).get("field").asString()).isEqualTo(field);
        assertThat(json(wrong).get("detail").asString()).isNotBlank();
    }

    @Test
    void every_refusal_and_every_warning_has_its_words() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/panels", Locale.ENGLISH);
        for (PanelsRefusal.Kind kind : PanelsRefusal.Kind.values()) {
            assertThat(bundle.getString("panels.refusal." + kind.word())).isNotBlank();
        }
        for (var kind : org.rostrum.panels.domain.Warning.Kind.values()) {
            assertThat(bundle.getString("panels.warning." + kind.word())).isNotBlank();
        }
    }

    private void office() {
        signIn(AccessRole.OPGA, "");
    }

    private void delegation(String code) {
        signIn(AccessRole.DELEGATION, code);
    }

    private static void signIn(AccessRole role, String code) {
        signIn(new SignedIn("Person", role, code, ""));
    }

    private static void signIn(SignedIn user) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "ROLE_X"));
    }

    private JsonNode done(String command, String with) throws Exception {
        MockHttpServletResponse response = act(command, with);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return json(response);
    }

    private MockHttpServletResponse act(String command, String with) throws Exception {
        return perform(post(PANELS + "/commands")
                .contentType("application/json")
                .content("{\"commandId\": \"" + UUID.randomUUID() + "\", \"command\": \"" + command + "\", \"with\": "
                        + with + "}"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsString());
    }
}
