package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.domain.FloorCommand;
import org.springframework.context.support.GenericApplicationContext;

/** A press that a browser repeats on another screen, because it has not seen what became of it. */
class RepeatedPressTest {
    private static final Instant START = Instant.parse("2013-10-03T15:00:00Z");
    private static final String PRESS = "3f0c4f34-9d5f-4b13-8a4e-0c8a4f6f2a11";

    private final TestClock clock = new TestClock(START);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final RoundTable table = new RoundTable(floor, START);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void startScreens() {
        FloorBoard board = new FloorBoard(floor, Runnable::run, timer, Duration.ZERO);
        spring.registerBean(
                Workplace.class,
                () -> new Workplace(
                        floor, board, UiPlayground.messages(), ViewUser::of, MeetingThemes.NONE, true, clock));
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, ChairView.class);
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
        clock.forward(Duration.ofMinutes(1));
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

    private long revision() {
        return floor.state(RoundTable.ID).orElseThrow().revision();
    }

    @Test
    void the_command_of_a_press_has_the_id_of_the_press_and_acts_once_on_any_screen() {
        table.asks("KEN");
        table.asks("ITA");
        Screen before = chair();
        Screen after = chair();
        ActButton give = after.button("Give the floor to Kenya");
        before.pressAs(PRESS, before.button("Give the floor to Kenya"));
        long given = revision();
        assertThat(floor.done(RoundTable.ID, UUID.fromString(PRESS))).isPresent();

        clock.forward(Duration.ofSeconds(2));
        after.pressAs(PRESS, give);

        assertThat(revision()).isEqualTo(given);
        assertThat(floor.state(RoundTable.ID).orElseThrow().waiting()).hasSize(1);
    }

    @Test
    void what_became_of_a_press_is_told_to_whoever_pressed_and_to_nobody_else() {
        table.asks("KEN");
        Screen before = chair();
        before.pressAs(PRESS, before.button("Give the floor to Kenya"));
        Screen after = chair();
        Screen other = Screen.ofChair(application.newUser().newWindow(), "CHE", AccessRole.CO_CHAIR);

        after.keeper().ask(PRESS);
        other.keeper().ask(PRESS);

        await().atMost(Duration.ofSeconds(5))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(after.text()).contains("Done: gave the floor to Kenya."));
        assertThat(other.text()).doesNotContain("Done:");
    }

    @Test
    void a_press_that_only_opens_a_dialog_again_never_acts() {
        table.asks("KEN");
        Screen chair = chair();
        long before = revision();
        chair.pressAs("-", chair.button("Give the floor to Kenya"));
        assertThat(revision()).isEqualTo(before);
        chair.pressAs("-", chair.button("Announce"));
        assertThat(chair.text()).contains("Announce to all");
    }

    @Test
    void a_button_that_has_come_to_mean_something_else_is_not_pressed() {
        table.asks("KEN");
        Screen chair = chair();
        ActButton give = chair.button("Give the floor to Kenya");
        give.named("give-resume");
        chair.pressAs(PRESS, give);
        assertThat(floor.state(RoundTable.ID).orElseThrow().floor()).isNull();
    }

    @Test
    void a_press_that_was_lost_is_told_with_its_name() {
        Screen chair = chair();
        chair.keeper().notDone("Pause");
        assertThat(chair.text()).contains("Your press did not get through.", "“Pause” was not done");
    }

    @Test
    void the_commands_of_one_press_have_ids_of_their_own_and_the_same_ones_each_time() {
        UUID first = UUID.fromString(PRESS);
        assertThat(Pressed.derived(first, 1))
                .isEqualTo(Pressed.derived(first, 1))
                .isNotEqualTo(first);
        assertThat(Pressed.derived(first, 1)).isNotEqualTo(Pressed.derived(first, 2));
    }
}
