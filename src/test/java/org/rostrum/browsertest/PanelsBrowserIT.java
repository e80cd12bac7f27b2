package org.rostrum.browsertest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/**
 * The Office draws up panels at two laptops, Brazil answers on a phone. Each test goes on where the one before left the
 * dialogue.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES) // a browser that does not answer is not waited for
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PanelsBrowserIT {
    private static final String BOARD = "/dialogues/hld2013/panels";

    @TempDir
    private static Path data;

    private static NodeProcess node;
    private static Browsers browsers;
    private static BrowserContext laptop;
    private static BrowserContext phone;
    private static Page office;
    private static Page secretariat;

    @BeforeAll
    static void start() {
        node = NodeProcess.startAlone("panels", NodeProcess.Ports.free(), data);
        browsers = new Browsers("http://127.0.0.1:" + node.port());
        node.awaitReady();
        await("the demo's call is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(node, "/api/v1/dialogues/hld2013/panels")
                        .path("call")
                        .isObject());
        laptop = browsers.open(Device.LAPTOP);
        phone = browsers.open(Device.PHONE);
        office = throughDoor();
        secretariat = signIn(browsers.open(Device.LAPTOP), "DEMO-SECRETARIAT", BOARD);
    }

    private static Page throughDoor() {
        Page home = laptop.newPage();
        home.navigate("/");
        Page door = home.waitForPopup(() -> home.locator("#door-office").click());
        home.close();
        door.waitForURL(Pattern.compile(Pattern.quote(BOARD) + "$"));
        return door;
    }

    @AfterAll
    static void stop() {
        browsers.close();
        node.stop();
    }

    private static Page signIn(BrowserContext device, String code, String page) {
        Page opened = device.newPage();
        opened.navigate("/sign-in?code=" + code + "&next=" + page);
        opened.waitForURL(Pattern.compile(Pattern.quote(page) + "$"));
        return opened;
    }

    private static Locator card(Page page, String code) {
        return page.locator("panel-board .board-card[data-code=\"" + code + "\"]:not(.board-ghost)");
    }

    private static Locator column(Page page, String id) {
        return page.locator(".board-column[data-column=\"" + id + "\"]");
    }

    @Test
    @Order(1)
    void a_newcomer_goes_through_the_door_presses_propose_and_sees_four_panels_with_reasons() {
        assertThat(office.locator(".board-start"))
                .containsText("44 expressions of interest for 20 seats on 4 round tables");
        Pictures.look(office, "panels-start");

        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose"))
                .click();

        assertThat(office.locator(".board-column:not([data-waiting]) .board-card[data-kind=state]"))
                .hasCount(20);
        assertThat(office.locator(".board-bar[data-state=met]")).not().hasCount(0);
        card(office, "KEN").click();
        assertThat(office.locator(".board-why"))
                .containsText("Preference 1; African States 6 of 20 seats, 12 expressions of interest");
        Pictures.look(office, "panels-board");
    }

    @Test
    @Order(2)
    void a_card_in_hands_tells_what_would_change_and_nothing_moves_under_it() {
        assertThat(office.locator(".officers")).containsText("Secretariat");
        hold(secretariat, card(secretariat, "IND"), column(secretariat, "RT2").locator(".board-column-head"));
        assertThat(secretariat.locator(".board-why")).containsText("If India moves to Round Table 2");
        assertThat(card(office, "IND")).containsText("Secretariat holds it");
        Pictures.look(secretariat, "panels-in-hands");

        card(office, "EGY").focus();
        office.keyboard().press("Space");
        office.keyboard().press("ArrowRight");
        office.keyboard().press("Enter");

        assertThat(secretariat.locator(".board-late")).containsText("Egypt");
        assertThat(column(secretariat, "RT1").locator("[data-code=EGY]")).isVisible();
        secretariat.mouse().up();
        assertThat(secretariat.locator(".told")).containsText("The list has changed meanwhile");
        assertThat(column(secretariat, "RT2").locator("[data-code=EGY]")).isVisible();
        assertThat(column(secretariat, "RT4").locator("[data-code=IND]")).isVisible();
    }

    private static void hold(Page page, Locator card, Locator over) {
        // a card that still glides to its new place is not where it will be
        page.waitForFunction("() => document.getAnimations().length === 0");
        BoundingBox from = card.boundingBox();
        BoundingBox to = over.boundingBox();
        page.mouse().move(from.x + from.width / 3, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
    }

    @Test
    @Order(3)
    void a_drag_moves_and_undo_by_name_brings_back() {
        hold(secretariat, card(secretariat, "IND"), column(secretariat, "RT2").locator(".board-column-head"));
        secretariat.mouse().up();
        assertThat(column(office, "RT2").locator("[data-code=IND]")).isVisible();

        office.getByText("Undo: moved India to Round Table 2").click();
        assertThat(column(secretariat, "RT4").locator("[data-code=IND]")).isVisible();
        office.getByText("Undo: moved Egypt to Round Table 2").click();
        assertThat(column(office, "RT1").locator("[data-code=EGY]")).isVisible();
    }

    @Test
    @Order(4)
    void a_focal_point_answers_on_a_phone_and_the_office_sees_it() {
        office.navigate(BOARD + "/call");
        office.getByText("Open again").click();
        assertThat(office.locator(".chip").first()).containsText("Call open");
        Page brazil = signIn(phone, "DEMO-BRA", "/dialogues/hld2013/interest/BRA");
        assertThat(brazil.locator("h1")).hasText("Panellists for the round tables");
        Pictures.look(brazil, "interest-form");

        brazil.getByLabel("Nominee’s name").fill("Ms. Ana Example");
        brazil.getByLabel("Choose Round Table 4").tap();
        brazil.getByText("Send the expression of interest").tap();

        assertThat(brazil.locator(".standing")).containsText("Ms. Ana Example");
        assertThat(office.locator(".answer[data-code=BRA]")).containsText("Ms. Ana Example");
        Pictures.look(brazil, "interest-received");
        Pictures.look(office, "panels-call");
    }

    @Test
    @Order(5)
    void the_list_goes_out_is_public_when_the_office_says_so_and_a_mission_confirms_receipt() {
        office.navigate(BOARD + "/circulation");
        office.locator("footer .btn[data-look=primary]").click();
        office.locator("dialog .btn[data-look=primary]").click();
        assertThat(office.locator(".told")).containsText("Done: circulated Rev.0.");
        office.getByText("Make it public").click();
        Pictures.look(office, "panels-circulation");

        Page anybody = browsers.open(Device.PHONE).newPage();
        anybody.navigate("/dialogues/hld2013/panellists");
        assertThat(anybody.locator("#list section")).hasCount(4);
        assertThat(anybody.locator("main"))
                .not()
                .containsText(Pattern.compile("lot|preference|score", Pattern.CASE_INSENSITIVE));
        Pictures.look(anybody, "panellists-phone");

        Page kenya = signIn(phone, "DEMO-KEN", "/dialogues/hld2013/interest/KEN");
        kenya.getByText("Open the list and confirm receipt").tap();
        assertThat(kenya.locator(".panellists-of [data-own]")).containsText("Kenya");
        assertThat(office.locator("aside")).containsText("Receipts: 1 of");
        Pictures.look(kenya, "interest-outcome");
    }

    @Test
    @Order(6)
    void every_screen_stands_in_the_dark_and_from_right_to_left_on_each_device() {
        BrowserContext hall = browsers.open(Device.HALL);
        Browsers.signIn(hall, "DEMO-OPGA");
        Pictures.lookAround(laptop, BOARD, "panel-board .board-card", "panels-board-laptop");
        Pictures.lookAround(hall, BOARD, "panel-board .board-card", "panels-board-hall");
        Pictures.lookAround(laptop, BOARD + "/call", "call-answers .answer", "panels-call-laptop");
        Pictures.lookAround(laptop, BOARD + "/circulation", ".panellists-of", "panels-circulation-laptop");
        Pictures.lookAround(phone, "/dialogues/hld2013/interest/KEN", ".call-card", "interest-phone");
        assertThat(browsers.complaints()).isEmpty();
    }
}
