package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;

/** Where a screen hands in its commands: as whoever is signed in, and once for each press. */
final class Desk {
    /** A second press within this many milliseconds is the same press of a heavy finger. */
    static final long SAME_PRESS = 600;

    private final Workplace place;
    private final Actor actor;
    private final Texts texts;
    private final Supplier<Sight> sight;
    private final Consumer<Telling> teller;
    private final Errands errands;
    private @Nullable FloorCommand last;
    private long lastMillis;

    Desk(Workplace place, String meeting, Actor actor, Texts texts, Supplier<Sight> sight, Consumer<Telling> teller) {
        this.place = place;
        this.actor = actor;
        this.texts = texts;
        this.sight = sight;
        this.teller = teller;
        errands = new Errands(
                place,
                meeting,
                texts,
                sight,
                teller,
                () -> lastMillis = place.clock().millis());
    }

    /** Who sits here. */
    Actor actor() {
        return actor;
    }

    /** What time it is. */
    Instant now() {
        return place.clock().instant();
    }

    /** What this screen shows. */
    Sight sight() {
        return sight.get();
    }

    /** Tells what a press could not do, without asking the floor. */
    void refuse(Refusal refusal) {
        errands.tell(refusal);
    }

    /** Tells something that the screen itself found. */
    void tell(Telling telling) {
        teller.accept(telling);
    }

    /** Tells why something cannot be pressed. */
    void explain(String why) {
        teller.accept(new Telling.Refused(texts.of("view.disabled.title"), why));
    }

    /** Tells that a press was lost on the way; the label is that of what was pressed. */
    void tellNotDone(String label) {
        teller.accept(new Telling.Refused(texts.of("view.told.lost.title"), texts.of("view.told.lost.text", label)));
    }

    /** Sends a command that names what it acts on. */
    void send(FloorCommand command) {
        send(command, null);
    }

    /**
     * Sends a command that holds only while something is so: it is refused as stale when, by the owner's state, it is not
     * any more.
     *
     * @param still what has to hold; null: nothing beside what the command itself says
     */
    void send(FloorCommand command, @Nullable Predicate<FloorState> still) {
        sendAll(List.of(new Step(command, still)), null);
    }

    /** Sends what a form asks: the form stays, with what was filled in, where it is refused, and says why. */
    void sendFrom(Sheet form, FloorCommand command) {
        sendFrom(form, List.of(new Step(command)));
    }

    /** The same for several, in their order; the first that is refused is the last. */
    void sendFrom(Sheet form, List<Step> steps) {
        sendAll(steps, null, form);
    }

    /**
     * One of several commands that follow one another.
     *
     * @param still what has to hold when it is sent; null: nothing beside what the command itself says
     */
    record Step(FloorCommand command, @Nullable Predicate<FloorState> still) {
        Step(FloorCommand command) {
            this(command, null);
        }
    }

    /**
     * Sends commands in their order, each once the one before it is done; the first that is refused is the last.
     *
     * @param told what is said once all are done; null: what the last one did
     */
    void sendAll(List<Step> steps, @Nullable String told) {
        sendAll(steps, told, null);
    }

    private void sendAll(List<Step> steps, @Nullable String told, @Nullable Sheet form) {
        long now = place.clock().millis();
        FloorCommand command = steps.getFirst().command();
        UI ui = UI.getCurrentOrThrow();
        Pressed press = Pressed.now(ui);
        if (samePress(command, now) || (press != null && press.onlyOpens())) {
            return;
        }
        last = command;
        lastMillis = now;
        Optional<SignedIn> user = place.visitors().of(ui);
        if (user.isEmpty()) {
            signedOut(ui);
        } else {
            Actor signedIn = ActorOf.user(user);
            UUID id = press == null ? UUID.randomUUID() : press.next();
            if (form != null) {
                form.waitForAnswer();
            }
            errands.run(new Errand(ui, press, id, 0, signedIn, steps, told, form));
        }
    }

    private void signedOut(UI ui) {
        teller.accept(
                new Telling.Refused(texts.of("view.told.signed-out.title"), texts.of("view.told.signed-out.text")));
        // the page that follows says the same again, since this one is gone in a moment
        String here = "/" + ui.getActiveViewLocation().getPath();
        ui.getPage().setLocation("/sign-in?why=signed-out&next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private boolean samePress(FloorCommand command, long now) {
        if (last == null || now - lastMillis >= SAME_PRESS) {
            return false;
        }
        boolean givesFloor = command instanceof FloorCommand.GiveFloor && last instanceof FloorCommand.GiveFloor;
        return givesFloor || command.equals(last);
    }

    /** Whether a change was made by whoever sits here. */
    boolean isOwn(Change change) {
        return change.actor().equals(actor);
    }

    /** Tells what a change did. */
    void tellDone(Change change) {
        errands.tellDone(change);
    }
}
