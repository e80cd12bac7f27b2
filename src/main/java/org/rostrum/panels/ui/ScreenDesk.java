package org.rostrum.panels.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.PanelActor;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a screen hands in what somebody asks, and hears in words what became of it. */
final class ScreenDesk {
    private static final Logger log = LoggerFactory.getLogger(ScreenDesk.class);

    private final PanelsPlace place;
    private final String dialogue;
    private final Texts texts;
    private final PanelsNames names;
    private Consumer<Told> teller = _ -> {};
    private PanelsState state;

    ScreenDesk(PanelsPlace place, PanelsVisit visit, PanelsState state) {
        this.place = place;
        this.dialogue = visit.dialogue();
        this.texts = visit.texts();
        this.state = state;
        names = new PanelsNames(texts, this::parties, () -> this.state);
    }

    void tellTo(Consumer<Told> told) {
        teller = told;
    }

    Instant now() {
        return place.clock().instant();
    }

    /** The newest state that this screen was told. */
    PanelsState state() {
        return state;
    }

    /** Takes in what is new; what is older than what is known is left. */
    void learn(PanelsState newer) {
        if (newer.revision() >= state.revision()) {
            state = newer;
        }
    }

    Map<String, Party> parties() {
        return place.desk().parties(dialogue).orElse(Map.of());
    }

    PanelActs acts() {
        return place.acts();
    }

    PanelsNames names() {
        return names;
    }

    void tell(Told told) {
        teller.accept(told);
    }

    /**
     * Does what a form asks. Where that is refused the form stays, with all that was filled in, and says why; else it is
     * closed.
     */
    void fromForm(Sheet form, Runnable does) {
        Consumer<Told> page = teller;
        AtomicBoolean stays = new AtomicBoolean();
        teller = told -> {
            if (told instanceof Told.Refused(String title, String text)) {
                stays.set(true);
                form.wrong(title, text);
            } else {
                // what comes after a first success is told on the page
                teller = page;
                page.accept(told);
            }
        };
        try {
            does.run();
        } finally {
            teller = page;
        }
        if (!stays.get()) {
            form.close();
        }
    }

    /** Sends what is asked and, once it is done, goes on. */
    void send(PanelsCommand command, Runnable done) {
        send(command, done, () -> {});
    }

    /** Sends what is asked and goes on once it is done, or refused. */
    void send(PanelsCommand command, Runnable done, Runnable refused) {
        UI ui = UI.getCurrentOrThrow();
        Optional<SignedIn> user = place.visitors().apply(ui).filter(each -> PanelsVisit.isFor(each, dialogue));
        if (user.isEmpty()) {
            signedOut(ui);
            refused.run();
            return;
        }
        submit(UUID.randomUUID(), PanelActor.of(user, dialogue), command, done, refused);
    }

    private void submit(UUID id, By by, PanelsCommand command, Runnable done, Runnable refused) {
        PanelsOutcome outcome;
        try {
            outcome = place.acts().act(dialogue, id, by, command).outcome();
        } catch (RuntimeException e) {
            log.warn("It is not certain whether {} was done: {}", id, e.getMessage());
            again("unknown", id, by, command, done, refused);
            refused.run();
            return;
        }
        switch (outcome) {
            case PanelsOutcome.Done did -> {
                learn(did.state());
                place.rooms().again(dialogue);
                tell(new Told.Done(new ActsInWords(texts, names).done(did.change())));
                done.run();
            }
            case PanelsOutcome.Refused no -> {
                learn(no.state());
                tell(new RefusalWords(texts, names).of(no));
                refused.run();
            }
            case PanelsOutcome.TooBusy _ -> {
                again("busy", id, by, command, done, refused);
                refused.run();
            }
            case PanelsOutcome.NoSuchDialogue _ -> {
                tell(new Told.Refused(texts.of("office.gone.title"), texts.of("office.gone.text")));
                refused.run();
            }
        }
    }

    private void again(String why, UUID id, By by, PanelsCommand command, Runnable done, Runnable refused) {
        tell(new Told.Again(
                texts.of("view.told." + why + ".title"),
                texts.of("view.told." + why + ".text"),
                () -> submit(id, by, command, done, refused)));
    }

    private void signedOut(UI ui) {
        tell(new Told.Refused(texts.of("view.told.signed-out.title"), texts.of("view.told.signed-out.text")));
        String here = "/" + ui.getActiveViewLocation().getPath();
        ui.getPage().setLocation("/sign-in?why=signed-out&next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /** Why one is where one is, where the Office tells each its own. */
    Optional<String> ownReason(String code) {
        Call call = state.call();
        return state.reasonsShown() && call != null
                ? Optional.of(new WhyWords(texts, names, state, call).of(code))
                : Optional.empty();
    }
}
