package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
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
import org.rostrum.floor.domain.FloorCommand.Request;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Reason;
import org.rostrum.floor.domain.WrittenQuestion;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** The list on the chair's console: its reasons, its order, its row's acts, offers, questions and lots. */
class ListScreensTest {
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
        InstantSource now = clock;
        spring.registerBean(
                Workplace.class,
                () -> new Workplace(
                        floor, board, UiPlayground.messages(), ViewUser::of, MeetingThemes.NONE, true, now));
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

    private Screen coChair() {
        return Screen.ofChair(application.newUser().newWindow(), "CHE", AccessRole.CO_CHAIR);
    }

    private void order(String... criteria) {
        FloorSettings now = table.state().settings();
        table.act(
                RoundTable.GHANA,
                new FloorCommand.SetProgramme(
                        new FloorSettings(
                                now.regime(),
                                now.limits(),
                                now.warn(),
                                now.flash(),
                                now.atZero(),
                                now.clockStartsWithFloor(),
                                List.of(criteria),
                                now.oncePerDelegation(),
                                now.presentOnly(),
                                now.maxWaiting()),
                        table.state().setup().segments()));
    }

    private void speaks(String code, int seconds) {
        table.give(table.asks(code));
        clock.forward(Duration.ofSeconds(seconds));
        table.act(RoundTable.GHANA, new FloorCommand.EndStatement());
    }

    /** The reasons, as a chair who reads English sees them. */
    private List<String> reasons() {
        FloorState state = table.state();
        Wording wording = new Wording(new Texts(UiPlayground.messages(), Locale.ENGLISH), state.setup());
        ReasonWords words = new ReasonWords(wording, state);
        return Reason.all(state).stream().map(words::of).toList();
    }

    @Test
    void who_asked_first_stands_first_in_order_of_request() {
        table.asks("KEN");
        table.asks("ITA");

        assertThat(reasons()).containsExactly("in order of request", "in order of request");
        assertThat(chair().rows().path(0).path("plain").asBoolean()).isTrue();
    }

    @Test
    void the_criteria_tell_their_facts() {
        order("group-statements", "level", "fewest-interventions", "request-time");
        speaks("KEN", 60);
        speaks("ITA", 60);
        speaks("ITA", 60);
        table.asks("ITA");
        table.asks("KEN");
        table.asks("EGY");
        table.asks("MEX", Kind.STATEMENT, Level.MINISTER, null, null);
        table.asks("BEN", Kind.STATEMENT, null, "Group of Least Developed Countries", null);

        assertThat(chair().waiting()).containsExactly("Benin", "Mexico", "Egypt", "Kenya", "Italy");
        assertThat(reasons())
                .containsExactly(
                        "before Mexico: Group of Least Developed Countries",
                        "after Benin: Benin speaks for a group",
                        "after Mexico, by level: Minister",
                        "after Egypt: Egypt has not spoken yet",
                        "after Kenya: Kenya has spoken once, Italy twice");
    }

    @Test
    void time_spoken_regions_and_turns_of_stakeholders_are_told_with_figures() {
        order("least-time");
        speaks("KEN", 130);
        speaks("ITA", 245);
        table.asks("ITA");
        table.asks("KEN");
        assertThat(reasons()).last().isEqualTo("after Kenya: Kenya has spoken 2:10, Italy 4:05");

        order("regional-balance");
        assertThat(reasons())
                .last()
                .isEqualTo("after Kenya: African States have had 2:10, Western European and other States 4:05");

        order("alternate-stakeholder:2");
        table.asks("MFA");
        assertThat(reasons()).first().isEqualTo("one stakeholder after every 2 others, before Italy");
    }

    @Test
    void kinds_that_are_classes_of_their_own_say_so() {
        table.asks("KEN");
        table.asks("ARG", Kind.POINT_OF_ORDER, null, null, null);

        assertThat(reasons())
                .containsExactly(
                        "before Kenya: a point of order comes first", "after Argentina: a point of order comes first");
    }

    @Test
    void a_move_is_marked_and_says_who_moved_it_and_from_where() {
        table.asks("KEN");
        table.asks("ITA");
        String egypt = table.asks("EGY");
        Screen chair = chair();
        chair.list("move", egypt, "", table.state().waiting().getFirst().id());

        JsonNode row = chair.rows().path(0);
        assertThat(row.path("moved").asBoolean()).isTrue();
        assertThat(row.path("why").asString()).isEqualTo("placed by Ghana, was 3rd");
        assertThat(row.path("details").path(0).asString()).isEqualTo("Placed at 10:01");
    }

    @Test
    void a_swap_by_consent_and_a_call_in_vain_are_told() {
        String kenya = table.asks("KEN");
        String italy = table.asks("ITA");
        Screen chair = chair();
        table.act(Actor.participant("KEN"), new FloorCommand.SwapEntries(kenya, italy));

        assertThat(chair.rows().path(0).path("offer").asString()).isEqualTo("swap offered to Italy, no answer yet");
        assertThat(chair.rows().path(1).path("offer").asString()).isEqualTo("Kenya offers to swap");

        table.act(Actor.participant("ITA"), new FloorCommand.SwapEntries(italy, kenya));
        assertThat(chair.waiting()).containsExactly("Italy", "Kenya");
        assertThat(reasons()).containsExactly("swapped by consent, was 2nd", "swapped by consent, was 1st");

        String egypt = table.asks("EGY");
        table.asks("MEX");
        clock.forward(Duration.ofMinutes(11));
        chair.list("absent", egypt, "", "");
        assertThat(reasons()).contains("called in vain at 10:12");
    }

    @Test
    void expected_times_are_about_and_with_a_range_and_how_sure_they_are() {
        String kenya = table.asks("KEN");
        table.give(kenya);
        String italy = table.asks("ITA");
        table.asks("EGY");
        Screen chair = chair();

        JsonNode time = chair.times().path(italy);
        assertThat(time.path("at").asString()).matches("10:0[3-5]");
        assertThat(time.path("range").asString()).matches("10:0\\d–10:\\d\\d");
        assertThat(time.path("sure").asString()).isEqualTo("good");
        assertThat(chair.rows().path(0).path("details").toString()).contains("asked at 10:01");
        assertThat(chair.text()).contains("The last on the list speaks at about 10:");
    }

    @Test
    void the_head_says_the_order_in_force_and_whether_the_list_is_open() {
        Screen chair = chair();
        assertThat(chair.text()).contains("Order: by time of request", "0 wait", "Open");

        order("group-statements", "level", "alternate-stakeholder:4");
        table.act(RoundTable.GHANA, new FloorCommand.CloseList(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(chair.text())
                .contains(
                        "Order: groups first, then level, then one stakeholder after every 4 others, then request",
                        "Open, closes at 10:11");

        table.act(RoundTable.GHANA, new FloorCommand.CloseList(null));
        assertThat(chair.text()).contains("Closed");
    }

    @Test
    void a_chair_swaps_two_rows_and_merges_others_into_one_slot() {
        String kenya = table.asks("KEN");
        String italy = table.asks("ITA");
        String egypt = table.asks("EGY");
        Screen chair = chair();

        chair.list("swap", kenya, "", "", egypt);
        assertThat(chair.waiting()).containsExactly("Egypt", "Italy", "Kenya");

        chair.list("merge", italy, "", "", kenya);
        assertThat(chair.waiting()).containsExactly("Egypt", "Italy, Kenya");
        assertThat(chair.rows().path(1).path("names").toString()).isEqualTo("[\"Italy\",\"Kenya\"]");
        assertThat(table.state().waiting().get(1).all()).hasSize(2);
    }

    @Test
    void a_chair_changes_level_group_and_note_and_leaves_what_it_did_not_touch() {
        String kenya = table.asks("KEN", Kind.STATEMENT, null, null, "first");
        Screen chair = chair();
        chair.list("amend", kenya, "", "");
        assertThat(chair.text()).contains("What is said of Kenya");
        chair.fill("Level of the speaker", "minister");
        chair.fill("On behalf of (empty: of nobody)", "African Group");
        // meanwhile the delegation writes another note
        table.act(Actor.participant("KEN"), new FloorCommand.AmendEntry(kenya, null, null, "second"));
        chair.press("Change");

        ListEntry entry = table.state().waiting().getFirst();
        assertThat(entry.level()).isEqualTo(Level.MINISTER);
        assertThat(entry.onBehalfOf()).isEqualTo("African Group");
        assertThat(entry.note()).isEqualTo("second");
        assertThat(chair.rows().path(0).path("badge").asString()).isEqualTo("For a group");
        assertThat(chair.rows().path(0).path("group").asString()).isEqualTo("African Group");
    }

    @Test
    void what_was_filled_in_of_a_row_stays_where_it_cannot_be_done_any_more() {
        String kenya = table.asks("KEN");
        Screen chair = chair();
        Screen coChair = coChair();
        chair.list("amend", kenya, "", "");
        chair.fill("On behalf of (empty: of nobody)", "African Group");
        coChair.list("remove", kenya, "", "");
        chair.press("Change");

        assertThat(chair.text()).contains("What is said of Kenya", "No longer waiting");
    }

    @Test
    void a_list_that_is_empty_before_the_meeting_tells_when_requests_are_taken() {
        table.act(RoundTable.GHANA, new FloorCommand.Undo());

        assertThat(chair().text())
                .contains("Not open yet", "Requests are taken once the meeting is open.")
                .doesNotContain("The list is closed");
    }

    @Test
    void a_list_that_is_empty_after_the_meeting_is_closed() {
        table.act(RoundTable.GHANA, new FloorCommand.AdjournMeeting());

        assertThat(chair().text())
                .contains("Nobody waits", "The meeting is over.", "Closed")
                .doesNotContain("Not open yet");
    }

    @Test
    void a_statement_is_filed_instead_of_spoken() {
        String kenya = table.asks("KEN");
        Screen chair = chair();
        chair.list("file", kenya, "", "");

        assertThat(chair.text()).contains("filed the statement of Kenya in writing");
        assertThat(table.state().beside().filed()).hasSize(1);
    }

    @Test
    void what_another_chair_took_off_the_list_cannot_be_acted_on_and_that_is_said() {
        String kenya = table.asks("KEN");
        table.asks("ITA");
        Screen chair = chair();
        Screen coChair = coChair();
        coChair.list("remove", kenya, "", "");

        chair.list("amend", kenya, "", "");
        assertThat(chair.text()).contains("No longer waiting").doesNotContain("What is said of");
        chair.list("absent", kenya, "", "");
        assertThat(chair.waiting()).containsExactly("Italy");
    }

    @Test
    void yielded_time_and_whom_a_question_is_for_stand_on_the_row() {
        String kenya = table.asks("KEN");
        table.give(kenya);
        String italy = table.asks("ITA");
        table.act(
                Actor.participant("EGY"),
                new FloorCommand.RequestFloor(new Request(Kind.QUESTION, null, null, null, null, null, "COL", false)));
        clock.forward(Duration.ofSeconds(100));
        table.act(Actor.participant("KEN"), new FloorCommand.YieldTime(italy));
        Screen chair = chair();

        assertThat(chair.rows().path(0).path("bonus").asString()).isEqualTo("+1:20 from Kenya");
        assertThat(chair.rows().path(1).path("to").asString()).isEqualTo("to Colombia");
    }

    @Test
    void the_moderator_takes_a_written_question_and_puts_another_aside() {
        Screen chair = chair();
        assertThat(chair.text()).doesNotContain("Questions:");
        writes("KEN", "How is it paid for?");
        writes("ITA", "By when?");
        assertThat(chair.text()).contains("Questions: 2").doesNotContain("How is it paid for?");

        chair.press("Questions: 2");
        assertThat(chair.text()).contains("How is it paid for?", "By when?", "to Colombia, 10:01", "Back to the list");
        chair.press("Put aside"); // the last on the screen: Italy's
        chair.press("Take");

        assertThat(table.state().questions().stream().map(WrittenQuestion::fate).toList())
                .containsExactly(WrittenQuestion.Fate.TAKEN, WrittenQuestion.Fate.DISMISSED);
        assertThat(chair.text()).contains("Taken", "Put aside");
        chair.press("Back to the list");
        assertThat(chair.text()).doesNotContain("How is it paid for?");
    }

    private void writes(String code, String words) {
        table.act(
                Actor.participant(code),
                new FloorCommand.RequestFloor(new Request(Kind.QUESTION, null, null, null, words, null, "COL", true)));
    }

    @Test
    void lots_are_announced_drawn_with_the_seed_and_shown_with_a_check_that_anybody_can_repeat() {
        table.asks("KEN");
        table.asks("ITA");
        table.asks("EGY");
        Screen chair = chair();
        chair.press("Lots…");
        assertThat(chair.text()).contains("Draw the order by lot");
        chair.fill("Seed (secret until the drawing)", "a seed of ours");
        chair.press("Publish its hash");
        Lots announced = table.state().beside().lots();
        assertThat(announced).isNotNull();
        assertThat(announced.seedHash()).isEqualTo(Lots.sha256("a seed of ours"));

        chair.press("Lots…");
        assertThat(chair.text()).contains(announced.seedHash());
        clock.forward(Duration.ofMinutes(1));
        chair.press("Draw the lots"); // the window remembers its seed

        List<String> drawn = Lots.draw("a seed of ours", table.state().waiting()).stream()
                .map(Lots.Lot::code)
                .toList();
        assertThat(table.state().waiting().stream().map(ListEntry::who).toList())
                .isEqualTo(drawn);
        assertThat(reasons()).allMatch("by lot, drawn at 10:02"::equals);
        assertThat(chair.text())
                .contains("The lots, and their check", "The seed is the one whose hash was published before.");
    }

    @Test
    void a_list_of_five_hundred_is_put_into_words_well_within_the_time_between_two_pictures() {
        order("group-statements", "level", "fewest-interventions");
        for (int i = 0; i < 500; i++) {
            table.act(
                    RoundTable.GHANA,
                    new FloorCommand.AddToList(null, RoundTable.guest("Guest " + i), Request.STATEMENT));
        }
        Screen chair = chair();
        assertThat(chair.waiting()).hasSize(500);
        SpeakersList list = new SpeakersList(new Wording(
                new Texts(UiPlayground.messages(), Locale.ENGLISH),
                table.state().setup()));
        for (int i = 0; i < 20; i++) {
            list.show(table.state(), clock.instant().plusSeconds(i), true, true);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            list.show(table.state(), clock.instant().plusSeconds(i), true, true);
        }
        // a picture takes 16 ms where it is smooth; the bound is generous for a busy machine
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 10)).isLessThan(Duration.ofMillis(200));
    }
}
