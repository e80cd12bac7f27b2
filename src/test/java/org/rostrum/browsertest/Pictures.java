package org.rostrum.browsertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Looks at screens: pictures under {@code target/screenshots}, and what axe finds in them. */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int SLACK = 1;

    private Pictures() {}

    /** A picture of what a page shows now, in the light; and no grave finding of axe in it. */
    static void look(Page page, String name) {
        take(page, name);
        assertThat(wider(page))
                .as("%s is wider than its screen by so many pixels", name)
                .isLessThanOrEqualTo(SLACK);
        assertThat(findings(page)).as("what axe finds on %s", name).isEmpty();
    }

    /** The same screen in another window of the same device: dark, and from right to left in both. */
    static void lookAround(BrowserContext device, String path, String ready, String name) {
        Page page = device.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String direction : List.of("ltr", "rtl")) {
            page.navigate(path + "?dir=" + direction);
            page.locator(ready).first().waitFor();
            look(page, name + "-" + direction + "-light");
            dark(page);
            look(page, name + "-" + direction + "-dark");
            light(page);
        }
        page.close();
    }

    private static void dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // screens that keep a theme of their own are told so
        page.evaluate("() => { const root = document.documentElement;"
                + " if (root.dataset.theme) root.dataset.theme = 'dark'; }");
    }

    private static void light(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate("() => { const root = document.documentElement;"
                + " if (root.dataset.theme) root.dataset.theme = 'light'; }");
    }

    private static void take(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static int wider(Page page) {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static List<String> findings(Page page) {
        // legacy: in this page and not in another window, which would have no part in its policies
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(each -> GRAVE.contains(String.valueOf(each.getImpact())))
                        .map(Pictures::told)
                        .toList();
    }

    private static String told(Rule rule) {
        List<String> where = rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " " + where;
    }
}
