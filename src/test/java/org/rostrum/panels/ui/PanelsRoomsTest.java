package org.rostrum.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.PanelsCommand;
import org.springframework.context.support.GenericApplicationContext;

/** What screens of the panels are told, by threads that overtake one another. */
class PanelsRoomsTest {
    private final TestDesk table = new TestDesk();
    private final OtherNode elsewhere = new OtherNode();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final PanelsRooms rooms = new PanelsRooms(
            table.desk, elsewhere, waiting::addLast, Executors.newSingleThreadScheduledExecutor(), Duration.ofHours(1));
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void openBrowser() {
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, BoardView.class);
    }

    @AfterEach
    void closeBrowser() {
        application.close();
        spring.close();
        rooms.close();
    }

    @Test
    void a_screen_never_goes_back_to_what_was_so_before() {
        table.open();
        List<Long> shown = new ArrayList<>();
        BrowserlessUIContext window = application.newUser().newWindow();
        rooms.watch(
                TestDesk.DIALOGUE,
                window.getUI(),
                null,
                news -> shown.add(news.state().revision()));
        table.done(TestDesk.OFFICE, new PanelsCommand.ShowReasons(true));
        rooms.ask();
        assertThat(waiting).hasSize(2);

        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
            window.activate();
            window.runPendingSignalsTasks(1, TimeUnit.MILLISECONDS);
        }

        assertThat(shown).isNotEmpty().containsOnly(table.state().revision());
    }
}
