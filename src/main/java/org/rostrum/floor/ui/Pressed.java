package org.rostrum.floor.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One press of a person, with the id that the browser gave it and keeps until it is told what became of it. The commands
 * of a press take their ids from it: pressed again on another node, they are the same commands, and act once.
 */
final class Pressed {
    /** Under which the browser's id comes with an event. */
    static final String ID = "event.rostrumPress || ''";

    /** A press that only opens a dialog once more: it sends nothing. */
    private static final String OPENS = "-";

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final UI ui;
    private final @Nullable UUID id;
    private final boolean opens;
    private int taken;
    private int answered;
    private boolean over;
    private boolean done = true;

    private Pressed(UI ui, String id) {
        this.ui = ui;
        this.id = UUIDS.matcher(id).matches() ? UUID.fromString(id) : null;
        this.opens = id.equals(OPENS);
    }

    /** Has events of a kind come with the id of their press, and runs what they do as that press. */
    static DomListenerRegistration listen(com.vaadin.flow.dom.Element element, String type, Consumer<DomEvent> does) {
        return element.addEventListener(type, event -> {
                    String id = event.getEventData().path(ID).asString("");
                    run(UI.getCurrentOrThrow(), id, () -> does.accept(event));
                })
                .addEventData(ID);
    }

    private static void run(UI ui, String id, Runnable does) {
        Pressed press = new Pressed(ui, id);
        ComponentUtil.setData(ui, Pressed.class, press);
        try {
            does.run();
        } finally {
            ComponentUtil.setData(ui, Pressed.class, null);
            press.over = true;
            press.settleIfAnswered();
        }
    }

    /** The press that is being carried out in a window, or null where what happens was not pressed. */
    static @Nullable Pressed now(UI ui) {
        return ComponentUtil.getData(ui, Pressed.class);
    }

    /** Whether nothing may be sent by it. */
    boolean onlyOpens() {
        return opens;
    }

    /** The id of its next command: the first has that of the press, and the others follow from it. */
    UUID next() {
        int number = taken++;
        return id == null ? UUID.randomUUID() : number == 0 ? id : derived(id, number);
    }

    /** The id that a further command of the same press has. */
    static UUID derived(UUID first, int number) {
        return UUID.nameUUIDFromBytes((first + "#" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** What one of its commands asked for is answered. {@code isDone}: it acted. */
    void answered(boolean isDone) {
        answered++;
        done &= isDone;
        settleIfAnswered();
    }

    private void settleIfAnswered() {
        if (over && answered >= taken && id != null) {
            ScreenKeeper.settle(ui, id, done && taken > 0);
        }
    }
}
