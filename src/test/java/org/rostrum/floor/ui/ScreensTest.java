package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.DelegatingFloor;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.springframework.context.support.GenericApplicationContext;

/** A chair, a co-chair and delegations at the same floor, each before a screen of their own. */
class ScreensTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final ForgetfulFloor forgetful = new ForgetfulFloor(floor);
    private final RoundTable table = new RoundTable(floor, START);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void startScreens() {
        // told at once and by the same thread: nothing to wait for
        FloorBoard board = new FloorBoard(forgetful, Runnable::run, timer, Duration.ZERO);
        InstantSource now = clock;
        spring.registerBean(
                Workplace.class,
                () -> new Workplace(
                        forgetful, board, UiPlayground.messages(), ViewUser::of, MeetingThemes.NONE, true, now));
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

    private BrowserlessUIContext window() {
        return application.newUser().newWindow();
    }

    private Screen chair() {
        return Screen.ofChair(window(), "GHA", AccessRole.CHAIR);
    }

    private Screen coChair() {
        return Screen.ofChair(window(), "CHE", AccessRole.CO_CHAIR);
    }

    private Screen delegation(String code) {
        return Screen.ofDelegation(window(), code);
    }

    @Test
    void a_request_from_a_phone_appears_on_the_list_of_the_chair() {
        Screen chair = chair();
        Screen kenya = delegation("KEN");
        assertThat(chair.text()).contains("Nobody waits");

        kenya.press("Request the floor");

        assertThat(chair.waiting()).containsExactly("Kenya");
        assertThat(chair.text()).contains("1 waits", "Give the floor to Kenya", "Kenya asked for the floor");
        assertThat(kenya.stage()).isEqualTo("next");
    }

    @Test
    void whoever_is_given_the_floor_has_it_on_the_whole_phone_and_the_others_know_their_place() {
        Screen chair = chair();
        Screen kenya = delegation("KEN");
        Screen italy = delegation("ITA");
        Screen egypt = delegation("EGY");
        kenya.press("Request the floor");
        italy.press("Request the floor");
        egypt.press("Request the floor");

        chair.press("Give the floor to Kenya");

        assertThat(kenya.stage()).isEqualTo("floor");
        assertThat(kenya.text()).contains("You have the floor");
        assertThat(italy.stage()).isEqualTo("next");
        assertThat(egypt.stage()).isEqualTo("waiting");
        assertThat(egypt.text()).contains("Now speaking", "Kenya", "you speak at about");
        assertThat(chair.text()).contains("Done: gave the floor to Kenya.");
    }

    @Test
    void a_press_on_a_screen_that_is_behind_does_nothing_and_says_so() {
        String mexico = table.asks("MEX");
        String italy = table.asks("ITA");
        Screen chair = chair();
        Screen coChair = coChair();
        ActButton give = coChair.button("Give the floor to Mexico");
        String after = Screen.carried(give, "data-after");
        chair.press("Give the floor to Mexico");

        // both saw nobody on the floor; the co-chair had Italy in mind
        coChair.list("give", italy, after.isEmpty() ? "none" : after, "");

        assertThat(table.state().newest()).isEqualTo(mexico);
        assertThat(coChair.text()).contains("Something has changed meanwhile");
        assertThat(chair.waiting()).containsExactly("Italy");
    }

    @Test
    void the_same_press_of_two_chairs_gives_the_floor_once() {
        table.asks("MEX");
        table.asks("ITA");
        Screen chair = chair();
        Screen coChair = coChair();
        ActButton give = coChair.button("Give the floor to Mexico");
        String entry = Screen.carried(give, "data-entry");
        chair.press("Give the floor to Mexico");

        coChair.press(give, entry, "");

        assertThat(coChair.waiting()).containsExactly("Italy");
        assertThat(coChair.text()).contains("No longer waiting", "Ghana gave the floor to Mexico");
    }

    @Test
    void a_second_press_of_a_heavy_finger_does_not_give_the_floor_to_the_next() {
        table.asks("MEX");
        table.asks("ITA");
        Screen chair = chair();

        chair.press("Give the floor to Mexico");
        chair.press("Give the floor to Italy");
        assertThat(chair.waiting()).containsExactly("Italy");

        clock.forward(Duration.ofMillis(Desk.SAME_PRESS));
        chair.press("Give the floor to Italy");
        assertThat(chair.text()).contains("Nobody waits", "0 wait");
    }

    @Test
    void undo_says_what_it_will_undo_and_another_act_makes_it_stale() {
        table.asks("MEX");
        Screen chair = chair();
        chair.press("Give the floor to Mexico");
        ActButton undo = chair.button("Undo: gave the floor to Mexico");
        String revision = Screen.carried(undo, "data-entry");
        clock.forward(Duration.ofSeconds(5));
        table.act(RoundTable.SWITZERLAND, new FloorCommand.PauseClock());

        chair.press(undo, revision, "");
        assertThat(chair.text()).contains("Something has changed meanwhile", "Undo: paused the clock");

        clock.forward(Duration.ofSeconds(1));
        chair.press("Undo: paused the clock");
        clock.forward(Duration.ofSeconds(1));
        chair.press("Undo: gave the floor to Mexico");
        assertThat(chair.waiting()).containsExactly("Mexico");
        assertThat(table.state().floor()).isNull();
    }

    @Test
    void a_point_of_order_takes_the_strip_and_interrupts_until_it_is_ruled_on() {
        table.give(table.asks("MEX"));
        table.asks("ITA");
        Screen chair = chair();
        Screen mexico = delegation("MEX");
        Screen argentina = delegation("ARG");

        argentina.press("Point of order");
        argentina.press("Raise the point of order");
        assertThat(chair.text()).contains("Point of order: Argentina", "Hear Argentina now");
        assertThat(argentina.text()).contains("Your point of order is before the Chair.");
        chair.press("Give the floor to Italy");
        assertThat(chair.text()).contains("A point of order waits.");

        chair.press("Hear Argentina now");
        assertThat(argentina.stage()).isEqualTo("floor");
        assertThat(mexico.stage()).isEqualTo("interrupted");
        assertThat(mexico.text()).contains("Argentina is heard on a point of order.");

        chair.press("Rule on the point of order");
        chair.press("Rule");
        assertThat(mexico.stage()).isEqualTo("floor");
        assertThat(argentina.stage()).isEqualTo("ask");
    }

    @Test
    void a_delegation_cannot_act_for_another() {
        String italy = table.asks("ITA");
        table.asks("KEN");
        Screen kenya = delegation("KEN");
        ActButton change = kenya.button("Change or withdraw");

        kenya.press(change, italy, "");
        kenya.press("Withdraw the request");
        kenya.press("Withdraw the request");

        assertThat(table.state().waiting()).hasSize(2);
        assertThat(kenya.text()).contains("Not yours to do");
    }

    @Test
    void a_closed_list_is_told_before_anybody_asks() {
        Screen kenya = delegation("KEN");
        Screen panellist = delegation("COL");
        table.act(RoundTable.GHANA, new FloorCommand.CloseList(null));

        assertThat(kenya.text()).contains("The list is closed.").doesNotContain("Request the floor");
        assertThat(panellist.text()).contains("The list is closed.");

        table.act(RoundTable.GHANA, new FloorCommand.OpenList(null));
        assertThat(kenya.text()).contains("Request the floor").doesNotContain("The list is closed.");
    }

    @Test
    void a_panellist_asks_to_respond_while_somebody_speaks() {
        String mexico = table.asks("MEX");
        table.asks("ITA");
        Screen colombia = delegation("COL");
        table.give(mexico);

        colombia.press("Request the floor");

        assertThat(table.state().waiting().getFirst().kind()).isEqualTo(Kind.RESPONSE);
        assertThat(table.state().waiting().getFirst().replyTo()).isEqualTo(mexico);
        assertThat(colombia.stage()).isEqualTo("next");
    }

    @Test
    void a_delegation_learns_who_took_its_request_off_the_list() {
        Screen kenya = delegation("KEN");
        Screen chair = chair();
        kenya.press("Request the floor");

        chair.list("remove", table.state().waiting().getFirst().id(), "", "");

        assertThat(kenya.stage()).isEqualTo("ask");
        assertThat(kenya.text()).contains("The Chair took your request off the list at");
    }

    @Test
    void a_move_is_shown_to_the_other_chair_and_to_whom_it_concerns() {
        String mexico = table.asks("MEX");
        table.asks("ITA");
        String kenya = table.asks("KEN");
        Screen chair = chair();
        Screen coChair = coChair();
        Screen moved = delegation("KEN");

        chair.list("move", kenya, mexico, "");

        assertThat(coChair.waiting()).containsExactly("Mexico", "Kenya", "Italy");
        assertThat(coChair.text()).contains("Ghana moved Kenya to 2");
        assertThat(moved.text()).contains("Moved by Ghana at 10:01; your place was 3.");
    }

    @Test
    void the_secretariat_sees_why_it_cannot_give_the_floor() {
        table.asks("MEX");
        Screen secretariat = Screen.ofChair(window(), "", AccessRole.SECRETARIAT);

        secretariat.press("Give the floor to Mexico");

        assertThat(table.state().floor()).isNull();
        assertThat(secretariat.text()).contains("Only those who preside can do this. Ask the Chair.");
    }

    @Test
    void a_delegation_at_the_console_is_told_whose_it_is() {
        Screen kenya = Screen.ofChair(window(), "KEN", AccessRole.DELEGATION);

        assertThat(kenya.text()).contains("This is the Chair’s console.").doesNotContain("Adjourn");
    }

    @Test
    void a_suspended_meeting_says_when_it_resumes_and_keeps_the_place() {
        Actor italy = Actor.participant("ITA");
        table.act(italy, new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
        Screen phone = delegation("ITA");
        Instant until = START.plus(Duration.ofMinutes(45));

        table.act(RoundTable.GHANA, new FloorCommand.SuspendMeeting(until));

        assertThat(phone.stage()).isEqualTo("closed");
        assertThat(phone.text()).contains("resumes at 10:45", "Your place on the list stays yours.");
    }

    @Test
    void what_is_not_certain_is_told_and_repeated_with_the_same_command() {
        table.asks("KEN");
        Screen chair = chair();
        forgetful.forgetsNextAnswer = true;

        chair.press("Give the floor to Kenya");
        assertThat(chair.text()).contains("Not certain that it was done.");

        chair.press("Try again");
        assertThat(chair.text()).contains("Done: gave the floor to Kenya.");
        assertThat(forgetful.submitted).hasSize(2);
        assertThat(forgetful.submitted.getFirst()).isEqualTo(forgetful.submitted.getLast());
    }

    @Test
    void a_meeting_that_nobody_knows_is_told_as_that() {
        BrowserlessUIContext window = window();
        window.activate();
        window.getUI().navigate("meetings/nowhere/chair");
        window.roundTrip();

        assertThat(window.find(Notice.class).single().getElement().getTextRecursively())
                .contains("There is no such meeting.");
    }

    /** A floor whose answers get lost on the way, once each time it is told to. */
    private static final class ForgetfulFloor extends DelegatingFloor {
        private final List<UUID> submitted = new ArrayList<>();
        private boolean forgetsNextAnswer;

        ForgetfulFloor(Floor behind) {
            super(behind);
        }

        @Override
        public CompletionStage<Answer> submit(Submission submission) {
            submitted.add(submission.commandId());
            CompletionStage<Answer> answer = super.submit(submission);
            boolean forgets = forgetsNextAnswer;
            forgetsNextAnswer = false;
            return forgets ? CompletableFuture.completedFuture(new Answer.Unknown()) : answer;
        }
    }
}
