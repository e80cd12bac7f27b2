package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.FloorCommand;
import org.springframework.context.support.GenericApplicationContext;

/** What those who act are told while nothing can be recorded, and that it ends without a hand. */
class WritingNoticeTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");
    private static final String AWAY = "The record cannot be written at the moment.";
    private static final String CUT_OFF = "This server is cut off from the others.";

    private final TestClock clock = new TestClock(START);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final RoundTable table = new RoundTable(floor, START);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FloorBoard board = new FloorBoard(floor, Runnable::run, timer, Duration.ZERO);
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void startScreens() {
        spring.registerBean(
                Workplace.class,
                () -> new Workplace(
                        floor, board, UiPlayground.messages(), ViewUser::of, MeetingThemes.NONE, false, clock));
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, ChairView.class, DelegationView.class);
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
        table.asks("KEN");
    }

    @AfterEach
    void stopScreens() {
        application.close();
        spring.close();
        timer.shutdownNow();
    }

    private Screen chair() {
        return Screen.ofChair(application.newUser().newWindow(), "GHA", AccessRole.CHAIR);
    }

    private void becomes(Writing writing) {
        floor.writing(writing);
        board.lookAtWriting();
    }

    @Test
    void the_chair_is_told_since_when_and_that_nothing_is_done_and_goes_on_by_itself() {
        Screen chair = chair();
        assertThat(chair.text()).doesNotContain(AWAY);
        clock.forward(Duration.ofMinutes(5));

        becomes(new Writing.JournalAway(START.plus(Duration.ofMinutes(4))));

        assertThat(chair.text()).contains(AWAY, "What you press now is not done", "since 10:04", "ends by itself");
        chair.press("Give");
        assertThat(chair.text()).contains("Nothing was done.", "Try again");
        assertThat(table.state().floor()).isNull();

        becomes(new Writing.Possible());

        assertThat(chair.text()).doesNotContain(AWAY).contains("The record can be written again.");
        chair.press("Try again");
        assertThat(table.state().floor()).isNotNull();
    }

    @Test
    void a_screen_that_is_opened_meanwhile_says_so_too() {
        becomes(new Writing.CutOff(START));

        assertThat(chair().text()).contains(CUT_OFF, "The meeting may go on on the other servers");
    }

    @Test
    void a_delegation_is_told_where_it_asks() {
        Screen mexico = Screen.ofDelegation(application.newUser().newWindow(), "MEX");
        becomes(new Writing.JournalAway(START));

        assertThat(mexico.text()).contains(AWAY);
        becomes(new Writing.Possible());
        assertThat(mexico.text()).doesNotContain(AWAY);
    }
}
