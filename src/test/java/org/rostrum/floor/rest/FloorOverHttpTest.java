package org.rostrum.floor.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.presence.OneNode;
import org.rostrum.presence.Presence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public interface on a real server, with the real rules behind it: HTTP and sockets as any program would use them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.hazelcast.autoconfigure.HazelcastAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                    + "com.vaadin.flow.spring.VaadinScopesConfig",
            "management.endpoint.health.validate-group-membership=false",
            "management.server.port=0",
            "rostrum.feed.beat=600ms"
        })
class FloorOverHttpTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private InMemoryFloor floor;

    @Autowired
    private Presence presence;

    private String meeting = "";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.rostrum.floor.rest", "org.rostrum.floor.websocket"})
    static class Application {
        @Bean
        Floor floor() {
            return new InMemoryFloor(Clock.systemUTC());
        }

        @Bean
        OneNode oneNode() {
            return new OneNode(System::nanoTime);
        }

        @Bean
        Presence presence(OneNode node) {
            return node.presence();
        }

        /** Whoever the header names has signed in. */
        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .addFilterBefore(new SignedInByHeader(), AuthorizationFilter.class)
                    .build();
        }
    }

    private static final class SignedInByHeader extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String who = request.getHeader("X-Test-User");
            if (who != null) {
                AccessRole role = who.startsWith("chair") ? AccessRole.CHAIR : AccessRole.DELEGATION;
                SignedIn user = new SignedIn(who, role, who, "");
                SecurityContextHolder.getContext()
                        .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
            }
            chain.doFilter(request, response);
        }
    }

    @BeforeEach
    void prepare() {
        MeetingSetup setup = TestMeeting.setup();
        meeting = "m" + UUID.randomUUID().toString().substring(0, 8);
        floor.prepare(new MeetingSetup(
                meeting,
                setup.title(),
                setup.timeZone(),
                setup.startsAt(),
                setup.endsAt(),
                setup.settings(),
                setup.segments(),
                setup.participants(),
                setup.coChairs()));
    }

    @Test
    void a_meeting_is_read_with_its_revision_as_tag() throws Exception {
        HttpResponse<String> answer = get("/api/v1/meetings/" + meeting);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=1, public");
        assertThat(json(answer).path("state").asString()).isEqualTo("scheduled");

        HttpResponse<String> again = HTTP.send(
                request("/api/v1/meetings/" + meeting)
                        .header("If-None-Match", "\"1\"")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_command_is_answered_once_it_is_done_and_the_same_again() throws Exception {
        command("chair", "meeting.open", "{}");
        String id = UUID.randomUUID().toString();
        String body = body(id, "floor.request", "{\"kind\":\"statement\"}");
        HttpResponse<String> answer = post("KEN", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode done = json(answer);
        assertThat(done.path("revision").asLong()).isEqualTo(3);
        assertThat(done.path("entry").asString()).isEqualTo(id);
        assertThat(done.path("events").get(0).path("type").asString()).isEqualTo("floor.requested");
        assertThat(post("KEN", body).body()).isEqualTo(answer.body());
    }

    @Test
    void a_refusal_says_what_is_and_what_to_do() throws Exception {
        HttpResponse<String> answer = command("KEN", "floor.request", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("reason").asString()).isEqualTo("not-open");
        assertThat(problem.path("title").asString()).isEqualTo("The meeting is not open");
        assertThat(problem.path("detail").asString()).contains("Wait");
        assertThat(command("KEN", "meeting.open", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void who_has_not_signed_in_may_not_act() throws Exception {
        HttpResponse<String> answer = post(null, body(UUID.randomUUID().toString(), "undo", "{}"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("reason").asString()).isEqualTo("unauthenticated");
    }

    @Test
    void bad_input_is_answered_clearly_and_the_meeting_goes_on() throws Exception {
        assertInvalid(post("chair", "{"), "body");
        assertInvalid(post("chair", "x".repeat(1_000_000)), "body");
        assertInvalid(command("chair", "list.shuffle", "{}"), "command");
        assertInvalid(command("chair", "list.add", "{\"name\":\"" + "x".repeat(10_000) + "\"}"), "with.name");
        assertInvalid(command("chair", "list.add", "{\"name\":\"a\\u0000b\"}"), "with.name");
        assertInvalid(get("/api/v1/meetings/" + meeting + "/events?since=abc"), "since");
        assertInvalid(get("/api/v1/meetings/" + meeting + "/events?since=-1"), "since");
        assertThat(command("chair", "meeting.open", "{}").statusCode()).isEqualTo(200);
    }

    private static void assertInvalid(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("reason").asString()).isEqualTo("invalid");
        assertThat(json(answer).path("field").asString()).isEqualTo(field);
        assertThat(json(answer).path("detail").asString()).startsWith(field + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/meetings/nowhere, , , 404, not-found",
        "GET, /api/v1/meetings/nowhere/record, , , 404, not-found",
        "GET, /api/v1/meetings/nowhere/events?since=1, , , 404, not-found",
        "GET, /api/v1/nothing, , , 404, not-found",
        "GET, /api/nothing/at/all, , , 404, not-found",
        "DELETE, /api/v1/meetings/x, , , 405, invalid",
        "GET, /api/v1/meetings/x/commands, , , 405, invalid",
        "GET, /api/v1/meetings/x/events, Accept, image/png, 406, invalid",
        "POST, /api/v1/meetings/x/commands, Content-Type, text/plain, 415, invalid"
    })
    void every_error_under_api_is_a_problem(
            String method, String path, @Nullable String header, @Nullable String value, int status, String reason)
            throws Exception {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (header != null && value != null) {
            request.header(header, value);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("reason").asString()).isEqualTo(reason);
        assertThat(json(answer).path("title").asString()).isNotBlank().doesNotContain("error.");
    }

    @Test
    void a_command_to_no_meeting_is_not_found() throws Exception {
        String body = body(UUID.randomUUID().toString(), "undo", "{}");
        HttpResponse<String> answer = HTTP.send(
                request("/api/v1/meetings/nowhere/commands")
                        .header("X-Test-User", "chair")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_record_is_json_or_a_table_that_no_spreadsheet_runs() throws Exception {
        command("chair", "meeting.open", "{}");
        command("chair", "list.add", "{\"name\":\"=cmd|x, \\\"y\\\"\"}");
        command("chair", "floor.give-next", "{}");
        command("chair", "statement.end", "{}");
        JsonNode row = json(get("/api/v1/meetings/" + meeting + "/record")).get(0);
        assertThat(row.path("name").path("en").asString()).isEqualTo("=cmd|x, \"y\"");
        assertThat(row.path("kind").asString()).isEqualTo("statement");

        HttpResponse<String> table = HTTP.send(
                request("/api/v1/meetings/" + meeting + "/record")
                        .header("Accept", "text/csv")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(table.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("text/csv;charset=utf-8");
        assertThat(table.body().lines().toList().getFirst())
                .isEqualTo(
                        "entry,code,name,category,group,kind,onBehalfOf,startedAt,endedAt,netMillis,overMillis,replyTo,"
                                + "to,delivered,filedAt");
        assertThat(table.body()).contains(",\"'=cmd|x, \"\"y\"\"\",stakeholder,");
    }

    @Test
    void a_flood_of_commands_is_told_to_slow_down_and_others_are_not() throws Exception {
        int refused = 0;
        for (int i = 0; i < 400 && refused == 0; i++) {
            HttpResponse<String> answer = post("chair-flood", "{}");
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(post("chair-calm", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void the_description_names_every_call_and_its_shapes() throws Exception {
        JsonNode paths = json(get("/v3/api-docs")).path("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/meetings/{id}",
                        "/api/v1/meetings/{id}/record",
                        "/api/v1/meetings/{id}/events",
                        "/api/v1/meetings/{id}/commands",
                        "/api/v1/meetings/{id}/presence",
                        "/api/v1/time");
        JsonNode command = paths.path("/api/v1/meetings/{id}/commands").path("post");
        assertThat(command.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "429", "503", "504");
        assertThat(command.path("requestBody").toString()).contains("Command");
        assertThat(command.path("parameters").size()).isEqualTo(1);
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_connected_is_told_to_chairs_only_and_a_socket_that_stops_to_answer_is_not() throws Exception {
        assertThat(presence(null).statusCode()).isEqualTo(401);
        assertThat(presence("KEN").statusCode()).isEqualTo(403);
        assertThat(json(presence("KEN")).path("reason").asString()).isEqualTo("forbidden");

        Listener kenya = follow("?screen=" + presence.pass(meeting, "KEN").orElseThrow());
        Listener console = follow("?screen=" + presence.pass(meeting, "").orElseThrow() + "&since=1");
        Listener audience = follow("");
        Listener forged = follow("?screen=KEN");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertPresence("connected=1 consoles=1 audience=2 KEN=true BRA=false"));
        assertThat(presence("chair").headers().firstValue("Cache-Control")).contains("no-store");

        // the network of Kenya is cut: its socket is there and nothing answers
        kenya.mute();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertPresence("connected=0 consoles=1 audience=2 KEN=false BRA=false"));
        kenya.unmute();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertPresence("connected=1 consoles=1 audience=2 KEN=true BRA=false"));

        audience.socket().abort();
        forged.socket().abort();
        console.socket().abort();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertPresence("connected=1 consoles=0 audience=0 KEN=true BRA=false"));
    }

    @Test
    void a_screen_without_sockets_is_connected_while_it_asks() throws Exception {
        String pass = presence.pass(meeting, "BRA").orElseThrow();
        assertThat(get("/api/v1/meetings/" + meeting + "?screen=" + pass).statusCode())
                .isEqualTo(200);
        assertPresence("connected=1 consoles=0 audience=0 KEN=false BRA=true");
        assertThat(get("/api/v1/meetings/" + meeting + "?screen=forged").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> presence(@Nullable String user) throws Exception {
        HttpRequest.Builder request = request("/api/v1/meetings/" + meeting + "/presence");
        if (user != null) {
            request.header("X-Test-User", user);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertPresence(String expected) throws Exception {
        JsonNode told = json(presence("chair"));
        StringBuilder says = new StringBuilder();
        for (String count : List.of("connected", "consoles", "audience")) {
            says.append(count).append('=').append(told.path(count).asInt()).append(' ');
        }
        for (String code : List.of("KEN", "BRA")) {
            boolean here = told.path("participants")
                    .valueStream()
                    .anyMatch(each -> each.path("code").asString().equals(code)
                            && each.path("connected").asBoolean()
                            && each.path("screens").asInt() == 1);
            says.append(code).append('=').append(here).append(' ');
        }
        assertThat(says.toString().strip()).isEqualTo(expected);
        assertThat(told.path("of").asInt()).isEqualTo(told.path("participants").size());
    }

    @Test
    void the_server_tells_its_time() throws Exception {
        long before = System.currentTimeMillis();
        assertThat(json(get("/api/v1/time")).path("t1").asLong()).isBetween(before, before + 60_000);
    }

    @Test
    void a_follower_gets_a_snapshot_changes_beats_and_the_time() throws Exception {
        Listener feed = follow("");
        assertThat(feed.next().path("type").asString()).isEqualTo("snapshot");
        command("chair", "meeting.open", "{}");
        JsonNode change = feed.next("change");
        assertThat(change.path("from").asLong()).isEqualTo(1);
        assertThat(change.path("revision").asLong()).isEqualTo(2);
        assertThat(change.path("patch").path("state").asString()).isEqualTo("open");
        assertThat(feed.next("beat").path("revision").asLong()).isEqualTo(2);

        feed.say("{\"type\":\"time\",\"t0\":12345}");
        JsonNode time = feed.next("time");
        assertThat(time.path("t0").asLong()).isEqualTo(12345);
        assertThat(time.path("t1").isIntegralNumber()).isTrue();
        feed.say("{\"type\":\"time\",\"t0\":\"2013-10-03T15:00:00Z\"}");
        assertThat(feed.next("time").path("t1").asString()).endsWith("Z");
    }

    @Test
    void who_comes_back_says_since_when() throws Exception {
        command("chair", "meeting.open", "{}");
        assertThat(follow("?since=2").next().path("type").asString()).isEqualTo("upToDate");
        JsonNode events = follow("?since=1").next();
        assertThat(events.path("type").asString()).isEqualTo("events");
        assertThat(events.path("from").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"garbage | 1007", "{\"type\":\"hello\"} | 1003", "{\"type\":\"time\"} | 1003", "[] | 1003"})
    void what_is_not_understood_is_answered_once_and_closes_the_socket(String frame, int code) throws Exception {
        Listener feed = follow("");
        feed.say(frame);
        JsonNode error = feed.next("error");
        assertThat(error.path("reason").asString()).isEqualTo("invalid");
        assertThat(error.path("detail").asString()).isNotBlank();
        assertThat(feed.closed.get(10, TimeUnit.SECONDS)).isEqualTo(code);
    }

    @Test
    void large_binary_and_too_many_frames_close_the_socket() throws Exception {
        Listener large = follow("");
        large.say("x".repeat(2048));
        assertThat(large.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1009);

        Listener binary = follow("");
        binary.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        assertThat(binary.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1003);

        Listener flood = follow("");
        for (int i = 0; i < 60 && !flood.closed.isDone(); i++) {
            flood.say("{\"type\":\"time\",\"t0\":" + i + "}");
            // one at a time: a socket that is closed while more is on its way to it is reset, and the reason is lost
            flood.hear("time");
        }
        assertThat(flood.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    void a_handshake_for_no_meeting_from_another_site_or_with_nonsense_is_refused() {
        assertThat(refused("/ws/v1/meetings/nowhere", null)).isEqualTo(404);
        assertThat(refused("/ws/v1/meetings/" + meeting + "?since=x", null)).isEqualTo(400);
        assertThat(refused("/ws/v1/meetings/" + meeting, "https://elsewhere.example"))
                .isEqualTo(403);
    }

    @Test
    void no_compression_is_agreed_with_a_browser_that_offers_it() throws Exception {
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /ws/v1/meetings/" + meeting + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            assertThat(head.toString()).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
        }
    }

    private int refused(String path, @Nullable String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), new Listener())
                    .join();
            return 101;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : -1;
        }
    }

    private Listener follow(String query) {
        Listener listener = new Listener();
        listener.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/v1/meetings/" + meeting + query), listener)
                .join();
        return listener;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> command(String user, String command, String with) throws Exception {
        return post(user, body(UUID.randomUUID().toString(), command, with));
    }

    private static String body(String id, String command, String with) {
        return "{\"commandId\":\"" + id + "\",\"command\":\"" + command + "\",\"with\":" + with + "}";
    }

    private HttpResponse<String> post(@Nullable String user, String body) throws Exception {
        HttpRequest.Builder request = request("/api/v1/meetings/" + meeting + "/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            request.header("X-Test-User", user);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    /** Keeps what the feed says. */
    private static final class Listener implements WebSocket.Listener {
        private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private @Nullable WebSocket socket;
        private volatile boolean muted;

        /** Takes nothing and answers nothing, as when a cable is pulled. */
        void mute() {
            muted = true;
        }

        void unmute() {
            muted = false;
            socket().request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
            if (!muted) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                frames.add(MAPPER.readTree(part.toString()));
                part.setLength(0);
            }
            if (!muted) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.completeExceptionally(failure);
        }

        WebSocket socket() {
            return java.util.Objects.requireNonNull(socket);
        }

        void say(String frame) {
            socket().sendText(frame, true).join();
        }

        /** Waits for a frame of a kind, or for the end. */
        void hear(String type) throws InterruptedException {
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!closed.isDone() && System.nanoTime() < end) {
                JsonNode frame = frames.poll(5, TimeUnit.MILLISECONDS);
                if (frame != null && frame.path("type").asString().equals(type)) {
                    return;
                }
            }
        }

        JsonNode next() throws InterruptedException {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            return java.util.Objects.requireNonNull(frame, "no frame came within 10 s");
        }

        JsonNode next(String type) throws InterruptedException {
            JsonNode frame = next();
            while (!frame.path("type").asString().equals(type)) {
                frame = next();
            }
            return frame;
        }
    }
}
