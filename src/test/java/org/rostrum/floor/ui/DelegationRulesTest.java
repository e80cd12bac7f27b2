package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.Role;
import org.springframework.context.support.GenericApplicationContext;

/** What a delegation learns of its own place, and all that it can do from its phone. */
class DelegationRulesTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

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
        application = SpringBrowserlessApplicationContext.create(spring, DelegationView.class);
    }

    @AfterEach
    void stopScreens() {
        application.close();
        spring.close();
        timer.shutdownNow();
    }

    private Screen delegation(String code) {
        return Screen.ofDelegation(application.newUser().newWindow(), code);
    }

    private void open() {
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
        clock.forward(Duration.ofMinutes(1));
    }

    /** Bangladesh speaks, Mexico, Egypt and Kenya wait. */
    private List<String> threeWait() {
        open();
        table.give(table.asks("BGD"));
        return List.of(table.asks("MEX"), table.asks("EGY"), table.asks("KEN"));
    }

    private void rules(List<String> order, ProcedureSettings procedure) {
        FloorSettings standard = FloorSettings.STANDARD;
        FloorSettings settings = new FloorSettings(
                standard.regime(),
                standard.limits(),
                standard.warn(),
                standard.flash(),
                standard.atZero(),
                standard.clockStartsWithFloor(),
                order,
                standard.oncePerDelegation(),
                standard.presentOnly(),
                standard.maxWaiting(),
                procedure,
                standard.contingents());
        table.act(
                RoundTable.GHANA,
                new FloorCommand.SetProgramme(settings, table.state().setup().segments()));
    }

    @Test
    void who_waits_reads_about_when_it_speaks_with_a_range_and_how_sure_that_is() {
        threeWait();

        Screen kenya = delegation("KEN");

        assertThat(kenya.text())
                .contains("you speak at about")
                .containsPattern("10:\\d\\d\\n")
                .containsPattern("between 10:\\d\\d and 10:\\d\\d, (quite|fairly) sure")
                .contains("Intervention, asked at 10:01");
    }

    @Test
    void when_nobody_knows_when_the_meeting_resumes_no_time_is_told() {
        threeWait();
        table.act(RoundTable.GHANA, new FloorCommand.SuspendMeeting(null));

        Screen kenya = delegation("KEN");

        assertThat(kenya.text())
                .contains("your place on the list of speakers", "When you speak cannot be said yet.")
                .doesNotContain("you speak at about");
    }

    @Test
    void a_delegation_reads_its_own_reason_and_nobody_elses() {
        open();
        rules(List.of("fewest-interventions"), ProcedureSettings.STANDARD);
        table.give(table.asks("KEN"));
        table.give(table.asks("BGD"));
        table.asks("KEN");
        table.asks("EGY");
        table.asks("MEX");

        Screen kenya = delegation("KEN");
        Screen mexico = delegation("MEX");

        assertThat(kenya.text()).contains("After Mexico, because Mexico has not spoken yet.");
        assertThat(mexico.text()).contains("After Egypt, who asked before you.").doesNotContain("has not spoken yet");
    }

    @Test
    void level_group_and_note_of_a_request_can_be_changed_and_stand_on_the_page() {
        threeWait();
        Screen kenya = delegation("KEN");

        kenya.press("Change or withdraw");
        kenya.press("Change what it says");
        kenya.fill("Level of the speaker", Level.MINISTER.word());
        kenya.fill("On behalf of which group", "African Group");
        kenya.press("Save the change");

        ListEntry changed = table.state().waiting().getLast();
        assertThat(changed.level()).isEqualTo(Level.MINISTER);
        assertThat(changed.onBehalfOf()).isEqualTo("African Group");
        assertThat(kenya.text()).contains("Minister, on behalf of African Group");
    }

    @Test
    void an_offer_to_swap_says_what_it_means_and_is_done_when_it_is_accepted() {
        threeWait();
        Screen kenya = delegation("KEN");
        Screen mexico = delegation("MEX");
        Screen egypt = delegation("EGY");

        kenya.press("Change or withdraw");
        kenya.press("Offer to swap places");
        kenya.press("1st: Mexico");
        assertThat(kenya.text())
                .contains("You offer to swap with Mexico: 1st instead of 3rd. They have not agreed yet.");
        assertThat(egypt.text()).doesNotContain("offers to swap");
        assertThat(mexico.text()).contains("Kenya offers to swap: you would speak 3rd instead of 1st.");
        mexico.press("Swap places");

        assertThat(table.state().waiting()).extracting(ListEntry::who).containsExactly("KEN", "EGY", "MEX");
        assertThat(mexico.text()).contains("You swapped places by consent at 10:01; your place was 1st.");
    }

    @Test
    void an_offer_that_is_ignored_goes_and_changes_nothing() {
        List<String> entries = threeWait();
        table.act(Actor.participant("KEN"), new FloorCommand.SwapEntries(entries.get(2), entries.get(1)));
        Screen egypt = delegation("EGY");
        assertThat(egypt.text()).contains("Kenya offers to swap");

        egypt.press("Ignore");

        assertThat(egypt.text()).doesNotContain("offers to swap");
        assertThat(table.state().waiting()).extracting(ListEntry::who).containsExactly("MEX", "EGY", "KEN");
    }

    @Test
    void a_statement_is_handed_in_instead_of_spoken_after_it_was_said_what_that_means() {
        threeWait();
        Screen kenya = delegation("KEN");

        kenya.press("Change or withdraw");
        kenya.press("Hand in the statement");
        assertThat(kenya.text()).contains("The record has the statement as “not delivered”.");
        kenya.press("Hand it in");

        assertThat(table.state().beside().filed()).hasSize(1);
        assertThat(kenya.stage()).isEqualTo("ask");
        assertThat(kenya.text()).contains("Your statement is handed in, since 10:01.");
    }

    @Test
    void who_was_not_reached_can_hand_in_the_statement_when_the_meeting_is_over() {
        threeWait();
        table.act(RoundTable.GHANA, new FloorCommand.AdjournMeeting());
        Screen kenya = delegation("KEN");
        assertThat(kenya.text()).contains("Your statement was not heard. It can still be handed in.");

        kenya.press("Hand in the statement");
        kenya.press("Hand it in");

        assertThat(table.state().beside().filed()).hasSize(1);
    }

    @Test
    void who_has_the_floor_gives_the_rest_of_the_time_to_another_that_waits() {
        List<String> entries = threeWait();
        Screen bangladesh = delegation("BGD");

        bangladesh.press("Give the rest to");
        assertThat(bangladesh.text()).contains("Mexico", "Egypt", "Kenya");
        bangladesh.press("Egypt");

        assertThat(table.state().floor()).isNull();
        assertThat(table.state().beside().yielded()).containsKey(entries.get(1));
    }

    @Test
    void a_question_is_addressed_to_a_panellist_who_sees_it_and_responds_under_it() {
        open();
        Screen kenya = delegation("KEN");
        Screen colombia = delegation("COL");
        kenya.choose("QUESTION");
        kenya.fill("To whom", "COL");
        kenya.press("Request the floor");
        String question = table.state().waiting().getFirst().id();
        assertThat(colombia.text()).contains("Asked of you", "Kenya", "waits, 1st on the list");

        table.give(question);
        colombia.press("Respond");

        ListEntry response = table.state().waiting().getFirst();
        assertThat(response.kind()).isEqualTo(Kind.RESPONSE);
        assertThat(response.replyTo()).isEqualTo(question);
    }

    @Test
    void a_question_in_writing_goes_to_the_moderator_and_its_words_not_to_the_panellist() {
        open();
        Screen kenya = delegation("KEN");
        Screen colombia = delegation("COL");

        kenya.press("More");
        kenya.press("Question in writing");
        kenya.press("Send the question");
        assertThat(kenya.text()).contains("The question is missing.");
        kenya.fill("To whom", "COL");
        kenya.fill("Your question", "Who pays for it?");
        kenya.press("Send the question");

        assertThat(table.state().questions()).hasSize(1);
        assertThat(kenya.text()).contains("Who pays for it?", "to Colombia, not used yet");
        assertThat(colombia.text()).contains("in writing, not used yet").doesNotContain("Who pays for it?");
        kenya.press("Withdraw");
        assertThat(table.state().questions().getFirst().open()).isFalse();
    }

    private Screen writesAQuestion() {
        Screen kenya = delegation("KEN");
        kenya.press("More");
        kenya.press("Question in writing");
        kenya.fill("Your question", "Who pays for it?");
        return kenya;
    }

    @Test
    void a_form_that_is_pressed_again_before_its_answer_has_come_is_sent_once() {
        open();
        Screen kenya = writesAQuestion();
        floor.hold();
        kenya.press("Send the question");
        clock.forward(Duration.ofSeconds(5));
        kenya.press("Send the question");
        floor.release();
        kenya.press("Send the question");

        assertThat(table.state().questions()).hasSize(1);
    }

    @Test
    void a_form_that_is_refused_stays_with_what_was_typed_and_says_why() {
        open();
        Screen kenya = writesAQuestion();
        table.act(RoundTable.GHANA, new FloorCommand.AdjournMeeting());

        kenya.press("Send the question");
        assertThat(table.state().questions()).isEmpty();
        assertThat(kenya.text()).contains("The meeting is not open");

        table.act(RoundTable.GHANA, new FloorCommand.Undo());
        clock.forward(Duration.ofMillis(Desk.SAME_PRESS));
        kenya.press("Send the question");
        kenya.press("Send the question");
        assertThat(table.state().questions()).hasSize(1);
        assertThat(table.state().questions().getFirst().entry().note()).isEqualTo("Who pays for it?");
    }

    @Test
    void a_right_of_reply_says_how_many_are_left_and_when_it_is_heard() {
        open();
        Screen kenya = delegation("KEN");

        kenya.press("More");
        assertThat(kenya.text()).contains("2 left, heard after all other speakers");
        kenya.press("Right of reply");
        assertThat(kenya.text()).contains("for 10:00. You have 2 left.");
        kenya.press("Ask for the right of reply");

        assertThat(table.state().waiting().getFirst().kind()).isEqualTo(Kind.RIGHT_OF_REPLY);
        kenya.press("More");
        assertThat(kenya.text()).contains("1 left, heard after all other speakers");
    }

    @Test
    void a_point_of_order_says_what_it_is_about_where_the_meeting_ranks_them() {
        open();
        rules(List.of("request-time"), new ProcedureSettings(2, false, List.of("safety", "procedure"), List.of()));
        Screen kenya = delegation("KEN");

        kenya.press("Point of order");
        kenya.fill("What is it about?", "procedure");
        kenya.press("Raise the point of order");

        String order = table.state().waiting().getFirst().id();
        assertThat(table.state().procedure().categories()).containsEntry(order, "procedure");
    }

    @Test
    void a_state_moves_to_close_the_debate_and_can_withdraw_it_and_all_read_what_is_pending() {
        open();
        Screen kenya = delegation("KEN");
        Screen mexico = delegation("MEX");

        kenya.press("More");
        kenya.press("Move");
        kenya.press("Close the debate");
        assertThat(kenya.text())
                .contains("Two may speak against it, then the vote. If it is carried, the debate is over");
        kenya.press("Move to close the debate");

        assertThat(table.state().procedure().motion(MotionKind.CLOSE_DEBATE)).isPresent();
        assertThat(mexico.text()).contains("Kenya moved to close the debate. Two may speak against it");
        assertThat(kenya.text()).contains("You moved to close the debate.");
        kenya.press("Withdraw it");
        assertThat(table.state().procedure().motions()).isEmpty();
    }

    @Test
    void who_is_no_state_is_not_offered_motions() {
        open();
        Screen forum = delegation("MFA");

        forum.press("More");

        assertThat(forum.text()).contains("Question in writing").doesNotContain("Move…");
    }

    @Test
    void a_closed_debate_is_told() {
        threeWait();
        table.act(RoundTable.GHANA, new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "MAR"));
        table.act(
                RoundTable.GHANA, new FloorCommand.DecideMotion(MotionKind.CLOSE_DEBATE, Motion.Outcome.CARRIED, null));

        assertThat(delegation("KEN").text())
                .contains("The debate is closed.", "your place on the list of speakers")
                .doesNotContain("you speak at about");
    }

    @Test
    void before_the_meeting_the_page_says_until_when_one_can_ask_and_that_the_list_is_provisional() {
        table.act(
                new Actor(Role.SECRETARIAT, ""),
                new FloorCommand.SetInscription(
                        new Inscription(START.minus(Duration.ofHours(1)), START.plus(Duration.ofMinutes(30)))));
        Screen kenya = delegation("KEN");
        assertThat(kenya.text())
                .contains("Inscription is open", "You can ask for the floor until 10:30.", "provisional")
                .doesNotContain("Point of order…");

        kenya.press("Request the floor");

        assertThat(kenya.text()).contains("your place on the provisional list");
        assertThat(kenya.stage()).isEqualTo("waiting");
        clock.forward(Duration.ofMinutes(31));
        Screen again = delegation("KEN");
        assertThat(again.text()).contains("Inscription is closed", "your place on the provisional list");
        assertThat(delegation("MEX").text()).contains("It closed at 10:30.").doesNotContain("Request the floor");
    }

    @Test
    void a_chair_sets_the_window_of_inscription_in_the_venues_time_and_takes_it_away() {
        Screen chair = Screen.ofChair(application.newUser().newWindow(), "GHA", AccessRole.CHAIR);
        chair.press("Inscription…");
        chair.fill("Opens", "2013-10-03T09:00");
        chair.fill("Closes", "tomorrow");
        chair.press("Set the window");
        assertThat(chair.text()).contains("Closes: not understood", "Found: tomorrow.");
        chair.fill("Closes", "2013-10-02T09:00");
        clock.forward(Duration.ofSeconds(1));
        chair.press("Set the window");
        assertThat(chair.text()).contains("The window has to close after it opens");
        chair.fill("Closes", "2013-10-03T10:30");
        clock.forward(Duration.ofSeconds(1));
        chair.press("Set the window");

        assertThat(table.state().setup().inscription())
                .isEqualTo(
                        new Inscription(Instant.parse("2013-10-03T13:00:00Z"), Instant.parse("2013-10-03T14:30:00Z")));
        assertThat(delegation("KEN").text()).contains("Inscription is open");

        clock.forward(Duration.ofSeconds(1));
        chair.press("Inscription…");
        chair.press("No window");
        assertThat(table.state().setup().inscription()).isNull();
        open();
        assertThat(chair.text()).doesNotContain("Inscription…");
    }

    @Test
    void who_shares_a_place_sees_it_as_its_own() {
        List<String> entries = threeWait();
        table.act(RoundTable.GHANA, new FloorCommand.MergeEntries(List.of(entries.get(1), entries.get(2))));

        Screen kenya = delegation("KEN");

        assertThat(kenya.stage()).isEqualTo("waiting");
        assertThat(kenya.text()).contains("Egypt, Kenya", "You share this place with Egypt.");
    }
}
