package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
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
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.Refusal;

/** Where a screen hands in its commands, and hears in words what became of them. */
final class Desk {
    /** A second press within this many milliseconds is the same press of a heavy finger. */
    static final long SAME_PRESS = 600;
    /** How often a command that names the revision it saw is tried again when something else changed meanwhile. */
    private static final int TRIES = 4;

    private final Workplace place;
    private final String meeting;
    private final Actor actor;
    private final Texts texts;
    private final Supplier<Sight> sight;
    private final Consumer<Telling> teller;
    private @Nullable FloorCommand last;
    private long lastMillis;

    Desk(Workplace place, String meeting, Actor actor, Texts texts, Supplier<Sight> sight, Consumer<Telling> teller) {
        this.place = place;
        this.meeting = meeting;
        this.actor = actor;
        this.texts = texts;
        this.sight = sight;
        this.teller = teller;
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
        teller.accept(refused(refusal));
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
            submit(new Attempt(ui, press, id, 0, signedIn, steps, told, form), TRIES);
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

    /**
     * A command on its way.
     *
     * @param press that it was made by, or null
     * @param first id of the first step
     * @param step how many steps of it are done
     * @param form that it was filled in on and that stays where it is refused, or null
     */
    private record Attempt(
            UI ui,
            @Nullable Pressed press,
            UUID first,
            int step,
            Actor signedIn,
            List<Step> steps,
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
        Attempt next() {
            return steps.size() == 1
                    ? null
                    : new Attempt(ui, press, first, step + 1, signedIn, steps.subList(1, steps.size()), told, form);
        }
    }

    private void submit(Attempt attempt, int tries) {
        Predicate<FloorState> still = attempt.still();
        FloorState newest = newest();
        if (still != null && !still.test(newest)) {
            attempt.settle(false);
            tell(attempt, refused(Refusal.STALE, attempt.command()));
            return;
        }
        Long revision = still == null ? null : (Long) newest.revision();
        // the answer comes on a thread of the floor: what it says is told with the lock of the session
        place.floor()
                .submit(new Submission(meeting, attempt.signedIn(), attempt.id(), attempt.command(), revision))
                .whenComplete((answer, failure) -> access(
                        attempt.ui(), () -> take(failure == null ? answer : new Answer.Unknown(), attempt, tries)));
    }

    private static void access(UI ui, com.vaadin.flow.server.Command command) {
        try {
            var _ = ui.access(command);
        } catch (UIDetachedException _) {
            // whoever asked has left the page; what was asked stands
        }
    }

    private void take(Answer answer, Attempt attempt, int tries) {
        lastMillis = place.clock().millis();
        switch (answer) {
            case Answer.Done(Change change) -> done(change, attempt);
            case Answer.Refused(Refusal refusal) -> {
                if (refusal == Refusal.STALE && attempt.still() != null && tries > 1) {
                    submit(attempt, tries - 1);
                } else {
                    attempt.settle(false);
                    tell(attempt, refused(refusal, attempt.command()));
                }
            }
            case Answer.NoSuchMeeting _ -> {
                attempt.settle(false);
                tell(attempt, refused(Refusal.NOT_OPEN));
            }
            case Answer.TooBusy _ -> {
                attempt.settle(false);
                tell(attempt, again("busy", attempt));
            }
            case Answer.Unavailable _ -> {
                attempt.settle(false);
                tell(attempt, again("unavailable", attempt));
            }
            // the browser keeps it: should this page be gone before somebody presses again, the next one asks
            case Answer.Unknown _ -> tell(attempt, again("unknown", attempt));
        }
    }

    /** What the board shows or, where that is further, what the floor of this node has learnt since. */
    private FloorState newest() {
        FloorState shown = place.board().sight(meeting).map(Sight::state).orElse(sight().state());
        return place.floor()
                .state(meeting)
                .filter(known -> known.revision() > shown.revision())
                .orElse(shown);
    }

    private void done(Change change, Attempt attempt) {
        Attempt next = attempt.next();
        if (next != null) {
            submit(next, TRIES);
            return;
        }
        attempt.settle(true);
        if (attempt.form() != null) {
            attempt.form().close();
        }
        String told = attempt.told();
        if (told != null) {
            teller.accept(new Telling.Done(told));
            return;
        }
        tellDone(change);
    }

    /** Whether a change was made by whoever sits here. */
    boolean isOwn(Change change) {
        return change.actor().equals(actor);
    }

    /** Tells what a change did. */
    void tellDone(Change change) {
        FloorState state = place.board().sight(meeting).map(Sight::state).orElse(sight().state());
        Past act = new Past(change.revision(), change.actor(), change.at(), sight().state(), change.events());
        new ActWords(new Wording(texts, state.setup()))
                .done(act, state)
                .ifPresent(what -> teller.accept(new Telling.Done(texts.of("view.told.done", what))));
    }

    /** Where it was filled in, if that can still be put right there, else on the page. */
    private void tell(Attempt attempt, Telling telling) {
        Sheet form = attempt.form();
        if (form != null && form.isOpen() && telling instanceof Telling.Refused(String title, String text)) {
            form.wrong(title, text);
            return;
        }
        if (form != null) {
            form.close();
        }
        teller.accept(telling);
    }

    private Telling again(String why, Attempt attempt) {
        return new Telling.Again(
                texts.of("view.told." + why + ".title"),
                texts.of("view.told." + why + ".text"),
                () -> submit(attempt, TRIES));
    }

    private Telling refused(Refusal refusal, FloorCommand command) {
        String key = "refusal." + refusal.word();
        String text = texts.find(key + ".text", refusal.word());
        String subject = command.subject();
        return new Telling.Refused(
                texts.find(key + ".title", texts.of("view.refused.title")),
                subject == null ? text : texts.find(key + "." + subject + ".text", text));
    }

    private Telling refused(Refusal refusal) {
        String key = "refusal." + refusal.word();
        return new Telling.Refused(
                texts.find(key + ".title", texts.of("view.refused.title")), texts.find(key + ".text", refusal.word()));
    }
}
