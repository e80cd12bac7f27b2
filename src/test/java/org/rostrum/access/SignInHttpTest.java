package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

class SignInHttpTest {
    private static final String PASSWORD = "a calm and long password";
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final MovableClock CLOCK = new MovableClock();
    private static final AccessNode DEMO_NODE = new AccessNode(DATABASE, CLOCK, Map.of("rostrum.demo", "true"));
    private static final AccessNode node = new AccessNode(DATABASE, CLOCK, Map.of());
    private static final AccessNode otherNode = new AccessNode(DATABASE, CLOCK, Map.of());
    private static String code = "";

    private static int clients;
    /** Each test comes from an address of its own, so that none pays for another's failures. */
    private final String address = "192.0.2." + ++clients;

    @BeforeAll
    static void some_may_sign_in() {
        code = node.bean(Accounts.class).create(AccessNode.KENYA).code();
        node.bean(Accounts.class)
                .setPassword("opga", PASSWORD, new SignedIn("OPGA desk", AccessRole.SECRETARIAT, "", ""));
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
        DEMO_NODE.close();
    }

    @Test
    void a_right_code_gives_a_cookie_and_the_token_and_they_hold_on_the_other_node() throws Exception {
        MockHttpServletResponse answer = signIn(node, json(Map.of("code", code)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse();

        Cookie cookie = cookie(answer);
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("Path=/;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(answer.getContentAsString()).isEqualTo("{\"token\":\"" + cookie.getValue() + "\"}");
        for (AccessNode each : new AccessNode[] {node, otherNode}) {
            me(each, get("/api/v1/me").cookie(cookie))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.name").value("Kenya"))
                    .andExpect(jsonPath("$.role").value("delegation"))
                    .andExpect(jsonPath("$.code").value("KEN"))
                    .andExpect(jsonPath("$.dialogue").value("hld2013"));
            me(each, get("/api/v1/me").header("Authorization", "bearer " + cookie.getValue()))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void a_cookie_given_over_tls_stays_on_tls() throws Exception {
        assertThat(signIn(node, json(Map.of("code", code)), request -> request.secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Set-Cookie"))
                .contains("Secure");
    }

    @Test
    void a_code_is_taken_in_small_letters_without_dash_and_with_spaces() throws Exception {
        String typed = " " + code.toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        signIn(node, json(Map.of("code", typed))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"WRNG-C2DE\"}",
                "{\"code\":\"DEMO-KEN\"}",
                "{\"username\":\"opga\",\"password\":\"wrong wrong wrong\"}",
                "{\"username\":\"nobody\",\"password\":\"a calm and long password\"}",
                "{\"username\":\"opga' or '1'='1\",\"password\":\"' or '1'='1\"}"
            })
    void a_wrong_sign_in_is_told_what_is_wrong_but_not_which_half(String body) throws Exception {
        signIn(node, body)
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.reason").value("unauthenticated"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.title").value("Sign-in not recognized"));
    }

    @Test
    void a_name_and_a_password_sign_in() throws Exception {
        Cookie cookie = cookie(signIn(node, json(Map.of("username", " OPGA ", "password", PASSWORD)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
        me(otherNode, get("/api/v1/me").cookie(cookie))
                .andExpect(jsonPath("$.role").value("secretariat"));
    }

    @Test
    void demo_codes_work_in_the_demo_and_their_sign_ins_nowhere_else() throws Exception {
        Cookie cookie = cookie(signIn(DEMO_NODE, json(Map.of("code", "demo-ken")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
        me(DEMO_NODE, get("/api/v1/me").cookie(cookie)).andExpect(status().isOk());
        me(node, get("/api/v1/me").cookie(cookie)).andExpect(status().isUnauthorized());
        signIn(DEMO_NODE, json(Map.of("code", "DEMO-XYZ"))).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"code\": | body",
                "[] | body",
                "7 | body",
                "{} | code",
                "{\"code\": 7} | code",
                "{\"code\": null} | code",
                "{\"code\": {\"a\": 1}} | code",
                "{\"code\": \"\"} | code",
                "{\"code\": \"KEN4\\u00007QX2\"} | code",
                "{\"username\": [\"opga\"], \"password\": \"x\"} | username",
                "{\"username\": \"opga\"} | password",
                "{\"username\": \"opga\", \"password\": true} | password",
                "{\"code\": \"KEN47QX2\", \"scope\": \"https://elsewhere\"} | scope",
                "{\"code\": \"KEN47QX2\", \"scope\": \"//elsewhere\"} | scope",
                "{\"code\": \"KEN47QX2\", \"scope\": \"/a; Domain=x\"} | scope",
                "{\"code\": \"KEN47QX2\", \"scope\": \"/a/../b\"} | scope",
            })
    void what_is_not_understood_is_named(String body, String field) throws Exception {
        signIn(node, body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.reason").value("invalid"))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void a_code_of_ten_thousand_letters_and_a_body_of_a_megabyte_are_turned_down_at_once() throws Exception {
        signIn(node, json(Map.of("code", "K".repeat(500))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("code"));
        signIn(node, json(Map.of("code", "K".repeat(10_000)))).andExpect(status().isBadRequest());
        signIn(node, json(Map.of("code", "K".repeat(1_000_000))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reason").value("invalid"));
    }

    @Test
    void a_form_of_another_site_signs_nobody_in() throws Exception {
        MvcResult result = node.http
                .perform(post("/api/v1/sign-in")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(json(Map.of("code", code))))
                .andReturn();
        node.http
                .perform(asyncDispatch(result))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("Content-Type"));
        node.http
                .perform(post("/api/v1/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Origin", "https://elsewhere.example")
                        .content(json(Map.of("code", code))))
                .andExpect(status().isForbidden());
    }

    @Test
    void after_too_many_failures_in_a_minute_an_address_waits_and_after_that_is_heard_again() throws Exception {
        AccessNode guessed = new AccessNode(DATABASE, CLOCK, Map.of("rostrum.sign-in.failures-per-minute", "3"));
        for (int i = 0; i < 3; i++) {
            signIn(guessed, "{\"code\":\"WRNG-C2DE\"}").andExpect(status().isUnauthorized());
        }
        signIn(guessed, json(Map.of("code", code)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(jsonPath("$.reason").value("too-many-requests"))
                .andExpect(jsonPath("$.detail").value(containsString("60")));
        signIn(guessed, json(Map.of("code", code)), request -> request.with(from("198.51.100.7")))
                .andExpect(status().isOk());

        CLOCK.move(Duration.ofMinutes(1));
        signIn(guessed, json(Map.of("code", code))).andExpect(status().isOk());
        guessed.close();
    }

    @Test
    void signing_out_ends_it_here_at_once_and_elsewhere_within_half_a_minute() throws Exception {
        Cookie cookie = signedIn();
        me(otherNode, get("/api/v1/me").cookie(cookie)).andExpect(status().isOk());

        node.http
                .perform(post("/api/v1/sign-out").cookie(cookie).header("X-Rostrum-Request", "1"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Set-Cookie", containsString("Max-Age=0")));

        me(node, get("/api/v1/me").cookie(cookie)).andExpect(status().isUnauthorized());
        CLOCK.move(SignIns.FRESH);
        me(otherNode, get("/api/v1/me").cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void a_second_sign_in_of_the_same_browser_replaces_the_first_but_not_for_a_window_of_its_own() throws Exception {
        Cookie first = signedIn();
        Cookie window =
                cookie(signIn(node, json(Map.of("code", code, "scope", "/meetings/rt1/chair")), r -> r.cookie(first))
                        .andExpect(header().string("Set-Cookie", containsString("Path=/meetings/rt1/chair;")))
                        .andReturn()
                        .getResponse());
        me(node, get("/api/v1/me").cookie(first)).andExpect(status().isOk());

        Cookie second = cookie(signIn(node, json(Map.of("code", code)), request -> request.cookie(first))
                .andReturn()
                .getResponse());

        me(node, get("/api/v1/me").cookie(first)).andExpect(status().isUnauthorized());
        me(node, get("/api/v1/me").cookie(second)).andExpect(status().isOk());
        me(node, get("/api/v1/me").cookie(window)).andExpect(status().isOk());
    }

    @Test
    void a_command_by_cookie_needs_a_page_of_ours_behind_it() throws Exception {
        Cookie cookie = signedIn();
        node.http
                .perform(command())
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.reason").value("unauthenticated"));
        node.http
                .perform(command().cookie(new Cookie("rostrum-session", "rubbish")))
                .andExpect(status().isUnauthorized());
        node.http
                .perform(command().cookie(cookie))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.reason").value("forbidden"));
        node.http.perform(wanted(cookie)).andExpect(content().string("Kenya"));
        node.http
                .perform(wanted(cookie).header("Origin", "http://localhost").header("Sec-Fetch-Site", "same-origin"))
                .andExpect(content().string("Kenya"));
        node.http
                .perform(wanted(cookie).header("Origin", "https://localhost"))
                .andExpect(content().string("Kenya"));
        for (String origin : new String[] {
            "http://localhost:8081", "http://localhost.example", "https://elsewhere.example", "null", "file:", "%%"
        }) {
            node.http.perform(wanted(cookie).header("Origin", origin)).andExpect(status().isForbidden());
        }
        for (String site : new String[] {"cross-site", "same-site"}) {
            node.http.perform(wanted(cookie).header("Sec-Fetch-Site", site)).andExpect(status().isForbidden());
        }
        node.http
                .perform(command().header("Authorization", "Bearer " + cookie.getValue()))
                .andExpect(content().string("Kenya"));
        node.http
                .perform(command().cookie(cookie).header("Authorization", "Bearer wrong"))
                .andExpect(status().isUnauthorized());
        node.http.perform(post("/api/v1/sign-out").cookie(cookie)).andExpect(status().isForbidden());
        me(node, get("/api/v1/me").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void the_client_of_the_screens_has_its_own_token_and_passes() throws Exception {
        Cookie cookie = signedIn();
        node.http.perform(post("/?v-r=uidl&v-uiId=0").cookie(cookie)).andExpect(status().isOk());
        node.http.perform(post("/anything?v-r=uidl").cookie(cookie)).andExpect(status().isForbidden());
    }

    @Test
    void pages_that_act_ask_to_sign_in_and_the_api_never_redirects() throws Exception {
        node.http
                .perform(get("/meetings/rt1/chair?lang=ar&x=1"))
                .andExpect(redirectedUrl("/sign-in?next=%2Fmeetings%2Frt1%2Fchair%3Flang%3Dar%26x%3D1"));
        node.http.perform(get("/meetings/rt1/delegation")).andExpect(status().isFound());
        node.http
                .perform(get("/api/v1/secret"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.reason").value("unauthenticated"));
        node.http
                .perform(get("/meetings/rt1/chair").cookie(signedIn()))
                .andExpect(content().string("Kenya"));
    }

    @Test
    void those_who_follow_get_no_session_and_strict_headers() throws Exception {
        for (String path : new String[] {"/", "/meetings/rt1", "/api/v1/meetings/rt1"}) {
            MvcResult result = node.http
                    .perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                    .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                    .andReturn();
            assertThat(result.getRequest().getSession(false)).isNull();
        }
        node.http.perform(get("/styles/tokens.css")).andExpect(header().doesNotExist("Cache-Control"));
        node.http.perform(get("/api/v1/me")).andExpect(header().string("Cache-Control", "no-store"));
        node.http
                .perform(get("/meetings/rt1/chair").cookie(signedIn()))
                .andExpect(header().string(
                                "Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'")));
        node.http
                .perform(get("/swagger-ui/index.html"))
                .andExpect(
                        header().string("Content-Security-Policy", containsString("style-src 'self' 'unsafe-inline'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("script-src"))));
    }

    @Test
    void a_window_is_bound_to_the_sign_in_of_its_page_and_a_planted_session_is_left_behind() throws Exception {
        Cookie kenya = signedIn();
        Cookie desk = cookie(signIn(node, json(Map.of("username", "opga", "password", PASSWORD)))
                .andReturn()
                .getResponse());
        MockHttpSession browser = new MockHttpSession();
        browser.setNew(false);
        String planted = Objects.requireNonNull(browser.getId());

        // the longest path first, as browsers send them
        node.http.perform(get("/meetings/rt1/chair").session(browser).cookie(desk, kenya));
        String own = browser.getId();
        node.http.perform(get("/meetings/rt1/delegation").session(browser).cookie(kenya));

        assertThat(own).isNotEqualTo(planted);
        assertThat(browser.getId()).isEqualTo(own);
        assertThat(WindowSignIns.tokenHash(browser::getAttribute, "meetings/rt1/chair"))
                .contains(SignInToken.hash(desk.getValue()));
        assertThat(WindowSignIns.tokenHash(browser::getAttribute, "meetings/rt1/delegation/"))
                .contains(SignInToken.hash(kenya.getValue()));
        assertThat(WindowSignIns.tokenHash(browser::getAttribute, "meetings/rt2/chair"))
                .isEmpty();

        node.http.perform(get("/meetings/rt1/delegation").session(browser).cookie(desk));
        assertThat(browser.getId()).as("somebody else in the same window").isNotEqualTo(own);
    }

    @Test
    void without_the_database_the_signed_in_go_on_others_are_told_and_the_public_reads() throws Exception {
        Cookie cookie = signedIn();
        Cookie unknown = new Cookie("rostrum-session", SignInToken.fresh());
        me(node, get("/api/v1/me").cookie(cookie)).andExpect(status().isOk());
        CLOCK.move(Duration.ofMinutes(2));
        DATABASE.goAway();
        try {
            node.http.perform(wanted(cookie)).andExpect(content().string("Kenya"));
            node.http
                    .perform(wanted(unknown))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.reason").value("unavailable"));
            node.http
                    .perform(get("/meetings/rt1").cookie(unknown))
                    .andExpect(content().string("nobody"));
            me(node, get("/api/v1/me").cookie(unknown)).andExpect(status().isServiceUnavailable());
            signIn(node, json(Map.of("code", code)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.reason").value("unavailable"));
        } finally {
            DATABASE.comeBack();
            CLOCK.move(Duration.ofSeconds(5));
        }
        me(node, get("/api/v1/me").cookie(cookie)).andExpect(status().isOk());
    }

    private Cookie signedIn() throws Exception {
        return cookie(signIn(node, json(Map.of("code", code)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    }

    private ResultActions signIn(AccessNode at, String body) throws Exception {
        return signIn(at, body, request -> request);
    }

    private ResultActions signIn(AccessNode at, String body, UnaryOperator<MockHttpServletRequestBuilder> with)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post("/api/v1/sign-in").contentType(MediaType.APPLICATION_JSON).content(body);
        MvcResult started =
                at.http.perform(with.apply(request.with(from(address)))).andReturn();
        return at.http.perform(asyncDispatch(started));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static ResultActions me(AccessNode at, MockHttpServletRequestBuilder request) throws Exception {
        return at.http.perform(request);
    }

    private static MockHttpServletRequestBuilder command() {
        return post("/api/v1/meetings/rt1/commands");
    }

    private static MockHttpServletRequestBuilder wanted(Cookie cookie) {
        return command().cookie(cookie).header("X-Rostrum-Request", "1");
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("rostrum-session"), "the cookie of the sign-in");
    }

    private static String json(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
