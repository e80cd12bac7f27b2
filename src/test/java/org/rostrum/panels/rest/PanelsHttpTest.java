package org.rostrum.panels.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.application.KnownStates;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PanelsHttpTest {
    private static final String CALL = """
            {"groups": {"African States": 54, "Asia-Pacific States": 54, "Western European and other States": 29},
             "panels": [{"id": "RT1", "seats": 2, "coChairs": ["GHA", "CHE"]}, {"id": "RT2", "seats": 1}],
             "policy": "proportional", "seed": "published before",
             "locks": [{"code": "KEN", "panel": "RT2"}], "exclusions": [{"code": "FJI", "panel": "RT1"}],
             "interests": [
              {"code": "KEN", "group": "African States", "preferences": ["RT2", "RT1"], "any": false, "gender": "f"},
              {"code": "MLI", "group": "African States", "preferences": ["RT1"], "any": true, "late": true},
              {"code": "FJI", "group": "Asia-Pacific States", "preferences": ["RT1"], "gender": null},
              {"code": "IND", "group": "Asia-Pacific States", "preferences": ["RT2", "RT1"], "gender": "x"},
              {"code": "GHA", "group": "African States", "preferences": ["RT2"]},
              {"code": "NOR", "group": "Western European and other States", "preferences": [], "any": true}]}
            """;

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new PanelsController(KnownStates.bundled()))
            .setControllerAdvice(new PanelProblems())
            .build();

    @BeforeEach
    void signIn() {
        signIn(AccessRole.SECRETARIAT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_proposal_is_as_the_contract_says() throws Exception {
        MockHttpServletResponse response = propose(CALL);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        JsonNode json = json(response);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("targets", "ties", "cells", "seats", "waiting", "unfilled", "warnings");
        assertThat(json.get("targets").toString())
                .isEqualTo("{\"African States\":1,\"Asia-Pacific States\":1,\"Western European and other States\":1}");
        assertThat(json.get("ties").toString()).isEqualTo("[]");
        assertThat(json.at("/cells/RT2/African States").asInt()).isEqualTo(1);
        assertThat(json.get("seats")).hasSize(3);
        assertThat(json.at("/seats/0").toString())
                .isEqualTo("{\"panel\":\"RT1\",\"code\":\"IND\",\"group\":\"Asia-Pacific States\",\"preference\":2,"
                        + "\"why\":\"preference 2; Asia-Pacific States 1 of 3 seats, 2 expressions of interest\"}");
        assertThat(json.at("/seats/1/code").asString()).isEqualTo("NOR");
        assertThat(json.at("/seats/1/preference").isNull()).isTrue();
        assertThat(json.at("/seats/1/why").asString())
                .isEqualTo("any round table; Western European and other States 1 of 3 seats, 1 expression of interest");
        assertThat(json.at("/seats/2/why").asString())
                .isEqualTo(
                        "placed by the Office; preference 1; African States 1 of 3 seats, 2 expressions of interest");
        assertThat(json.get("waiting")).hasSize(2);
        JsonNode mali = find(json.get("waiting"), "MLI");
        assertThat(mali.get("lot").asDouble()).isBetween(0.0, 1.0);
        assertThat(mali.get("why").asString())
                .startsWith("waiting list, lot 0.")
                .endsWith("received late, no gap to fill; African States 1 of 3 seats, 2 expressions of interest");
        assertThat(find(json.get("waiting"), "FJI").get("why").asString()).contains("kept from");
        assertThat(json.get("unfilled")).isEmpty();
        assertThat(json.get("warnings").toString())
                .contains("{\"kind\":\"group-missing\",\"panel\":\"RT2\",\"text\":\"Asia-Pacific States: nobody among"
                        + " the panellists and co-chairs of RT2.\"}")
                .contains("{\"kind\":\"no-ldc\",\"panel\":null")
                // Ghana co-chairs
                .doesNotContain("African States: nobody among the panellists and co-chairs of RT1");
    }

    @Test
    void the_secretariat_asks_and_nobody_else() throws Exception {
        for (AccessRole role : AccessRole.values()) {
            signIn(role);
            boolean office = role == AccessRole.SECRETARIAT || role == AccessRole.OPGA;
            assertThat(propose(CALL).getStatus()).isEqualTo(office ? 200 : 403);
        }
        SecurityContextHolder.clearContext();
        MockHttpServletResponse refused = propose(CALL);
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(refused).get("reason").asString()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"seed\": ~ \"sead\": ~ $.sead",
                "\"published before\" ~ \"\" ~ $.seed",
                "\"published before\" ~ 7 ~ $.seed",
                "\"African States\": 54 ~ \"African States\": -1 ~ $.groups.African States",
                "\"seats\": 2 ~ \"seats\": -1 ~ $.panels[0].seats",
                "\"seats\": 2 ~ \"seats\": 51 ~ $.panels[0].seats",
                "\"seats\": 2 ~ \"seats\": 1.5 ~ $.panels[0].seats",
                "\"id\": \"RT2\" ~ \"id\": \"RT1\" ~ $.panels[1].id",
                "[\"GHA\", \"CHE\"] ~ [\"GHA\", \"GHA\"] ~ $.panels[0].coChairs[1]",
                "[\"GHA\", \"CHE\"] ~ \"GHA\" ~ $.panels[0].coChairs",
                "\"proportional\" ~ \"fair\" ~ $.policy",
                "\"proportional\" ~ 3 ~ $.policy",
                "\"proportional\" ~ {\"fix\": {}} ~ $.policy.fix",
                "\"proportional\" ~ {\"fixed\": {\"Martians\": 1}} ~ $.policy.fixed.Martians",
                "\"proportional\" ~ {\"fixed\": {\"African States\": -1}} ~ $.policy.fixed.African States",
                "\"proportional\" ~ {\"fixed\": {\"African States\": 4}} ~ $.policy.fixed",
                "\"proportional\" ~ {\"fixed\": {\"Asia-Pacific States\": 3}} ~ $.policy.fixed.African States",
                "\"locks\": [{\"code\": \"KEN\" ~ \"locks\": [{\"code\": \"XXX\" ~ $.locks[0].code",
                "\"locks\": [{\"code\": \"KEN\" ~ \"locks\": [{\"code\": \"GHA\" ~ $.locks[0].code",
                "\"panel\": \"RT2\"}] ~ \"panel\": \"RT9\"}] ~ $.locks[0].panel",
                "\"panel\": \"RT2\"}] ~ \"panel\": \"RT2\"}, {\"code\": \"KEN\", \"panel\": \"RT1\"}] ~ $.locks[1].code",
                "\"panel\": \"RT2\"}] ~ \"panel\": \"RT2\"}, {\"code\": \"IND\", \"panel\": \"RT2\"}] ~ $.locks[1].panel",
                "{\"code\": \"FJI\", \"panel\": \"RT1\"} ~ {\"code\": \"KEN\", \"panel\": \"RT2\"} ~ $.locks[0].panel",
                "{\"code\": \"FJI\", \"panel\": \"RT1\"} ~ {\"code\": \"KEN\"} ~ $.locks[0].panel",
                "{\"code\": \"FJI\", \"panel\": \"RT1\"} ~ {\"code\": \"FJI\", \"panel\": \"RT9\"} ~ $.exclusions[0].panel",
                "{\"code\": \"MLI\" ~ {\"code\": \"KEN\" ~ $.interests[1].code",
                "{\"code\": \"MLI\" ~ {\"code\": \" MLI\" ~ $.interests[1].code",
                "\"group\": \"Asia-Pacific States\", \"preferences\": [\"RT1\"] ~ \"group\": \"Asia\" ~ $.interests[2].group",
                "[\"RT2\", \"RT1\"], \"any\" ~ [\"RT2\", \"RT9\"], \"any\" ~ $.interests[0].preferences[1]",
                "[\"RT2\", \"RT1\"], \"any\" ~ [\"RT2\", \"RT2\"], \"any\" ~ $.interests[0].preferences[1]",
                "\"any\": false ~ \"any\": \"no\" ~ $.interests[0].any",
                "\"gender\": \"x\" ~ \"gender\": \"female\" ~ $.interests[3].gender",
                "\"late\": true ~ \"level\": \"minister\" ~ $.interests[1].level",
            })
    void what_cannot_be_used_is_told_by_its_path(String was, String is, String field) throws Exception {
        assertThat(CALL).contains(was);

        MockHttpServletResponse wrong = propose(CALL.replace(was, is));

        assertThat(wrong.getStatus()).isEqualTo(400);
        JsonNode problem = json(wrong);
        assertThat(problem.get("reason").asString()).isEqualTo("invalid");
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).startsWith(field + ": found ");
        assertThat(problem.get("title").asString()).isEqualTo("The call for a proposal cannot be read");
    }

    @Test
    void what_is_no_call_at_all_is_told_so() throws Exception {
        for (String body :
                new String[] {"", "[]", "null", "nonsense", CALL + "{}", "{\"seed\":\"a\",\"seed\":\"b\"}"}) {
            MockHttpServletResponse wrong = propose(body);
            assertThat(wrong.getStatus()).as(body).isEqualTo(400);
            assertThat(json(wrong).get("field").asString()).isEqualTo("$");
        }
        assertThat(json(propose("{}")).get("field").asString()).isEqualTo("$.groups");
        assertThat(propose("\"" + "x".repeat(Bodies.LARGEST) + "\"").getStatus())
                .isEqualTo(413);
        String many = IntStream.range(0, 11)
                .mapToObj(i -> "{\"id\":\"P" + i + "\",\"seats\":50}")
                .collect(Collectors.joining(","));
        assertThat(json(propose("{\"groups\":{},\"seed\":\"s\",\"interests\":[],\"panels\":[" + many + "]}"))
                        .get("field")
                        .asString())
                .isEqualTo("$.panels");
    }

    @Test
    void few_or_no_candidates_get_a_clear_answer() throws Exception {
        String none = "{\"groups\":{\"African States\":54,\"Asia-Pacific States\":54},\"seed\":\"s\","
                + "\"panels\":[{\"id\":\"A\",\"seats\":3}],\"interests\":[%s]}";

        JsonNode empty = json(propose(none.formatted("")));

        assertThat(empty.get("unfilled").toString())
                .isEqualTo("[{\"panel\":\"A\",\"n\":3,\"why\":\"no State could be given a seat, for 3 seats\"}]");
        assertThat(empty.get("warnings").toString()).contains("No State has expressed its interest.");
        assertThat(empty.get("targets").toString()).isEqualTo("{\"African States\":0,\"Asia-Pacific States\":0}");

        JsonNode few = json(
                propose(none.formatted("{\"code\":\"KEN\",\"group\":\"African States\",\"preferences\":[\"A\"]}")));

        assertThat(few.at("/unfilled/0/why").asString()).isEqualTo("1 State could be given a seat, for 3 seats");
        assertThat(few.get("warnings").toString()).contains("All expressions of interest come from African States.");
    }

    @Test
    void a_tie_is_shown_as_a_tie() throws Exception {
        JsonNode json = json(propose("{\"groups\":{\"B\":54,\"A\":54},\"seed\":\"s\",\"panels\":[{\"id\":\"P\","
                + "\"seats\":1}],\"interests\":[{\"code\":\"KEN\",\"group\":\"A\",\"preferences\":[\"P\"]},"
                + "{\"code\":\"IND\",\"group\":\"B\",\"preferences\":[\"P\"]}]}"));

        assertThat(json.get("ties").toString()).isEqualTo("[[\"A\",\"B\"]]");
        assertThat(json.get("seats")).hasSize(1);
    }

    private static void signIn(AccessRole role) {
        SignedIn user = new SignedIn("Somebody", role, "", "");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null));
    }

    private MockHttpServletResponse propose(String body) throws Exception {
        return http.perform(post("/api/v1/panels/propose")
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsByteArray());
    }

    private static JsonNode find(JsonNode all, String code) {
        for (JsonNode each : all) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + all);
    }
}
