package org.rostrum.floor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the browser what somebody is doing on a screen, so that it goes on at another node. */
@Tag("screen-keeper")
@JsModule("context://elements/screen-keeper.js")
final class ScreenKeeper extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(ScreenKeeper.class);
    private static final int LONGEST_LABEL = 200;
    /** The client's default of five seconds would be what a delegate waits for after a glitch of the network. */
    private static final int TRIES_AGAIN_MILLIS = 1_000;

    private final transient Workplace place;
    private final transient Desk desk;
    private final String meeting;
    private @Nullable UI ui;

    ScreenKeeper(Workplace place, String meeting, Desk desk) {
        this.place = place;
        this.meeting = meeting;
        this.desk = desk;
        getElement().setAttribute("run", place.screens().run());
        // what the tab kept for somebody else is thrown away
        getElement()
                .setAttribute(
                        "who", desk.actor().role().name() + ":" + desk.actor().code());
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI here = event.getUI();
        ui = here;
        ComponentUtil.setData(here, ScreenKeeper.class, this);
        here.getReconnectDialogConfiguration().setReconnectInterval(TRIES_AGAIN_MILLIS);
        place.screens().add(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        place.screens().remove(this);
        ComponentUtil.setData(event.getUI(), ScreenKeeper.class, null);
    }

    /** Has the browser forget a press: its answer is being shown. */
    static void settle(UI ui, UUID press, boolean done) {
        ScreenKeeper keeper = ComponentUtil.getData(ui, ScreenKeeper.class);
        if (keeper != null) {
            keeper.getElement().executeJs("this.settled($0, $1)", press.toString(), done);
        }
    }

    /** Sends the page to another node as soon as one answers. */
    void leave() {
        access(() -> getElement().executeJs("this.leave()"));
    }

    /** Whether a browser looks at this screen still. */
    boolean isWatched() {
        UI here = ui;
        var push = here == null ? null : here.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }

    private void access(com.vaadin.flow.server.Command command) {
        UI here = ui;
        if (here == null) {
            return;
        }
        try {
            var _ = here.access(command);
        } catch (UIDetachedException _) {
            // the page has gone on by itself
        }
    }

    /** The browser asks what became of a press whose answer it has not seen; told is what was done, if it was. */
    @ClientCallable
    void ask(String press) {
        UUID id;
        try {
            id = UUID.fromString(press);
        } catch (IllegalArgumentException _) {
            getElement().executeJs("this.fate($0, 'none')", press);
            return;
        }
        // the journal is asked apart from the screen: it may take its time
        place.board().later(Duration.ZERO, () -> answer(press, id));
    }

    private void answer(String press, UUID id) {
        String fate;
        Optional<Change> change = Optional.empty();
        try {
            change = place.floor().done(meeting, id).filter(desk::isOwn);
            fate = change.isPresent() ? "done" : "none";
        } catch (JournalUnavailableException e) {
            log.debug("Meeting {}: what became of {} cannot be told now", meeting, id, e);
            fate = "away";
        }
        String found = fate;
        Optional<Change> made = change;
        access(() -> {
            made.ifPresent(desk::tellDone);
            getElement().executeJs("this.fate($0, $1)", press, found);
        });
    }

    /** A press did not get through, and what was pressed is not there any more. */
    @ClientCallable
    void notDone(String label) {
        desk.tellNotDone(label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
    }
}
