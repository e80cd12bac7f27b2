package org.rostrum.browsertest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Debian's Chromium, with a profile of its own for each device that somebody holds. */
final class Browsers implements AutoCloseable {
    /** In milliseconds: so long a machine that has much else to do may take; nothing waits for it to pass. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** @param address of the node, without a slash at its end */
    Browsers(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        // the browser is Debian's; none is downloaded
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new device with nothing in its cache and nobody signed in. */
    BrowserContext open(Device device) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setIsMobile(device.touch)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        context.onPage(this::listen);
        return context;
    }

    /** Signs a device in with a code, without a page. */
    static void signIn(BrowserContext device, String code) {
        int status = device.request()
                .post("/api/v1/sign-in", RequestOptions.create().setData(Map.of("code", code)))
                .status();
        if (status != 200) {
            throw new AssertionError(code + " cannot sign in: " + status);
        }
    }

    private void listen(Page page) {
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> note(page, message));
    }

    private void note(Page page, ConsoleMessage message) {
        // with which status a page itself is answered is for the tests to say
        boolean ofPage = message.location().startsWith(page.url() + ":");
        if (message.type().equals("error") && !ofPage) {
            complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    /** Errors of scripts, refused resources and broken content policies, of all pages so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
