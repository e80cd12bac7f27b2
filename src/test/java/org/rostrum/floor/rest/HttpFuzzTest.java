package org.rostrum.floor.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.fuzz.Fuzz;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Addresses, headers and bodies as bytes on the wire: answered with something below 500, and as a problem under /api. */
@SpringBootTest(
        classes = FloorOverHttpTest.Application.class,
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
class HttpFuzzTest {
    private static final String REST = "Host: localhost\r\nConnection: close\r\nX-Test-User: chair-fuzz\r\n";
    private static final String BODY =
            "{\"commandId\":\"00000000-0000-4000-8000-000000000009\",\"command\":\"undo\",\"with\":{}}";

    @LocalServerPort
    private int port;

    @Test
    void whatever_is_asked_is_answered_below_500(
            @org.springframework.beans.factory.annotation.Autowired ApplicationContext application) {
        application.getBean(InMemoryFloor.class).prepare(TestMeeting.setup());
        String meeting = "/api/v1/meetings/" + TestMeeting.ID;
        List<byte[]> seeds = List.of(
                get(meeting, "Accept: application/json"),
                get(meeting + "/record", "Accept: text/csv;q=0.9, application/json"),
                get(meeting + "/events?since=0", "If-None-Match: \"1\", W/\"2\""),
                get(meeting + "/presence", "Accept-Language: fr-CH, fr;q=0.9, en;q=0.8"),
                get(meeting + "?screen=a.b", "Accept: */*"),
                get("/api/v1/time", "Accept: application/*+json"),
                get("/ws/v1/meetings/" + TestMeeting.ID + "?since=1&screen=x", "Upgrade: websocket"),
                get("/api/v1/meetings/%2e%2e%2f/events?since=%39", "Accept: text/html"),
                Fuzz.text("POST " + meeting + "/commands HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.length() + "\r\n" + REST + "\r\n" + BODY));
        Fuzz.run("http", seeds, request -> answered(request, exchange(request)));
    }

    private static byte[] get(String path, String header) {
        return Fuzz.text("GET " + path + " HTTP/1.1\r\n" + header + "\r\n" + REST + "\r\n");
    }

    private static void answered(byte[] request, String answer) {
        if (answer.isEmpty()) {
            // a server may hang up on what is no HTTP
            return;
        }
        assertThat(answer).matches("(?s)HTTP/1\\.[01] [1-4]\\d\\d.*|(?s)HTTP/1\\.[01] 50[15].*");
        assertThat(answer).doesNotContain("\tat org.", "Exception");
        boolean ourError = answer.matches("(?s)HTTP/1\\.1 4.*application/problem\\+json.*");
        if (ourError) {
            assertThat(answer).contains("\"reason\"", "\"detail\"");
        }
        assertThat(request).isNotNull();
    }

    /** Sends bytes, says that no more come, and reads until the server has said all. */
    private String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] part = new byte[8_192];
            for (int read = socket.getInputStream().read(part);
                    read > 0;
                    read = socket.getInputStream().read(part)) {
                answer.write(part, 0, read);
                if (answer.size() > 200_000) {
                    break;
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (java.net.SocketException hungUp) {
            return "";
        }
    }
}
