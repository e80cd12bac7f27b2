package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.presence.Connected;
import org.rostrum.presence.Presence;

/** Tells a screen who is connected, with the lock of its session; what it has not taken in yet is replaced, not queued. */
final class ConnectedWatch {
    private ConnectedWatch() {}

    /** Whoever watches has to stop when the screen is detached. */
    static Registration of(Workplace place, String meeting, UI ui, Consumer<Connected> screen) {
        AtomicReference<@Nullable Connected> latest = new AtomicReference<>();
        Presence.Watching watching = place.presence().watch(meeting, connected -> {
            if (latest.getAndSet(connected) == null) {
                place.board().later(Duration.ZERO, () -> tell(ui, latest, screen));
            }
        });
        return Registration.once(watching::close);
    }

    private static void tell(UI ui, AtomicReference<@Nullable Connected> latest, Consumer<Connected> screen) {
        try {
            var _ = ui.access(() -> {
                Connected connected = latest.getAndSet(null);
                if (connected != null) {
                    screen.accept(connected);
                }
            });
        } catch (UIDetachedException _) {
            // nobody looks any more
        }
    }
}
