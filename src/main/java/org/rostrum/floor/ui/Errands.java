package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.Refusal;

/** Carries commands of a screen to the floor, and tells in words what became of them. */
final class Errands {
    /** How often a command that names the revision it saw is tried again when something else changed meanwhile. */
    private static final int TRIES = 4;

    private final Workplace place;
    private final String meeting;
    private final Texts texts;
    private final Supplier<Sight> sight;
    private final Consumer<Telling> teller;
    private final Runnable answered;

    /** @param answered told when the floor has answered, whatever it says */
    Errands(
            Workplace place,
            String meeting,
            Texts texts,
            Supplier<Sight> sight,
            Consumer<Telling> teller,
            Runnable answered) {
        this.place = place;
        this.meeting = meeting;
        this.texts = texts;
        this.sight = sight;
        this.teller = teller;
        this.answered = answered;
    }

    void run(Errand errand) {
        submit(errand, TRIES);
    }

    private void submit(Errand errand, int tries) {
        Predicate<FloorState> still = errand.still();
        FloorState newest = newest();
        if (still != null && !still.test(newest)) {
            errand.settle(false);
            tell(errand, refused(Refusal.STALE, errand.command().subject()));
            return;
        }
        Long revision = still == null ? null : (Long) newest.revision();
        // the answer comes on a thread of the floor: what it says is told with the lock of the session
        place.floor()
                .submit(new Submission(meeting, errand.signedIn(), errand.id(), errand.command(), revision))
                .whenComplete((answer, failure) -> access(
                        errand.ui(), () -> take(failure == null ? answer : new Answer.Unknown(), errand, tries)));
    }

    private static void access(UI ui, com.vaadin.flow.server.Command command) {
        try {
            var _ = ui.access(command);
        } catch (UIDetachedException _) {
            // whoever asked has left the page; what was asked stands
        }
    }

    private void take(Answer answer, Errand errand, int tries) {
        answered.run();
        switch (answer) {
            case Answer.Done(Change change) -> done(change, errand);
            case Answer.Refused(Refusal refusal) -> {
                if (refusal == Refusal.STALE && errand.still() != null && tries > 1) {
                    submit(errand, tries - 1);
                } else {
                    errand.settle(false);
                    tell(errand, refused(refusal, errand.command().subject()));
                }
            }
            case Answer.NoSuchMeeting _ -> {
                errand.settle(false);
                tell(errand, refused(Refusal.NOT_OPEN, null));
            }
            case Answer.TooBusy _ -> {
                errand.settle(false);
                tell(errand, again("busy", errand));
            }
            case Answer.Unavailable _ -> {
                errand.settle(false);
                tell(errand, again("unavailable", errand));
            }
            // the browser keeps it: should this page be gone before somebody presses again, the next one asks
            case Answer.Unknown _ -> tell(errand, again("unknown", errand));
        }
    }

    /** What the board shows or, where that is further, what the floor of this node has learnt since. */
    private FloorState newest() {
        FloorState shown = shown();
        return place.floor()
                .state(meeting)
                .filter(known -> known.revision() > shown.revision())
                .orElse(shown);
    }

    private FloorState shown() {
        return place.board().sight(meeting).orElseGet(sight).state();
    }

    private void done(Change change, Errand errand) {
        Errand next = errand.next();
        if (next != null) {
            submit(next, TRIES);
            return;
        }
        errand.settle(true);
        if (errand.form() != null) {
            errand.form().close();
        }
        String told = errand.told();
        if (told != null) {
            teller.accept(new Telling.Done(told));
            return;
        }
        tellDone(change);
    }

    /** Tells what a change did. */
    void tellDone(Change change) {
        FloorState state = shown();
        Past act = new Past(
                change.revision(), change.actor(), change.at(), sight.get().state(), change.events());
        new ActWords(new Wording(texts, state.setup()))
                .done(act, state)
                .ifPresent(what -> teller.accept(new Telling.Done(texts.of("view.told.done", what))));
    }

    /** Where it was filled in, if that can still be put right there, else on the page. */
    private void tell(Errand errand, Telling telling) {
        Sheet form = errand.form();
        if (form != null && form.isOpen() && telling instanceof Telling.Refused(String title, String text)) {
            form.wrong(title, text);
            return;
        }
        if (form != null) {
            form.close();
        }
        teller.accept(telling);
    }

    private Telling again(String why, Errand errand) {
        return new Telling.Again(
                texts.of("view.told." + why + ".title"),
                texts.of("view.told." + why + ".text"),
                () -> submit(errand, TRIES));
    }

    /** Tells why nothing was done. */
    void tell(Refusal refusal) {
        teller.accept(refused(refusal, null));
    }

    /** @param subject what the words may be told of more exactly, or null */
    private Telling refused(Refusal refusal, @Nullable String subject) {
        String key = "refusal." + refusal.word();
        String text = texts.find(key + ".text", refusal.word());
        return new Telling.Refused(
                texts.find(key + ".title", texts.of("view.refused.title")),
                subject == null ? text : texts.find(key + "." + subject + ".text", text));
    }
}
