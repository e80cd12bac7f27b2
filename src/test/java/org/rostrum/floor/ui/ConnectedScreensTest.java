package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.presence.OneNode;
import org.rostrum.presence.ScreenPass;
import org.springframework.context.support.GenericApplicationContext;

/** Who is connected, as those who run the meeting see it. */
class ConnectedScreensTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final AtomicLong nanos = new AtomicLong();
    private final OneNode node = new OneNode(nanos::get);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final RoundTable table = new RoundTable(floor, START);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void startScreens() {
        FloorBoard board = new FloorBoard(floor, Runnable::run, timer, Duration.ZERO);
        InstantSource now = clock;
        spring.registerBean(
                Workplace.class,
                () -> new Workplace(
                        floor,
                        board,
                        UiPlayground.messages(),
                        ViewUser::of,
                        MeetingThemes.NONE,
                        MeetingFormats.NONE,
                        false,
                        now,
                        node.presence()));
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, ChairView.class, DelegationView.class);
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
    }

    @AfterEach
    void stopScreens() {
        application.close();
        spring.close();
        timer.shutdownNow();
    }

    private void heard(String code, String screen) {
        node.presence().heard(new ScreenPass(RoundTable.ID, code, screen));
    }

    private void seconds(int seconds) {
        for (int each = 0; each < seconds; each++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            node.tellWatchers();
        }
    }

    /** The telling is handed over to another thread: looked for until it is there. */
    private static void shows(Screen screen, String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(screen.text()).contains(words));
    }

    @Test
    void the_console_says_how_many_are_connected_and_beside_each_row_whether_they_are() {
        String kenya = table.asks("KEN");
        String iran = table.asks("IRN");
        heard("KEN", "k1");
        node.presence().audience(() -> Map.of(RoundTable.ID, 1_203));
        Screen chair = Screen.ofChair(application.newUser().newWindow(), "GHA", AccessRole.CHAIR);
        seconds(1);
        int all = table.state().setup().participants().size();
        shows(chair, "1 of " + all + " delegations connected, 1,203 follow");
        assertThat(chair.net().path(kenya).asString()).isEqualTo("here");
        assertThat(chair.net().path(iran).asString()).isEqualTo("away");

        seconds(9);
        shows(chair, "0 of " + all + " delegations connected, 1,203 follow");
        assertThat(chair.net().path(kenya).asString()).isEqualTo("away");
    }

    @Test
    void a_slot_that_several_share_says_when_not_all_of_them_are_connected() {
        String kenya = table.asks("KEN");
        String iran = table.asks("IRN");
        table.act(RoundTable.GHANA, new FloorCommand.MergeEntries(java.util.List.of(kenya, iran)));
        heard("KEN", "k1");
        Screen chair = Screen.ofChair(application.newUser().newWindow(), "GHA", AccessRole.CHAIR);
        seconds(1);
        shows(chair, "1 of ");
        assertThat(chair.net().path(kenya).asString()).isEqualTo("partly");
    }

    @Test
    void the_line_opens_all_names_those_first_whom_no_screen_connects() {
        heard("KEN", "k1");
        heard("KEN", "k2");
        heard("", "chair");
        Screen secretariat = Screen.ofChair(application.newUser().newWindow(), "", AccessRole.SECRETARIAT);
        seconds(1);
        shows(secretariat, "1 of ");
        secretariat.press("1 of ");
        String says = secretariat.text();
        assertThat(says).contains("Connected (1)", "2 screens", "1 console of chairs and the secretariat");
        assertThat(says.indexOf("Not connected (")).isBetween(0, says.indexOf("Connected (1)"));
        heard("IRN", "i1");
        seconds(2);
        shows(secretariat, "Connected (2)");
    }

    @Test
    void being_connected_is_not_being_in_the_room() {
        heard("KEN", "k1");
        assertThat(table.state().present()).doesNotContain("KEN");
    }

    @Test
    void a_delegation_sees_nothing_of_it_and_its_own_screen_carries_a_pass() {
        heard("IRN", "i1");
        Screen kenya = Screen.ofDelegation(application.newUser().newWindow(), "KEN");
        seconds(3);
        assertThat(kenya.text()).doesNotContain("delegations connected");
        assertThat(node.presence()
                        .screen(RoundTable.ID, kenya.pass())
                        .orElseThrow()
                        .code())
                .isEqualTo("KEN");
        Screen chair = Screen.ofChair(application.newUser().newWindow(), "GHA", AccessRole.CHAIR);
        assertThat(node.presence()
                        .screen(RoundTable.ID, chair.pass())
                        .orElseThrow()
                        .code())
                .as("a chair's console is not the delegation of its State")
                .isEmpty();
    }
}
