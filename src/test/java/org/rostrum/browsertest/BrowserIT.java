package org.rostrum.browsertest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * One meeting as people live it: a chair at a laptop, Kenya on a phone, the audience, the hall's screen, in front of one
 * packaged node. Each test goes on where the one before left the meeting.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES) // a browser that does not answer is not waited for
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT {
    private static final int LARGEST_AUDIENCE_PAGE = 60_000;
    private static final double CLOCKS_DIFFER_LESS = 250;
    private static final String FIGURE = "[data-part=figure]:visible";
    private static final int FIGURES_COMPARED = 4;

    @TempDir
    private static Path data;

    private static NodeProcess node;
    private static Browsers browsers;
    private static BrowserContext laptop;
    private static BrowserContext phone;
    private static BrowserContext projector;
    private static Page chair;
    private static Page kenya;
    private static Page audience;
    private static Page hall;

    @BeforeAll
    static void start() {
        node = NodeProcess.startAlone("browser", NodeProcess.Ports.free(), data);
        browsers = new Browsers("http://127.0.0.1:" + node.port());
        node.awaitReady();
        await("the demo is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(node, "/api/v1/meetings/rt1")
                                .path("revision")
                                .asLong()
                        > 0);
        laptop = browsers.open(Device.LAPTOP);
        phone = browsers.open(Device.PHONE);
        projector = browsers.open(Device.HALL);
        chair = throughDoor(laptop, "#door-chair", "home-laptop");
        kenya = throughDoor(phone, "#door-delegation", "home-phone");
        audience = throughDoor(phone, "#door-audience", "home-phone");
        hall = throughDoor(projector, "#door-hall", "home-hall");
    }

    private static Page throughDoor(BrowserContext device, String door, String name) {
        Page home = device.newPage();
        home.navigate("/");
        assertThat(home.locator(door)).isVisible();
        Pictures.look(home, name);
        Page opened = home.waitForPopup(() -> home.locator(door).click());
        home.close();
        return opened;
    }

    @AfterAll
    static void stop() {
        browsers.close();
        node.stop();
    }

    @Test
    @Order(1)
    void the_home_page_opens_a_window_for_everybody() {
        assertThat(chair).hasURL(Pattern.compile("/meetings/rt1/chair$"));
        assertThat(kenya).hasURL(Pattern.compile("/meetings/rt1/delegation$"));
        assertThat(chair.locator(".status")).hasText("Scheduled");
        assertThat(audience.locator("#main")).containsText("Not yet open");
        assertThat(hall.locator("#pause")).containsText("not yet open");
        assertThat(kenya.locator(".meeting-notice")).containsText("Not open yet");
        Pictures.look(chair, "chair-scheduled");
        Pictures.look(kenya, "delegation-scheduled");
        Pictures.look(audience, "audience-scheduled");
        Pictures.look(hall, "hall-scheduled");
    }

    @Test
    @Order(2)
    void a_delegation_asks_with_one_tap_and_sees_its_place() throws IOException, InterruptedException {
        chair.locator(".give").click();
        assertThat(chair.locator(".status")).hasText("Open");
        assertThat(audience.locator("#plate-name")).hasText("Nobody has the floor");
        assertThat(hall.locator("#plate-name")).hasText("Nobody has the floor");
        assertThat(kenya.locator(".ask")).isVisible();
        Pictures.look(chair, "chair-empty");
        Pictures.look(kenya, "delegation-ask");
        for (String code : List.of("BRA", "FJI")) {
            asks(code);
        }
        kenya.locator(".ask").tap();
        assertThat(kenya.locator(".place-n")).hasText("3rd");
        for (String code : List.of("NOR", "ARG", "PHL", "ITA", "MEX")) {
            asks(code);
        }
        assertThat(chair.locator(".col-list")).containsText("8 wait");
        assertThat(chair.locator("speakers-list")).containsText("Kenya");
    }

    @Test
    @Order(3)
    void the_audience_and_the_hall_see_who_has_the_floor_with_a_running_clock() {
        give("Brazil");
        for (Page page : List.of(audience, hall)) {
            assertThat(page.locator("#plate-name")).hasText("Brazil");
            runs(page);
        }
        runs(chair);
        assertThat(chair.locator(".programme > .needle").boundingBox().y)
                .as("the needle of the programme stands below the hours")
                .isGreaterThanOrEqualTo(bottom(chair.locator(".programme > .hours")));
        Pictures.look(kenya, "delegation-waiting");
        Pictures.lookAround(phone, "/meetings/rt1", "#plate-name:text('Brazil')", "audience-phone");
        Pictures.lookAround(laptop, "/meetings/rt1", "#plate-name:text('Brazil')", "audience-laptop");
        Pictures.lookAround(projector, "/meetings/rt1/hall", "#plate-name:text('Brazil')", "hall");
        Pictures.lookAround(laptop, "/meetings/rt1/chair", ".plate-name:text('Brazil')", "chair");
        Pictures.lookAround(phone, "/meetings/rt1/delegation", ".place-n", "delegation");
    }

    @Test
    @Order(4)
    void two_screens_show_the_same_second_within_a_quarter_of_a_second() {
        List<Page> screens = List.of(chair, kenya, audience, hall);
        screens.forEach(BrowserIT::watchFigures);
        List<Map<String, Double>> seen = new ArrayList<>();
        for (Page screen : screens) {
            screen.waitForFunction("n => window.figures.size >= n", FIGURES_COMPARED + 1);
            seen.add(figures(screen));
        }
        double widest = 0;
        int compared = 0;
        for (String figure : seen.getFirst().keySet()) {
            DoubleSummaryStatistics instants = seen.stream()
                    .filter(each -> each.containsKey(figure))
                    .mapToDouble(each -> each.getOrDefault(figure, 0.0))
                    .summaryStatistics();
            if (instants.getCount() == screens.size()) {
                compared++;
                widest = Math.max(widest, instants.getMax() - instants.getMin());
            }
        }
        System.out.printf("clocks: %d seconds on 4 screens, at most %.0f ms apart%n", compared, widest);
        assertThat(compared).isGreaterThanOrEqualTo(FIGURES_COMPARED - 1);
        assertThat(widest).isLessThan(CLOCKS_DIFFER_LESS);
    }

    @Test
    @Order(5)
    void a_point_of_order_is_confirmed_heard_and_ruled_on() {
        kenya.getByRole(AriaRole.BUTTON, named("Point of order…")).tap();
        assertThat(kenya.locator("dialog[open]")).containsText("The Chair sees it at once");
        Pictures.look(kenya, "delegation-point-of-order");
        kenya.getByRole(AriaRole.BUTTON, named("Raise the point of order")).tap();
        assertThat(chair.locator(".alert")).containsText("Point of order: Kenya");
        Pictures.look(chair, "chair-point-of-order");
        chair.getByRole(AriaRole.BUTTON, named("Hear Kenya now")).click();
        assertThat(kenya.locator(".mine-floor")).containsText("Point of order: you have the floor");
        assertThat(audience.locator("#plate-name")).hasText("Kenya");
        assertThat(audience.locator("#floor")).containsText("Point of order");
        Pictures.look(hall, "hall-point-of-order");
        chair.locator(".give").click();
        Locator ruling = chair.locator("dialog[open]");
        ruling.getByLabel("Ruling (optional)").fill("The point is well taken.");
        inDialog(chair, "Rule");
        assertThat(audience.locator("#plate-name")).hasText("Brazil");
        assertThat(kenya.locator(".place-n")).isVisible();
    }

    @Test
    @Order(6)
    void the_phone_says_that_it_has_the_floor_and_undo_takes_that_back() {
        give("Fiji");
        assertThat(kenya.locator(".next h2")).hasText("You are next");
        Pictures.look(kenya, "delegation-next");
        give("Kenya");
        assertThat(kenya.locator(".mine-floor")).containsText("You have the floor");
        runs(kenya);
        assertThat(audience.locator("#plate-name")).hasText("Kenya");
        assertThat(hall.locator("#plate-name")).hasText("Kenya");
        Pictures.look(kenya, "delegation-floor");
        Pictures.lookAround(phone, "/meetings/rt1/delegation", ".mine-floor", "delegation-floor");
        chair.locator(".undo button[data-key='ctrl+z']").click();
        assertThat(kenya.locator(".next h2")).hasText("You are next");
        assertThat(audience.locator("#plate-name")).hasText("Fiji");
        Pictures.look(chair, "chair-undone");
        give("Kenya");
        assertThat(kenya.locator(".mine-floor")).containsText("You have the floor");
    }

    @Test
    @Order(7)
    void an_expired_session_in_mid_click_is_told_and_mended_while_the_meeting_goes_on()
            throws IOException, InterruptedException {
        for (Cookie cookie : laptop.cookies(chair.url())) {
            if (cookie.name.equals("rostrum-session")) {
                Person.signOut(node, cookie.value);
            }
        }
        chair.getByRole(AriaRole.BUTTON, named("Pause")).click();
        chair.waitForURL("**/sign-in?**");
        assertThat(chair.locator("#refused")).containsText("You are signed out.");
        Pictures.look(chair, "sign-in-expired");
        runs(audience);
        asks("EGY");
        chair.locator("#code").fill("demo-chair");
        chair.locator("#go").click();
        chair.waitForURL("**/meetings/rt1/chair");
        assertThat(chair.locator("speakers-list")).containsText("Egypt");
        chair.getByRole(AriaRole.BUTTON, named("Pause")).click();
        assertThat(audience.locator("#lamp")).containsText("Clock paused");
        chair.getByRole(AriaRole.BUTTON, named("Resume")).first().click();
        runs(audience);
    }

    @Test
    @Order(8)
    void the_audience_page_is_light() {
        BrowserContext cold = browsers.open(Device.PHONE);
        Page page = cold.newPage();
        CDPSession wire = cold.newCDPSession(page);
        List<Double> bytes = new CopyOnWriteArrayList<>();
        wire.on(
                "Network.loadingFinished",
                event -> bytes.add(event.get("encodedDataLength").getAsDouble()));
        wire.send("Network.enable");
        page.navigate("/meetings/rt1");
        assertThat(page.locator("#plate-name")).hasText("Kenya");
        assertThat(page.locator("#chip")).containsText("Live");
        runs(page);
        double all = bytes.stream().mapToDouble(Double::doubleValue).sum();
        Object usable =
                page.evaluate("() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
        System.out.printf(
                "audience page: %.0f bytes over the wire in %d answers, painted after %s ms%n",
                all, bytes.size(), usable);
        assertThat(all).isBetween(20_000.0, (double) LARGEST_AUDIENCE_PAGE);
        cold.close();
    }

    @Test
    @Order(9)
    void what_is_not_there_is_said_in_our_own_words() {
        BrowserContext device = browsers.open(Device.LAPTOP);
        Page page = device.newPage();
        page.navigate("/sign-in");
        page.locator("#code").fill("DEMO-SECRETARIAT");
        page.locator("#go").click();
        page.waitForURL(Pattern.compile(".*/$"));
        for (String path : List.of("/meetings/zz", "/meetings/zz/hall", "/meetings/zz/chair", "/nothing/here")) {
            Response answer = page.navigate(path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("h1")).containsText(Pattern.compile("no such meeting|does not exist"));
            Pictures.look(page, "missing" + path.replace('/', '-'));
        }
        device.close();
        Page signIn = phone.newPage();
        signIn.navigate("/sign-in?next=/meetings/rt1/delegation");
        assertThat(signIn.locator("#code")).isVisible();
        Pictures.look(signIn, "sign-in-phone");
        signIn.close();
        Pictures.lookAround(laptop, "/sign-in", "#code", "sign-in-laptop");
        Pictures.lookAround(laptop, "/", "#doors", "home-laptop");
    }

    @Test
    @Order(10)
    void suspending_and_adjourning_is_seen_by_all() {
        chair.getByRole(AriaRole.BUTTON, named("Suspend…")).click();
        inDialog(chair, "15 min");
        assertThat(audience.locator("#main")).containsText("The meeting is suspended");
        assertThat(kenya.locator(".meeting-notice")).containsText("Suspended");
        Pictures.look(chair, "chair-suspended");
        Pictures.look(kenya, "delegation-suspended");
        Pictures.look(audience, "audience-suspended");
        Pictures.look(hall, "hall-suspended");
        chair.locator(".give").click();
        assertThat(chair.locator(".status")).hasText("Open");
        chair.getByRole(AriaRole.BUTTON, named("Adjourn…")).click();
        inDialog(chair, "Adjourn the meeting");
        assertThat(chair.locator(".status")).hasText("Adjourned");
        assertThat(audience.locator("#main")).containsText("The meeting is adjourned");
        assertThat(kenya.locator(".meeting-notice")).containsText("Adjourned");
        Pictures.look(chair, "chair-adjourned");
        Pictures.look(kenya, "delegation-adjourned");
        Pictures.look(audience, "audience-adjourned");
        Pictures.look(hall, "hall-adjourned");
    }

    @Test
    @Order(11)
    void no_page_complained() {
        assertThat(browsers.complaints()).isEmpty();
    }

    private static void asks(String code) throws IOException, InterruptedException {
        Person.Reply reply = Person.signIn(node, code).act(List.of(node), 0, "floor.request", "{}");
        assertThat(reply.status())
                .as("%s asks for the floor: %s", code, reply.body())
                .isEqualTo(200);
    }

    private static double bottom(Locator of) {
        BoundingBox box = of.boundingBox();
        return box.y + box.height;
    }

    private static void give(String name) {
        Locator give = chair.locator(".give");
        assertThat(give).containsText("Give the floor to " + name);
        give.click();
        assertThat(chair.locator("#floor .plate-name")).hasText(name);
    }

    /** Waits until the large clock of a page has changed twice. */
    private static void runs(Page page) {
        Locator figure = page.locator(FIGURE).first();
        for (int i = 0; i < 2; i++) {
            String before = figure.textContent();
            assertThat(figure).not().hasText(before);
        }
    }

    /** Has a page note when each figure of its clock appeared, by the one clock that all pages of a machine share. */
    private static void watchFigures(Page page) {
        page.evaluate("""
                () => {
                  window.figures = new Map();
                  const figure = [...document.querySelectorAll('[data-part=figure]')].find(each => each.checkVisibility() && each.textContent.includes(':'));
                  const note = () => window.figures.set(figure.textContent, performance.timeOrigin + performance.now());
                  new MutationObserver(note).observe(figure, {childList: true, characterData: true, subtree: true});
                }""");
    }

    /** When each figure appeared, in milliseconds. */
    private static Map<String, Double> figures(Page page) {
        Map<String, Double> figures = new HashMap<>();
        List<?> noted = (List<?>) page.evaluate("() => [...window.figures].map(([text, at]) => text + '|' + at)");
        for (Object each : noted) {
            String[] parts = each.toString().split("\\|", -1);
            figures.put(parts[0], Double.parseDouble(parts[1]));
        }
        return figures;
    }

    private static void inDialog(Page page, String button) {
        page.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
