package org.rostrum.browsertest;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Somebody with one page open, in a browser that notes when the page was cut off and when it was live again. */
final class Seat {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Something that the page noted: {@code heard}, {@code closed}, {@code left} or {@code there}, and when. */
    record Note(String what, long at, String run, int code, String parts) {}

    private final String kind;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final boolean acts;
    private final List<Long> cuts = new ArrayList<>();
    private final List<Long> moves = new ArrayList<>();
    private String unreadable = "";

    /** @param code with which it signs in, or empty for those who only follow */
    Seat(Browsers browsers, String address, Device device, String kind, String path, String code) {
        this.kind = kind;
        this.address = address;
        context = browsers.open(device);
        context.addInitScript(Path.of("src/test/resources/browsertest/watch.js"));
        acts = !code.isEmpty();
        if (acts) {
            Browsers.signIn(context, code);
        }
        page = context.newPage();
        page.navigate(path);
    }

    Page page() {
        return page;
    }

    String kind() {
        return kind;
    }

    boolean acts() {
        return acts;
    }

    /** Has the browser be with one node, as if it had come there first. */
    void settleOn(int node, String run) {
        long now = System.currentTimeMillis();
        context.addCookies(List.of(new Cookie("rostrum_node", "node-" + (node + 1)).setUrl(address)));
        page.evaluate("() => sessionStorage.removeItem('rostrum-work')");
        // a page that is on its way to another node by itself breaks a reload off
        await(kind + " is loaded again")
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .until(() -> page.reload() != null);
        awaitNote(
                note -> note.at() >= now && isBack(note) && (!acts || note.run().equals(run)));
    }

    private boolean isBack(Note note) {
        return note.what().equals(acts ? "there" : "heard");
    }

    /** Waits until the page is live elsewhere, and keeps how long that took. */
    void awaitBack(long killedAt, String deadRun) {
        Note back = awaitNote(note ->
                note.at() > killedAt && isBack(note) && !(acts && note.run().equals(deadRun)));
        cuts.add(back.at() - killedAt);
    }

    /**
     * Waits until the page has moved elsewhere by itself, and keeps for how long it was away. Asked once its node has
     * ended: a follower that the balancer had taken to another node before was not moved, and says nothing.
     */
    void awaitMoved(long since, String oldRun) {
        String gone = acts ? "left" : "closed";
        Predicate<Note> leaving = note -> note.at() > since && note.what().equals(gone);
        if (!acts && notes().noneMatch(leaving)) {
            return;
        }
        Note left = awaitNote(leaving);
        Note back = awaitNote(note ->
                note.at() >= left.at() && isBack(note) && !(acts && note.run().equals(oldRun)));
        moves.add(back.at() - left.at());
        if (acts) {
            System.out.printf(
                    "recovery: %s moved after %d ms, was away for %d ms: %s%n",
                    kind, left.at() - since, back.at() - left.at(), back.parts());
        }
    }

    List<Long> cuts() {
        return cuts;
    }

    List<Long> moves() {
        return moves;
    }

    private Note awaitNote(Predicate<Note> wanted) {
        try {
            return await(kind + " is back")
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> notes().filter(wanted).findFirst(), (Optional<Note> found) -> found.isPresent())
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    kind + " is not back; its page is at " + page.url() + ", " + unreadable + ", and noted "
                            + notes().toList(),
                    e);
        }
    }

    private Stream<Note> notes() {
        unreadable = "can be read";
        try {
            Object log = page.evaluate("() => JSON.parse(sessionStorage.getItem('watch-log') ?? '[]')");
            return ((List<?>) log).stream().map(each -> note((Map<?, ?>) each));
        } catch (PlaywrightException betweenTwoPages) {
            unreadable = "cannot be read: " + betweenTwoPages.getMessage();
            return Stream.empty();
        }
    }

    private static Note note(Map<?, ?> of) {
        Object code = of.get("code");
        return new Note(
                String.valueOf(of.get("what")),
                of.get("at") instanceof Number at ? at.longValue() : 0,
                String.valueOf(of.get("run")),
                code instanceof Number number ? number.intValue() : 0,
                String.valueOf(of.get("parts")));
    }
}
