package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;

/**
 * Commands of one press on their way, each sent once the one before it is done.
 *
 * @param press that it was made by, or null
 * @param first id of the first step
 * @param step how many steps of it are done
 * @param form that it was filled in on and that stays where it is refused, or null
 */
record Errand(
        UI ui,
        @Nullable Pressed press,
        UUID first,
        int step,
        Actor signedIn,
        List<Desk.Step> steps,
        @Nullable String told,
        @Nullable Sheet form) {
    FloorCommand command() {
        return steps.getFirst().command();
    }

    @Nullable
    Predicate<FloorState> still() {
        return steps.getFirst().still();
    }

    UUID id() {
        return step == 0 ? first : Pressed.derived(first, -step);
    }

    /** Nothing more will come of it. */
    void settle(boolean done) {
        if (press != null) {
            press.answered(done);
        }
    }

    /** The same for the steps that follow; null when this was the last. */
    @Nullable
    Errand next() {
        return steps.size() == 1
                ? null
                : new Errand(ui, press, first, step + 1, signedIn, steps.subList(1, steps.size()), told, form);
    }
}
