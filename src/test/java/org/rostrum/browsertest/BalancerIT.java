package org.rostrum.browsertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.nodetest.FreePorts;

/** With which node a browser is, in the eyes of the load balancer. */
class BalancerIT {
    private static final int NODES = 3;

    private final List<SmallNode> nodes = new ArrayList<>();
    private Balancer balancer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        int first = FreePorts.row(2 * NODES + 1);
        for (int i = 1; i <= NODES; i++) {
            nodes.add(new SmallNode("node-" + i, first + i, first + NODES + i));
        }
        balancer = new Balancer(first, NODES);
        await("all nodes are in use").until(() -> {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < 2 * NODES; i++) {
                seen.add(new Browser(balancer.address()).asks("/"));
            }
            return seen.size() == NODES;
        });
    }

    @AfterEach
    void stop() {
        balancer.close();
        nodes.forEach(SmallNode::close);
    }

    @Test
    void a_browser_stays_with_one_node() throws IOException, InterruptedException {
        Browser browser = new Browser(balancer.address());
        String node = browser.asks("/meetings/rt1/chair");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.asks("/?v-r=uidl")).isEqualTo(node);
            assertThat(browser.asks("/api/v1/meetings")).isEqualTo(node);
        }
    }

    /**
     * Else each request of a page would go to another node than the one before, and no screen could be made. The balancer
     * asks a node in two ways and one of the answers is late, so that it knows in one way only for a while.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_browser_whose_node_takes_nobody_any_more_gets_another_and_stays_there(int late)
            throws IOException, InterruptedException {
        Browser browser = new Browser(balancer.address());
        String old = browser.asks("/meetings/rt1/chair");
        List<Browser> browsers = new ArrayList<>(List.of(browser));
        while (browsers.size() < 10) {
            Browser another = new Browser(balancer.address());
            if (another.asks("/").equals(old)) {
                browsers.add(another);
            }
        }
        SmallNode gone =
                nodes.stream().filter(each -> each.name.equals(old)).findFirst().orElseThrow();
        List<String> answers = new ArrayList<>();
        gone.takesNobody(late);
        await("asked several times").atMost(Duration.ofSeconds(20)).until(() -> {
            askAll(browsers, answers);
            return gone.refusals.get() >= 4;
        });
        gone.answersTheLateOne();
        await("all are sent elsewhere")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !askAll(browsers, answers).contains(old));
        assertThat(answers.stream().dropWhile(old::equals))
                .as("nobody is sent to it any more")
                .doesNotContain(old);
        String next = browser.node();
        for (int i = 0; i < 6; i++) {
            assertThat(browser.asks("/?v-r=uidl")).isEqualTo(next);
            assertThat(browser.asks("/api/v1/meetings")).isEqualTo(next);
        }
        Browser onlyCalls = new Browser(balancer.address());
        onlyCalls.isWith(old);
        for (int i = 0; i < 6; i++) {
            assertThat(onlyCalls.asks("/api/v1/meetings")).isNotEqualTo(old);
        }
        assertThat(onlyCalls.node()).as("a call settles nobody").isEqualTo(old);
        gone.ready = true;
        await("taken up again")
                .atMost(Duration.ofSeconds(20))
                .until(() -> new Browser(balancer.address()).asks("/").equals(old));
        assertThat(browser.asks("/?v-r=uidl")).as("nobody goes back").isEqualTo(next);
    }

    /** Where each is sent now. */
    private static List<String> askAll(List<Browser> browsers, List<String> answers)
            throws IOException, InterruptedException {
        int before = answers.size();
        for (Browser each : browsers) {
            answers.add(each.asks("/run"));
        }
        return answers.subList(before, answers.size());
    }

    /** Keeps cookies, as browsers do. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String address;

        Browser(String address) {
            this.address = address;
            add("rostrum-session", "a");
        }

        private void add(String name, String value) {
            HttpCookie cookie = new HttpCookie(name, value);
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(address), cookie);
        }

        /** The node that answers. */
        String asks(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Session"))
                    .as("other cookies come through")
                    .contains("a");
            return answer.body();
        }

        void isWith(String node) {
            add("rostrum_node", node);
        }

        String node() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(each -> each.getName().equals("rostrum_node"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("none");
        }
    }

    /** Answers its name, and whether it is ready. */
    private static final class SmallNode implements AutoCloseable {
        private final String name;
        private final HttpServer web;
        private final HttpServer management;
        private final AtomicInteger refusals = new AtomicInteger();
        private volatile boolean ready = true;
        private volatile int late;
        private volatile boolean lateMayBeAnswered;

        SmallNode(String name, int web, int management) throws IOException {
            this.name = name;
            this.web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), web), 0);
            this.web.createContext("/", this::page);
            this.web.start();
            this.management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), management), 0);
            this.management.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            this.management.createContext("/", this::health);
            this.management.start();
        }

        private void page(HttpExchange exchange) throws IOException {
            String cookies = String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            HttpCookie.parse("Set-Cookie: " + cookies.replaceAll(".*(rostrum-session=[^;]*).*", "$1"))
                    .forEach(each -> exchange.getResponseHeaders().add("X-Session", each.getValue()));
            byte[] body = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void health(HttpExchange exchange) throws IOException {
            boolean well = ready || exchange.getRequestURI().getPath().endsWith("liveness");
            if (!well && refusals.incrementAndGet() == late) {
                await("the others are answered").until(() -> lateMayBeAnswered);
            }
            exchange.sendResponseHeaders(well ? 200 : 503, -1);
            exchange.close();
        }

        /** From now on; which of the answers that say so is late. */
        void takesNobody(int late) {
            this.late = late;
            ready = false;
        }

        void answersTheLateOne() {
            lateMayBeAnswered = true;
        }

        @Override
        public void close() {
            web.stop(0);
            management.stop(0);
        }
    }
}
