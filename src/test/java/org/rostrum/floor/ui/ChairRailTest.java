package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.domain.Contingents;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.TimeContingents;
import org.springframework.context.support.GenericApplicationContext;

/** What stands around the list on the console: advice, programme, words to say, procedure, undo, formats. */
class ChairRailTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final RoundTable table = new RoundTable(floor, START);
    private final TwoFormats formats = new TwoFormats();
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
                        floor, board, UiPlayground.messages(), ViewUser::of, MeetingThemes.NONE, formats, false, now));
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, ChairView.class);
    }

    @AfterEach
    void stopScreens() {
        application.close();
        spring.close();
        timer.shutdownNow();
    }

    private Screen screen(String code, AccessRole role) {
        return Screen.ofChair(application.newUser().newWindow(), code, role);
    }

    private Screen chair() {
        return screen("GHA", AccessRole.CHAIR);
    }

    private void open() {
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
    }

    private void later(int minutes) {
        clock.forward(Duration.ofMinutes(minutes));
    }

    /** The floor since 45 minutes; nine wait, and 31 minutes are left of it. */
    private void nineWait() {
        open();
        later(45);
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("floor"));
        later(84);
        List.of("MEX", "EGY", "BEN", "ITA", "KEN", "IRN", "ECU", "MAR", "POL").forEach(table::asks);
    }

    private Duration limit(String key) {
        return table.state().settings().limits().of(key);
    }

    @Test
    void the_advisor_says_how_many_wait_and_until_when_and_what_each_choice_leads_to() {
        nineWait();
        Screen chair = chair();

        assertThat(chair.text())
                .contains("9 wait, 31 minutes until this segment ends at 12:40.")
                .contains("holds if you close the list now", "if open 10 minutes more");
    }

    @Test
    void limits_are_set_together_or_not_at_all_where_one_cannot_be_read() {
        nineWait();
        Screen chair = chair();
        Duration before = limit("member-state");
        chair.press("Own…");
        chair.fill("Member States", "4:00");
        chair.fill("Panellists", "soon");

        chair.press("Set the limits");
        assertThat(chair.text()).contains("Panellists: not understood", "Found: soon. Expected: minutes and seconds");
        assertThat(limit("member-state")).isEqualTo(before);

        chair.fill("Panellists", "6");
        chair.press("Set the limits");
        assertThat(limit("member-state")).isEqualTo(Duration.ofMinutes(4));
        assertThat(limit("panellist")).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void to_close_now_shows_what_it_will_do_and_then_sets_limits_and_closes_in_this_order() {
        nineWait();
        table.act(RoundTable.GHANA, new FloorCommand.SetLimit("member-state", Duration.ofMinutes(5)));
        Screen chair = chair();
        ActButton now = chair.button("3:");
        String limit = now.text();

        chair.press(limit);
        assertThat(chair.text())
                .contains(
                        "Member States " + limit + " instead of 5:00",
                        "The list of speakers closes.",
                        "All 9 are heard");
        assertThat(table.state().listOpen()).as("only asked so far").isTrue();
        chair.press("Announce and close");

        assertThat(limit("member-state")).isEqualTo(Wording.lengthOf(limit));
        assertThat(table.state().listOpen()).isFalse();
        assertThat(chair.text()).contains("Done: set the limit of Member States to " + limit + ", closed the list.");
        table.act(RoundTable.SWITZERLAND, new FloorCommand.Undo());
        assertThat(table.state().listOpen()).isTrue();
        table.act(RoundTable.SWITZERLAND, new FloorCommand.Undo());
        assertThat(limit("member-state")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void one_press_announces_the_limit_for_a_list_that_stays_open() {
        nineWait();
        Screen chair = chair();
        ActButton open = chair.buttons().stream()
                .filter(each -> each.getElement().getTextRecursively().contains("10 minutes more"))
                .findFirst()
                .orElseThrow();
        Duration wanted = Wording.lengthOf(open.text());

        chair.press(open, Screen.carried(open, "data-entry"), "");

        assertThat(wanted).isLessThan(Duration.ofMinutes(3));
        assertThat(limit("default")).isEqualTo(wanted);
        assertThat(limit("member-state")).isEqualTo(wanted);
        assertThat(table.state().listOpen()).isTrue();
    }

    @Test
    void a_choice_that_has_changed_since_it_was_seen_does_nothing() {
        nineWait();
        Screen chair = chair();
        ActButton now = chair.button("3:00");

        chair.press(now, "default=120", "");

        assertThat(chair.text()).contains("Something has changed meanwhile");
        assertThat(table.state().listOpen()).isTrue();
    }

    @Test
    void where_no_limit_helps_the_advisor_says_so_and_how_many_can_be_heard() {
        open();
        later(176);
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("closing"));
        List.of("MEX", "EGY", "BEN", "ITA", "KEN", "IRN", "ECU", "MAR", "POL").forEach(table::asks);

        assertThat(chair().text()).contains("9 wait, 4 minutes left. No limit helps: hear the first ");
    }

    @Test
    void the_advisor_is_calm_when_all_can_be_heard() {
        open();
        later(45);
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("floor"));
        List.of("MEX", "EGY", "BEN").forEach(table::asks);

        assertThat(chair().text()).contains("All 3 can be heard by 12:40, 105 minutes in hand.");
    }

    @Test
    void the_programme_carries_lateness_forward_and_a_press_on_a_segment_offers_to_begin_it() {
        open();
        later(4);
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("opening"));
        Screen chair = chair();
        assertThat(chair.text()).contains("4 minutes late", "ends about 13:04");

        chair.click("Panel");
        assertThat(chair.text()).contains("Begin: Panel?", "Planned for 10:10.");
        chair.press("Begin");

        assertThat(table.state().segment()).isEqualTo("panel");
        assertThat(chair.text()).contains("6 minutes in hand", "ends about 12:54");
    }

    @Test
    void whose_turn_it_is_stands_at_the_give_button_and_nothing_follows_by_itself() {
        Segment panel = segment("panel", "Panel").heard(org.rostrum.floor.domain.SegmentKind.PANEL, List.of("COL"));
        Segment block = segment("floor", "Floor");
        block = new Segment(block.id(), block.title(), null, null, null, block.kind(), 2, List.of(), null);
        table.act(RoundTable.GHANA, new FloorCommand.SetProgramme(FloorSettings.STANDARD, List.of(panel, block)));
        open();
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("panel"));
        Screen chair = chair();
        assertThat(chair.text()).contains("By the programme: Colombia");

        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("floor"));
        String mexico = table.asks("MEX");
        table.give(mexico);
        assertThat(chair.text()).contains("Floor: 1 of 2, then the panel responds");

        table.give(table.asks("EGY"));
        assertThat(chair.text()).contains("Panel responds: Colombia");
        assertThat(Objects.requireNonNull(table.state().floor())
                        .entry()
                        .speaker()
                        .code())
                .isEqualTo("EGY");
    }

    @Test
    void the_words_to_say_name_level_article_group_and_kind() {
        open();
        table.give(table.asks("PHL"));
        table.asks("MEX", Kind.STATEMENT, Level.MINISTER, "Group of Friends of Migration", null);
        table.asks("IRN");
        table.asks("GHA", Kind.RIGHT_OF_REPLY, null, null, null);
        Screen chair = chair();

        assertThat(chair.text())
                .contains("I thank the distinguished representative of the Philippines. I now give the floor to the"
                        + " distinguished Minister of Mexico, who speaks on behalf of the Group of Friends of Migration,"
                        + " to be followed by Iran (Islamic Republic of).");
        chair.press("Enlarge");
        assertThat(chair.text())
                .contains("To be followed by Iran (Islamic Republic of), and then by Ghana.")
                .contains("in exercise of the right of reply: Ghana")
                .contains("I intend to close the list of speakers shortly.", "I now suspend the meeting.");
    }

    @Test
    void a_motion_appears_by_itself_is_counted_on_both_sides_and_decided() {
        open();
        Screen chair = chair();
        assertThat(chair.text()).doesNotContain("Waits for a decision").contains("Last acts");

        chair.press("Procedure");
        chair.press("Note a motion to adjourn the debate");
        chair.pick("KEN");
        assertThat(chair.text())
                .contains("Kenya moved to adjourn the debate", "For 0 of 2, against 0 of 2.")
                .doesNotContain("Last acts");
        chair.press("Speaks for");
        chair.pick("EGY");
        chair.press("Speaks against");
        chair.pick("POL");
        assertThat(chair.text()).contains("For 1 of 2, against 1 of 2.");

        chair.press("Carried");
        assertThat(chair.text()).contains("The list closes. Who waits stays on it, unheard");
        assertThat(table.state().listOpen()).isTrue();
        chair.press("Declare it carried");
        assertThat(table.state().listOpen()).isFalse();
        assertThat(table.state().procedure().motions()).isEmpty();
    }

    @Test
    void the_motion_of_the_highest_precedence_is_decided_first_and_full_sides_say_so() {
        open();
        table.act(RoundTable.GHANA, new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "KEN"));
        table.act(
                RoundTable.GHANA, new FloorCommand.SpeakOnMotion(MotionKind.CLOSE_DEBATE, "POL", Motion.Side.AGAINST));
        table.act(
                RoundTable.GHANA, new FloorCommand.SpeakOnMotion(MotionKind.CLOSE_DEBATE, "ITA", Motion.Side.AGAINST));
        Screen chair = chair();
        chair.press("Speaks against");
        assertThat(chair.text()).contains("All who may speak on this side have spoken.");

        table.act(RoundTable.GHANA, new FloorCommand.RaiseMotion(MotionKind.SUSPEND_MEETING, "EGY"));
        assertThat(chair.text())
                .contains("Egypt moved to suspend the meeting", "Not debated", "Then: to close the debate.");
        chair.press("Rejected");
        assertThat(chair.text()).contains("Kenya moved to close the debate");
    }

    @Test
    void an_appeal_against_a_ruling_waits_for_the_vote() {
        open();
        String order = table.asks("ARG", Kind.POINT_OF_ORDER, null, null, null);
        table.give(order);
        table.act(RoundTable.GHANA, new FloorCommand.RuleOnOrder(order, "The speaker may go on."));
        Screen chair = chair();
        chair.press("Procedure");
        chair.press("Note an appeal");
        chair.pick("EGY");

        assertThat(chair.text())
                .contains(
                        "Egypt appeals against the ruling on the point of order of Argentina",
                        "The speaker may go on.");
        chair.press("Ruling overruled");
        assertThat(Objects.requireNonNull(table.state().procedure().ruling()).stands())
                .isFalse();
    }

    @Test
    void who_presides_is_seen_by_all_and_handed_over() {
        open();
        Screen chair = chair();
        Screen other = screen("CHE", AccessRole.CO_CHAIR);
        assertThat(other.text()).contains("Ghana presides, with Switzerland");

        chair.press("Procedure");
        chair.press("Hand over the chair");
        chair.press("Switzerland");

        assertThat(other.text()).contains("Switzerland presides, with Ghana");
    }

    @Test
    void a_speaker_is_called_to_order_and_it_is_counted() {
        open();
        String mexico = table.asks("MEX");
        table.give(mexico);
        Screen chair = chair();
        chair.press("Procedure");
        chair.press("Call Mexico to order");

        assertThat(table.state().procedure().callsToOrder(mexico)).isOne();
        assertThat(chair.text()).contains("Ghana called Mexico to order");
    }

    @Test
    void several_acts_are_taken_back_after_one_question() {
        open();
        String mexico = table.asks("MEX");
        Screen chair = chair();
        table.give(mexico);
        table.act(RoundTable.GHANA, new FloorCommand.PauseClock());
        table.act(RoundTable.GHANA, new FloorCommand.Announce("Coffee"));

        chair.press("Earlier acts", "");
        assertThat(chair.text()).contains("announced to all", "paused the clock", "opened the meeting");
        chair.press("gave the floor to Mexico");
        assertThat(chair.text()).contains("Take back 3 acts?");
        assertThat(table.state().floor()).isNotNull();
        chair.press("Take back 3 acts");

        assertThat(table.state().floor()).isNull();
        assertThat(table.state().announcement()).isNull();
        assertThat(chair.waiting()).containsExactly("Mexico");
        assertThat(chair.text()).contains("Done: took back 3 acts.", "Undo: opened the meeting");
    }

    @Test
    void taking_back_ends_where_somebody_acted_in_between() {
        open();
        Screen chair = chair();
        table.act(RoundTable.GHANA, new FloorCommand.Announce("Coffee"));
        chair.press("Earlier acts", "");
        table.act(RoundTable.SWITZERLAND, new FloorCommand.Announce("Tea"));
        chair.press("opened the meeting");
        chair.press("Take back 2 acts");

        assertThat(chair.text()).contains("undo would take back another act than the one you saw");
        assertThat(Objects.requireNonNull(table.state().announcement()).text()).isEqualTo("Tea");
        assertThat(table.state().status()).isEqualTo(MeetingStatus.OPEN);
    }

    @Test
    void a_group_that_is_short_of_time_gets_some_of_what_the_chair_shares_out() {
        open();
        FloorSettings settings = table.state().setup().settings();
        table.act(
                RoundTable.GHANA,
                new FloorCommand.SetProgramme(
                        settings.with(new TimeContingents(
                                Contingents.By.GROUP, Map.of("African States", Duration.ofMinutes(1)))),
                        table.state().setup().segments()));
        table.asks("KEN");
        Screen chair = chair();
        assertThat(chair.text()).contains("0:00 of 1:00");

        chair.press("Share out 5 more minutes to those who are short");

        assertThat(chair.text()).contains("0:00 of 6:00").doesNotContain("Share out 5 more");
    }

    @Test
    void who_has_spoken_shows_the_time_of_groups_and_of_categories() {
        open();
        table.give(table.asks("MEX"));
        later(2);
        table.act(RoundTable.GHANA, new FloorCommand.EndStatement());
        table.give(table.asks("IOM"));
        later(1);
        table.act(RoundTable.GHANA, new FloorCommand.EndStatement());
        Screen chair = chair();

        assertThat(chair.text()).contains("Latin Am., Caribbean\n2:00", "Organizations, others\n1:00");
        chair.press("By category");
        assertThat(chair.text()).contains("Member State\n2:00", "Civil society\n1:00");
    }

    @Test
    void a_format_is_looked_at_and_then_gives_the_meeting_its_segments() {
        Screen chair = chair();
        chair.press("Format");
        chair.press("Town hall");
        assertThat(chair.text()).contains("Welcome", "Questions", "Limits: All 1:30.", "Order of the list: as asked.");
        assertThat(table.state().setup().segments()).hasSize(5);
        chair.press("Use this format");

        assertThat(table.state().setup().segments()).extracting(Segment::id).containsExactly("welcome", "questions");
    }

    @Test
    void no_format_comes_under_an_intervention_and_the_secretariat_saves_one() {
        open();
        table.give(table.asks("MEX"));
        Screen chair = chair();
        chair.press("Format");
        assertThat(chair.text()).contains("A format comes between two interventions.");

        table.act(RoundTable.GHANA, new FloorCommand.EndStatement());
        Screen secretariat = screen("SEC", AccessRole.SECRETARIAT);
        secretariat.press("Format");
        secretariat.press("Save this meeting’s programme as a format");
        secretariat.fill("Our round table");
        secretariat.press("Save");
        assertThat(formats.saved).isEqualTo("rt1 as Our round table");
        assertThat(secretariat.text()).contains("saved the format “Our round table”");
    }

    private static Segment segment(String id, String title) {
        return new Segment(id, Map.of("en", title), null, null, null);
    }

    private static final class TwoFormats implements MeetingFormats {
        private String saved = "";

        @Override
        public List<Choice> all() {
            return List.of(new Choice("town-hall", Map.of("en", "Town hall"), "Questions from all.", true));
        }

        @Override
        public Optional<FloorCommand.SetProgramme> programme(String meeting, String format) {
            FloorSettings standard = FloorSettings.STANDARD;
            FloorSettings settings = new FloorSettings(
                    "panel",
                    standard.limits().with("default", Duration.ofSeconds(90)),
                    standard.warn(),
                    standard.flash(),
                    standard.atZero(),
                    true,
                    standard.order(),
                    true,
                    false,
                    100);
            return Optional.of(new FloorCommand.SetProgramme(
                    settings, List.of(segment("welcome", "Welcome"), segment("questions", "Questions"))));
        }

        @Override
        public Saved save(String meeting, String name) {
            saved = meeting + " as " + name;
            return Saved.DONE;
        }
    }
}
