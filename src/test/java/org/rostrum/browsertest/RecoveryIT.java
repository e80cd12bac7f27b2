package org.rostrum.browsertest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/**
 * People whose node dies or is updated under them: a chair, a delegation, somebody in the audience and the hall's screen,
 * in real browsers, through the load balancer. {@code -Drecovery.kills} says how often a node is killed,
 * {@code -Drecovery.updates} how often all are updated; the times are printed, and the bounds asserted here are generous since the machine may be busy.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryIT {
    private static final int KILLS = Integer.getInteger("recovery.kills", 6);
    private static final int UPDATES = Integer.getInteger("recovery.updates", 1);
    private static final long FOLLOWERS_MEDIAN = 6_000;
    private static final long ACTORS_MEDIAN = 10_000;
    /** What is aimed at is a second; a page that loads again and again takes longer than this. */
    private static final long LONGEST_MOVE = 10_000;

    private static final String ANNOUNCEMENT = "dialog.sheet[open] textarea";
    private static final String NOTE = ".ask-form .field input:visible";

    private static final Random RANDOM = new Random(1);

    private static LocalCluster cluster;
    private static Browsers browsers;
    private static List<Seat> seats;
    private static Seat audience;
    private static Seat chair;
    private static Seat kenya;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = new LocalCluster();
        Person.signIn(cluster.node(0), "CHAIR").act(List.of(cluster.node(0)), 0, "meeting.open", "{}");
        browsers = new Browsers(cluster.address());
        audience = new Seat(browsers, cluster.address(), Device.PHONE, "audience", "/meetings/rt1", "");
        Seat hall = new Seat(browsers, cluster.address(), Device.HALL, "hall", "/meetings/rt1/hall", "");
        chair = new Seat(browsers, cluster.address(), Device.LAPTOP, "chair", "/meetings/rt1/chair", "DEMO-CHAIR");
        kenya = new Seat(
                browsers, cluster.address(), Device.PHONE, "delegation", "/meetings/rt1/delegation", "DEMO-KEN");
        seats = List.of(audience, hall, chair, kenya);
    }

    /** Whatever became of the test before. */
    @BeforeEach
    void everyNodeRuns() {
        cluster.startWhatEnded();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        browsers.close();
        cluster.close();
    }

    @Test
    @Order(1)
    void whoever_was_on_a_node_that_died_goes_on_at_another_with_what_they_had_typed_and_pressed()
            throws SQLException, IOException, InterruptedException {
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                kill(kill);
            }
        } finally {
            print("live again after kill -9", Seat::cuts);
        }
        for (Seat each : seats) {
            assertThat(median(each.cuts())).as(each.kind()).isLessThan(each.acts() ? ACTORS_MEDIAN : FOLLOWERS_MEDIAN);
        }
    }

    /** The press never reaches the node, or it may or may not have acted when the node dies, or nothing is pressed. */
    private static void kill(int kill) throws SQLException, IOException, InterruptedException {
        int victim = kill % cluster.size();
        String run = settleAllOn(victim);
        String text = "Announcement " + kill;
        String note = "Note " + kill;
        fill(kenya.page().locator(NOTE), note);
        writes(text);
        NodeProcess node = cluster.node(victim);
        boolean unheard = kill % 3 == 1;
        boolean pressed = kill % 3 != 0;
        if (unheard) {
            node.freeze();
        }
        if (pressed) {
            announces();
        }
        if (pressed && !unheard) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RANDOM.nextInt(40)));
        }
        long killedAt = System.currentTimeMillis();
        node.kill();
        seats.forEach(each -> each.awaitBack(killedAt, run));
        assertThat(kenya.page().locator(NOTE)).hasValue(note);
        assertThat(kenya.page()).hasURL(cluster.address() + "/meetings/rt1/delegation");
        if (!pressed) {
            assertThat(chair.page().locator(ANNOUNCEMENT)).hasValue(text);
            announces();
        }
        assertThat(audience.page().locator("#banner")).hasText(text);
        assertThat(cluster.inJournal('"' + text + '"'))
                .as("“%s” in the journal", text)
                .isEqualTo(1);
        cluster.startWhatEnded();
    }

    private static void writes(String text) {
        Page page = chair.page();
        page.locator("[data-key=a]").click();
        fill(page.locator(ANNOUNCEMENT), text);
    }

    /** As somebody does who then presses a button: the field has lost the focus. */
    private static void fill(Locator field, String text) {
        field.fill(text);
        field.blur();
    }

    private static void announces() {
        // not Playwright's own click: that one waits for the node
        button(chair.page(), "Announce").evaluate("button => button.click()");
    }

    private static Locator button(Page page, String name) {
        return page.locator("dialog.sheet[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @Order(2)
    void a_delegation_that_asks_a_node_that_dies_is_on_the_list_once_with_its_note()
            throws SQLException, InterruptedException, IOException {
        String run = settleAllOn(1);
        NodeProcess node = cluster.node(1);
        fill(kenya.page().locator(NOTE), "On behalf of those who wait");
        node.freeze();
        kenya.page().locator(".ask").evaluate("button => button.click()");
        String id = (String)
                kenya.page().evaluate("() => JSON.parse(sessionStorage.getItem('rostrum-work')).presses.at(-1).id");
        assertThat(cluster.commands(id)).isZero();
        // the chair's page finds no other node until its picture is taken
        chair.page().route("**/run", Route::abort);
        long killedAt = System.currentTimeMillis();
        node.kill();
        assertThat(chair.page().locator("connection-chip")).containsText("Reconnecting");
        Pictures.look(chair.page(), "chair-cut-off");
        chair.page().unroute("**/run");
        chair.awaitBack(killedAt, run);
        kenya.awaitBack(killedAt, run);
        Pictures.look(kenya.page(), "delegation-back");
        assertThat(kenya.page().locator("[data-stage=next]")).isVisible();
        assertThat(cluster.commands(id)).isEqualTo(1);
        assertThat(cluster.inJournal("On behalf of those who wait")).isEqualTo(1);
        cluster.startWhatEnded();
    }

    @Test
    @Order(3)
    void in_a_rolling_update_nobody_is_held_up_for_long() throws InterruptedException, IOException {
        try (Traffic traffic = new Traffic(cluster.address())) {
            for (int step = 0; step < UPDATES * cluster.size(); step++) {
                int each = step % cluster.size();
                String run = settleAllOn(each);
                NodeProcess node = cluster.node(each);
                long since = System.currentTimeMillis();
                node.terminate();
                node.awaitEnd(Duration.ofSeconds(60));
                seats.forEach(seat -> seat.awaitMoved(since, run));
                cluster.startWhatEnded();
            }
            print("away in a rolling update", Seat::moves);
            traffic.print();
            assertThat(traffic.failures()).isEmpty();
            assertThat(Collections.max(traffic.millis())).isLessThan(10_000);
        }
        for (Seat seat : seats) {
            assertThat(seat.moves()).as(seat.kind()).isNotEmpty();
            assertThat(Collections.max(seat.moves())).as(seat.kind()).isLessThan(LONGEST_MOVE);
        }
    }

    private static String settleAllOn(int node) throws IOException, InterruptedException {
        String run = Person.get(cluster.node(node), "/run").path("run").asString();
        cluster.awaitSentTo(node, run);
        seats.forEach(each -> each.settleOn(node, run));
        return run;
    }

    private static void print(String what, Function<Seat, List<Long>> times) {
        for (Seat seat : seats) {
            List<Long> all = times.apply(seat);
            System.out.printf(
                    "recovery: %s: %-10s n=%d median %d ms, p99 %d ms, worst %d ms%n",
                    what, seat.kind(), all.size(), median(all), percentile(all, 99), Collections.max(all));
        }
    }

    private static long median(List<Long> all) {
        return percentile(all, 50);
    }

    private static long percentile(List<Long> all, int percent) {
        List<Long> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
