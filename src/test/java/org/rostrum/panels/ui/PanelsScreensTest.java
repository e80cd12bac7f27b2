package org.rostrum.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.DelegatingFloor;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.application.Officers;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;

/** Two officers and a delegation's focal point at the same panels, each before a screen of their own. */
class PanelsScreensTest {
    private static final Dialogues.About ABOUT = new Dialogues.About(
            Map.of("en", "High-level Dialogue"),
            ZoneId.of("America/New_York"),
            true,
            TestDesk.DEADLINE.plus(Duration.ofDays(60)),
            TestDesk.call().roundTables(),
            TestDesk.GROUPS);

    private final TestDesk table = new TestDesk();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private final OtherNode elsewhere = new OtherNode();
    private Instant now = TestDesk.OPENS;
    private PanelsRooms rooms;
    private BrowserlessApplicationContext application;

    private final Floor floor = recordThatCanBeAway();
    private volatile boolean recordAway;

    private Floor recordThatCanBeAway() {
        return new DelegatingFloor(new InMemoryFloor(Clock.fixed(TestDesk.OPENS, ZoneOffset.UTC))) {
            @Override
            public Optional<FloorState> state(String meeting) {
                if (recordAway) {
                    throw new JournalUnavailableException("away");
                }
                return super.state(meeting);
            }
        };
    }

    @BeforeEach
    void startScreens() {
        // told at once and by the same thread: nothing to wait for; the log is asked once an hour only
        rooms = new PanelsRooms(table.desk, elsewhere, Runnable::run, timer, Duration.ofHours(1));
        spring.registerBean(
                PanelsPlace.class,
                () -> new PanelsPlace(
                        table.desk,
                        new PanelActs(table.desk, new ListToMeetings(floor), _ -> "CODE"),
                        rooms,
                        id -> id.equals(TestDesk.DIALOGUE) ? Optional.of(ABOUT) : Optional.empty(),
                        messages(),
                        ViewUser::of,
                        () -> now));
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, BoardView.class);
    }

    @AfterEach
    void stopScreens() {
        application.close();
        spring.close();
        timer.shutdownNow();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/views", "messages/panels", "messages/panel-views");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private BrowserlessUIContext window() {
        return application.newUser().newWindow();
    }

    private PanelsWindow amina(String page) {
        return PanelsWindow.of(window(), "Amina", AccessRole.OPGA, "", page);
    }

    private PanelsWindow jonas(String page) {
        return PanelsWindow.of(window(), "Jonas", AccessRole.SECRETARIAT, "", page);
    }

    private PanelsWindow delegation(String code) {
        return PanelsWindow.of(window(), code, AccessRole.DELEGATION, code, "interest/" + code);
    }

    private void at(Instant instant) {
        now = instant;
        table.at(instant);
    }

    private PanelsWindow drafted() {
        table.open().withInterests();
        table.draw();
        return amina("panels");
    }

    /** Somebody of the test acts; what is refused is a mistake of the test. */
    private PanelsState done(By by, PanelsCommand command) {
        PanelsState state = table.done(by, command);
        rooms.ask();
        return state;
    }

    @Test
    void an_officer_presses_propose_and_sees_each_panel_with_reasons() {
        table.open().withInterests();
        PanelsWindow amina = amina("panels");
        assertThat(amina.text()).contains("No proposal yet", "7 expressions of interest for 6 seats on 2 round tables");

        amina.press("Propose");

        assertThat(amina.column("RT1")).hasSize(3);
        assertThat(amina.column("RT2")).hasSize(3);
        assertThat(amina.column("")).hasSize(1);
        assertThat(amina.board()
                        .path("cards")
                        .valueStream()
                        .map(each -> each.path("why").asString("")))
                .allMatch(why -> why.contains("seats") && why.contains("expression"));
        assertThat(amina.text()).contains("Done: drew proposal 1.", "Undo: the last draw", "6 seated, 1 wait");
    }

    @Test
    void bars_stand_against_the_targets_of_the_groups() {
        PanelsWindow amina = drafted();

        JsonNode groups = amina.board().path("bars").get(0).path("rows");

        assertThat(groups.valueStream()
                        .mapToInt(each -> each.path("target").asInt(-1))
                        .sum())
                .isEqualTo(6);
        assertThat(groups.valueStream()
                        .mapToInt(each -> each.path("value").asInt(-1))
                        .sum())
                .isEqualTo(6);
        assertThat(groups.valueStream().map(each -> each.path("state").asString("")))
                .containsOnly("met");
    }

    @Test
    void a_card_in_hands_says_what_each_move_would_do_before_and_after() {
        PanelsWindow amina = drafted();
        String waits = amina.column("").getFirst();

        amina.act("consider", waits, "", "");

        JsonNode effect = amina.effects().path("to").path("RT1");
        assertThat(effect.path("title").asString("")).contains("moves to Round table RT1");
        JsonNode seats = effect.path("rows")
                .valueStream()
                .filter(each -> each.path("what").asString("").startsWith("Seats"))
                .findFirst()
                .orElseThrow();
        assertThat(seats.path("before").asString("")).isEqualTo("3 of 4");
        assertThat(seats.path("after").asString("")).isEqualTo("4 of 4");
        assertThat(effect.path("come").valueStream().map(JsonNode::asString))
                .anyMatch(text -> text.contains("4 persons sit on 3 seats (Member States)"));
        assertThat(table.state().composition().panelOf(waits)).isNull();
    }

    @Test
    void a_move_of_one_officer_is_on_the_board_of_the_other_and_can_be_undone_by_name() {
        PanelsWindow amina = drafted();
        PanelsWindow jonas = jonas("panels");
        String moved = amina.column("RT1").getFirst();
        String name = amina.card(moved).path("name").asString("");

        amina.act("move", moved, "RT2", "");

        assertThat(jonas.column("RT2")).contains(moved);
        assertThat(jonas.card(moved).path("marks").get(0).path("text").asString(""))
                .isEqualTo("By hand");
        assertThat(jonas.text()).contains("Amina", "Undo: moved " + name + " to Round table RT2");

        jonas.press("Undo: moved " + name);
        assertThat(amina.column("RT1")).contains(moved);
    }

    @Test
    void a_move_on_a_board_that_is_behind_is_refused_and_says_who_did_what() {
        PanelsWindow amina = drafted();
        PanelsWindow jonas = jonas("panels");
        List<String> first = amina.column("RT1");
        long seen = jonas.board().path("revision").asLong(-1);
        amina.act("move", first.get(0), "RT2", "");
        long before = jonas.board().path("answers").asLong(0);

        jonas.act("move", first.get(1), "RT2", "", seen);

        assertThat(jonas.text()).contains("The list has changed meanwhile", "Amina moved", "Nothing was done");
        assertThat(table.state().composition().panelOf(first.get(1))).isEqualTo("RT1");
        assertThat(jonas.board().path("answers").asLong(0))
                .as("the board is sent again")
                .isGreaterThan(before);
    }

    @Test
    void officers_see_who_else_is_there_and_what_is_in_hands() {
        PanelsWindow amina = drafted();
        PanelsWindow jonas = jonas("panels");
        String card = amina.column("RT1").getFirst();
        assertThat(amina.text()).contains("Also here", "Jonas");

        jonas.act("consider", card, "", "");
        assertThat(amina.board().path("held").path(card).asString("")).isEqualTo("Jonas");

        jonas.act("release", card, "", "");
        assertThat(amina.board().path("held").has(card)).isFalse();
    }

    @Test
    void an_officer_at_another_node_is_seen_and_told_what_is_held_here() {
        PanelsWindow amina = drafted();
        String card = amina.column("RT1").getFirst();
        elsewhere.there = List.of(new Officers.Officer("Ines", card));

        rooms.ask();
        assertThat(amina.text()).contains("Also here", "Ines");
        assertThat(amina.board().path("held").path(card).asString("")).isEqualTo("Ines");

        String other = amina.column("RT1").getLast();
        amina.act("consider", other, "", "");
        assertThat(elsewhere.told.get(TestDesk.DIALOGUE)).containsExactly(new Officers.Officer("Amina", other));
    }

    @Test
    void two_exchange_their_seats() {
        PanelsWindow amina = drafted();
        String one = amina.column("RT1").getFirst();
        String other = amina.column("RT2").getFirst();

        amina.act("exchange", one, "", other);

        assertThat(amina.column("RT1")).contains(other).doesNotContain(one);
        assertThat(amina.column("RT2")).contains(one).doesNotContain(other);
        assertThat(amina.text()).contains("Undo: exchanged");
    }

    @Test
    void a_lock_is_told_and_holds_until_it_is_opened() {
        PanelsWindow amina = drafted();
        String card = amina.column("RT1").getFirst();

        amina.act("lock", card, "RT1", "");
        assertThat(amina.card(card).path("locked").asBoolean(false)).isTrue();
        amina.act("move", card, "RT2", "");
        assertThat(amina.text()).contains("is locked", "Open the lock first");
        assertThat(amina.column("RT1")).contains(card);

        amina.act("unlock", card, "RT1", "");
        amina.act("move", card, "RT2", "");
        assertThat(amina.column("RT2")).contains(card);
    }

    @Test
    void an_exclusion_keeps_its_reason_with_the_office_and_can_be_lifted() {
        PanelsWindow amina = drafted();
        String card = amina.column("RT1").getFirst();

        amina.act("exclude", card, "RT1", "");
        amina.fill("Reason, private to the Office", "Asked for by the mission");
        amina.press("Exclude");

        assertThat(amina.card(card).path("keptOff").asBoolean(false)).isTrue();
        assertThat(amina.board()
                        .path("looks")
                        .valueStream()
                        .map(each -> each.path("text").asString("")))
                .anyMatch(text -> text.contains("is excluded from"));
        assertThat(delegation(card).text()).doesNotContain("Asked for by the mission");

        amina.act("include", card, "RT1", "");
        amina.press("Let in");
        assertThat(amina.card(card).path("keptOff").asBoolean(true)).isFalse();
    }

    @Test
    void an_organization_that_is_on_no_list_comes_in_with_what_the_office_enters_for_it() {
        table.open().withInterests();
        PanelsWindow amina = amina("panels/call");

        amina.press("Another organization…");
        amina.fill("Name of the organization", "Réseau de la diaspora");
        amina.fill("Kind", "ACADEMIA");
        amina.press("Enter it");
        assertThat(amina.text()).as("the form stays, and says why").contains("a name, a title or a level");
        amina.fill("Nominee’s name", "B. Nominee");
        amina.press("Choose Round table RT2");
        amina.press("Enter it");
        amina.press("Enter it");

        assertThat(table.state().interest("RESEAU_DE_LA_DIASPOR"))
                .as("once, though it was pressed twice: %s", amina.text())
                .isPresent();
        assertThat(Objects.requireNonNull(table.state().interests().get("RESEAU_DE_LA_DIASPOR"))
                        .versions())
                .hasSize(1);
        assertThat(amina.text()).contains("Réseau de la diaspora");
    }

    @Test
    void a_code_made_of_a_name_is_one_that_nobody_has() {
        assertThat(EnterDialogs.freshCode("Réseau Diaspora", Set.of())).isEqualTo("RESEAU_DIASPORA");
        assertThat(EnterDialogs.freshCode("Réseau Diaspora", Set.of("RESEAU_DIASPORA", "RESEAU_DIASPORA2")))
                .isEqualTo("RESEAU_DIASPORA3");
        assertThat(EnterDialogs.freshCode("国", Set.of())).isEqualTo("ORG");
        assertThat(EnterDialogs.freshCode("A name that is much longer than a code may be", Set.of()))
                .hasSize(20);
    }

    @Test
    void two_that_are_to_be_kept_apart_are_marked_and_warned_of_until_that_is_lifted() {
        PanelsWindow amina = drafted();
        List<String> cards = amina.column("RT1");
        String one = cards.get(0);
        String other = cards.get(1);

        amina.act("apart", one, "RT1", "");
        amina.fill("From", other);
        amina.fill("Reason, private to the Office", "Asked for by both");
        amina.press("Keep apart");

        assertThat(amina.card(one).path("keptApart").asBoolean(false)).isTrue();
        assertThat(amina.card(other).path("keptApart").asBoolean(false)).isTrue();
        assertThat(amina.card(one).path("marks").toString())
                .contains("Apart from " + amina.card(other).path("name").asString(""));
        assertThat(amina.board().path("looks").toString()).contains("the Office wants them apart");
        assertThat(amina.text()).contains("Undo: who is kept apart");
        assertThat(delegation(one).text()).doesNotContain("Asked for by both");

        amina.act("together", other, "RT1", "");
        amina.press("Let together");
        assertThat(amina.card(one).path("keptApart").asBoolean(true)).isFalse();
        assertThat(amina.board().path("looks").toString()).doesNotContain("the Office wants them apart");
    }

    @Test
    void a_draw_with_a_new_seed_is_logged_with_both_seeds() {
        PanelsWindow amina = drafted();

        amina.press("Draw again…");
        amina.fill("Seed of the lots", "another seed");
        amina.press("Draw again");
        amina.press("Log of draws");

        assertThat(table.state().draws()).hasSize(2);
        assertThat(amina.text()).contains("Draw 2, by Amina", "Seed another seed", "Seed seed of the test");
    }

    @Test
    void a_focal_point_sends_changes_and_withdraws_with_a_receipt_each() {
        table.open();
        PanelsWindow kenya = delegation("KEN");
        assertThat(kenya.text())
                .contains(
                        "Would Kenya like to have a panellist",
                        "Preferably by Friday, 20 March 2026, 18:00",
                        "Eastern Time");

        kenya.fill("Nominee’s name", "A. Nominee");
        kenya.press("Choose Round table RT2");
        kenya.press("Choose Round table RT1");
        kenya.press("Round table RT1: one up");
        kenya.press("Send the expression of interest");

        assertThat(table.state().interest("KEN").orElseThrow().expression().preferences())
                .containsExactly("RT1", "RT2");
        assertThat(kenya.text()).contains("Received", "Receipt 1", "A. Nominee", "1. Round table RT1");

        kenya.press("Change it");
        kenya.fill("Gender", Gender.F.name());
        kenya.press("Send the change");
        assertThat(kenya.text()).contains("Receipt 2", "Woman", "All that was sent (2)");

        kenya.press("Withdraw it…");
        kenya.press("Withdraw");
        assertThat(table.state().interest("KEN")).isEmpty();
        assertThat(kenya.text()).contains("Withdrawn", "Send the expression of interest");
    }

    @Test
    void a_form_without_a_round_table_says_which_field_and_keeps_what_was_typed() {
        table.open();
        PanelsWindow kenya = delegation("KEN");
        kenya.fill("Nominee’s name", "A. Nominee");

        kenya.press("Send the expression of interest");

        assertThat(kenya.text())
                .contains("The choice of round tables cannot be taken like this", "at least one round table");
        assertThat(table.state().interests()).isEmpty();
        kenya.press("Choose Round table RT1");
        kenya.press("Send the expression of interest");
        assertThat(table.state()
                        .interest("KEN")
                        .orElseThrow()
                        .expression()
                        .nominee()
                        .name())
                .isEqualTo("A. Nominee");
    }

    @Test
    void what_the_office_does_meanwhile_does_not_empty_a_form() {
        table.open();
        PanelsWindow kenya = delegation("KEN");
        kenya.fill("Nominee’s name", "A. Nominee");

        done(TestDesk.OFFICE, new PanelsCommand.Remind(List.of("KEN"), "by e-mail"));
        kenya.press("Choose Round table RT1");
        kenya.press("Send the expression of interest");

        assertThat(table.state()
                        .interest("KEN")
                        .orElseThrow()
                        .expression()
                        .nominee()
                        .name())
                .isEqualTo("A. Nominee");
    }

    @Test
    void late_is_taken_and_says_so_and_what_came_in_time_stands() {
        table.open().withInterests();
        at(TestDesk.DEADLINE.plus(Duration.ofDays(1)));
        PanelsWindow brazil = delegation("ARG");
        assertThat(brazil.text()).contains("marked as received late and used to fill gaps");

        brazil.fill("Nominee’s name", "Late Nominee");
        brazil.press("Choose Round table RT1");
        brazil.press("Send the expression of interest");

        assertThat(brazil.text()).contains("Received late");
        assertThat(delegation("KEN").text())
                .contains("this stands as you sent it")
                .doesNotContain("Change it");
    }

    @Test
    void after_the_circulation_a_mission_sees_the_list_confirms_receipt_and_its_own_reason_only_where_agreed() {
        table.open().withInterests();
        table.draw();
        String seated = table.state().composition().on("RT1").getFirst();
        PanelsState drawn = table.state();
        done(
                TestDesk.OFFICE,
                new PanelsCommand.CirculateList(drawn.version(), CirculationMode.INFORMATION, null, null));
        PanelsWindow mission = delegation(seated);

        assertThat(mission.text())
                .contains("is on Round table RT1", "Rev.0", "for information")
                .doesNotContain("Why:");
        mission.press("Open the list and confirm receipt");
        assertThat(mission.text()).contains("Nominee of " + seated);
        assertThat(table.state().circulations().getLast().readBy()).containsKey(seated);

        done(TestDesk.OFFICE, new PanelsCommand.ShowReasons(true));
        assertThat(mission.text()).contains("Why:", "Preference").doesNotContain("lot 0.");
    }

    @Test
    void a_member_state_objects_to_a_stakeholder_and_only_the_office_sees_who() {
        table.open();
        String stakeholder = TestDesk.PARTIES.values().stream()
                .filter(each -> each.side() == Side.STAKEHOLDER)
                .map(Party::code)
                .sorted()
                .findFirst()
                .orElseThrow();
        table.express(stakeholder, Gender.F, "RT1");
        PanelsWindow kenya = delegation("KEN");
        assertThat(kenya.text()).contains("Stakeholders: non-objection", "A Member State may object until");
        String name = Objects.requireNonNull(TestDesk.PARTIES.get(stakeholder)).nameIn("en");

        kenya.press("Object to " + name);
        kenya.fill("Reason, for the Office", "Not accredited");
        kenya.press("Object");

        assertThat(kenya.text()).contains("You have objected.");
        assertThat(amina("panels/call").text()).contains("Kenya objects to " + name, "Not accredited");
        assertThat(delegation("FJI").text()).doesNotContain("Not accredited").doesNotContain("You have objected.");

        kenya.press("Take back the objection to " + name);
        assertThat(amina("panels/call").text()).contains("no objection so far").doesNotContain("Not accredited");
    }

    @Test
    void sizes_of_groups_and_minimums_are_the_offices_to_set_and_bars_follow_at_once() {
        PanelsWindow board = drafted();
        PanelsWindow amina = amina("panels/call");

        amina.press("Change…");
        amina.fill("Eastern European States: members", "200");
        amina.press("Save");

        assertThat(Objects.requireNonNull(table.state().call()).groups()).containsEntry("Eastern European States", 200);
        assertThat(board.text()).contains("Undo: the last draw");
        JsonNode eastern = board.board()
                .path("bars")
                .get(0)
                .path("rows")
                .valueStream()
                .filter(each -> each.path("name").asString("").equals("Eastern European"))
                .findFirst()
                .orElseThrow();
        assertThat(eastern.path("text").asString("")).isEqualTo("1 of 1");
    }

    @Test
    void the_office_enters_what_came_by_telephone_and_the_delegation_sees_it() {
        table.open();
        PanelsWindow amina = amina("panels/call");
        PanelsWindow kenya = delegation("KEN");

        amina.answer("enter", "KEN");
        amina.fill("It came", "TELEPHONE");
        amina.fill("Nominee’s name", "By Telephone");
        amina.press("Choose Round table RT1");
        amina.press("Enter it");

        JsonNode row = amina.answers()
                .path("rows")
                .valueStream()
                .filter(each -> each.path("code").asString("").equals("KEN"))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("state").asString("")).isEqualTo("answered");
        assertThat(row.path("what").asString("")).contains("By Telephone", "by telephone, entered by Amina");
        assertThat(kenya.text()).contains("Received", "By Telephone");
    }

    @Test
    void a_reminder_goes_to_those_who_are_silent_and_is_kept() {
        table.open().withInterests();
        PanelsWindow amina = amina("panels/call");

        amina.press("Remind ");
        amina.fill("How", "circular note");
        amina.press("Note it");

        assertThat(table.state().contacts())
                .isNotEmpty()
                .allMatch(each -> !each.invitation() && each.how().equals("circular note"));
        assertThat(table.state().contacts())
                .noneMatch(each -> each.code().equals("KEN") || each.code().equals("GHA"));
        String silent = table.state().contacts().getFirst().code();
        assertThat(delegation(silent).text()).contains("The Office reminded your delegation on");
        assertThat(delegation("KEN").text()).doesNotContain("The Office reminded");
    }

    @Test
    void a_first_call_is_set_up_and_opened_and_a_number_that_is_none_is_named() {
        PanelsWindow amina = amina("panels/call");
        assertThat(amina.text()).contains("There is no call yet");

        amina.press("Set up the call…");
        amina.fill("Member States", "many");
        amina.press("Save");
        assertThat(amina.text()).contains("A number of Round table RT2 cannot be taken like this", "a whole number");

        amina.press("Set up the call…");
        amina.fill("Preferably by", "2026-03-20T18:00");
        amina.press("Save");
        assertThat(Objects.requireNonNull(table.state().call()).deadline()).isEqualTo(TestDesk.DEADLINE);

        amina.press("Open the call");
        assertThat(amina.text()).contains("Call open");
    }

    @Test
    void the_balance_of_what_went_out_is_on_the_page_of_circulation() {
        drafted();
        PanelsWindow amina = amina("panels/circulation");
        amina.press("Circulate Rev.0");
        amina.press("Circulate Rev.0");

        assertThat(amina.text())
                .contains("Balance", "Panellists", "Co-Chairs", "Spoken", "All numbers as CSV", "Woman");
        long african = table.state().composition().seats().keySet().stream()
                .filter(code -> "African States"
                        .equals(Objects.requireNonNull(TestDesk.PARTIES.get(code))
                                .group()))
                .count();
        assertThat(amina.text()).containsPattern("African\\n" + african + " of \\d\\n");
    }

    @Test
    void the_page_of_circulation_stands_while_the_record_of_a_meeting_cannot_be_read() {
        table.open().withMeeting("rt1").withInterests();
        table.draw();
        PanelsWindow amina = amina("panels/circulation");
        amina.press("Circulate Rev.0");
        amina.press("Circulate Rev.0");
        recordAway = true;

        String text = jonas("panels/circulation").text();
        assertThat(text).contains("Receipts", "Revisions").doesNotContain("Balance");
    }

    @Test
    void of_two_officers_who_circulate_at_once_one_wins_and_the_other_learns_it() {
        table.open().withInterests();
        table.draw();
        PanelsWindow amina = amina("panels/circulation");
        PanelsWindow jonas = jonas("panels/circulation");
        amina.press("Circulate Rev.0");
        jonas.press("Circulate Rev.0");

        amina.press("Circulate Rev.0");
        jonas.press("Circulate Rev.0");

        assertThat(table.state().circulations()).hasSize(1);
        assertThat(amina.text()).contains("Done: circulated Rev.0.");
        assertThat(jonas.text()).contains("The list has changed meanwhile", "Amina circulated Rev.0");
    }

    @Test
    void after_a_withdrawal_the_next_by_the_same_rule_takes_the_seat_and_the_revision_says_so() {
        table.open().withInterests();
        table.draw();
        done(
                TestDesk.OFFICE,
                new PanelsCommand.CirculateList(table.state().version(), CirculationMode.INFORMATION, null, null));
        PanelsWindow amina = amina("panels");
        String out = table.state().composition().on("RT1").getFirst();

        amina.act("withdraw", out, "RT1", "");
        amina.press("It has withdrawn");

        assertThat(amina.column("RT1")).hasSize(3).doesNotContain(out);
        PanelsWindow circulation = amina("panels/circulation");
        assertThat(circulation.text()).contains("Removed:", "Added:", "Circulate Rev.1");
    }

    @Test
    void pages_of_others_say_whose_they_are() {
        table.open();

        assertThat(PanelsWindow.of(window(), "Kenya", AccessRole.DELEGATION, "KEN", "panels")
                        .text())
                .contains("The Office draws up the list here")
                .doesNotContain("Propose");
        assertThat(amina("interest").text()).contains("Delegations express their interest here");
    }
}
