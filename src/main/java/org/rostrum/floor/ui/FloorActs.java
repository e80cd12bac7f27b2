package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.MeetingStatus;

/** The four acts on who has the floor: pause, more time, end, please conclude. */
final class FloorActs extends Div {
    private static final long serialVersionUID = 1;
    private static final Duration MORE = Duration.ofSeconds(30);

    private final Texts texts;
    private final ActButton pause;
    private final ActButton start;
    private final ActButton resume;
    private final ActButton extend;
    private final ActButton end;
    private final ActButton conclude;

    FloorActs(Desk desk, Texts texts) {
        this.texts = texts;
        addClassName("four");
        pause = act(desk, "i-pause", "view.acts.pause", "p", "P", new FloorCommand.PauseClock());
        start = act(desk, "i-play", "view.acts.start", "p", "P", new FloorCommand.StartStatement());
        resume = act(desk, "i-play", "view.acts.resume", "p", "P", new FloorCommand.ResumeClock());
        extend = act(desk, "i-clock", "view.acts.extend", "+", "+", new FloorCommand.ExtendClock(MORE));
        end = act(desk, "i-end", "view.acts.end", "e", "E", new FloorCommand.EndStatement());
        conclude = act(desk, null, "view.acts.conclude", "c", "C", new FloorCommand.RemindSpeaker());
        add(pause, start, resume, extend, end, conclude);
    }

    private ActButton act(
            Desk desk, @Nullable String icon, String text, String key, String shown, FloorCommand command) {
        ActButton button = new ActButton(icon, texts.of(text)).key(key, shown);
        return button.onPress(desk::explain, press -> desk.send(command, hasFloor(press.entry())));
    }

    /** Whether the one whom the button named has the floor still. */
    private static Predicate<FloorState> hasFloor(@Nullable String entry) {
        return state -> {
            Intervention floor = state.floor();
            return floor != null && floor.entry().id().equals(entry);
        };
    }

    void show(FloorState state, boolean keeps) {
        Intervention floor = state.floor();
        boolean running = floor != null && floor.running();
        boolean waits = floor != null && !floor.started();
        pause.setVisible(floor == null || running);
        start.setVisible(waits);
        resume.setVisible(floor != null && !running && !waits);
        String why = why(state, keeps);
        for (ActButton each : new ActButton[] {pause, start, resume, extend, end, conclude}) {
            each.about(floor == null ? null : floor.entry().id(), null);
            each.closed(why);
        }
        conclude.getElement().setAttribute("data-reminded", floor != null && floor.reminded());
    }

    private @Nullable String why(FloorState state, boolean keeps) {
        if (!keeps) {
            return texts.of("view.disabled.keeps");
        }
        if (state.status() != MeetingStatus.OPEN) {
            return texts.of("view.disabled.not-open");
        }
        return state.floor() == null ? texts.of("view.disabled.nobody") : null;
    }
}
