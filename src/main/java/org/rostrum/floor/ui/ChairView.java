package org.rostrum.floor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.presence.Connected;

/** The chair's console: who speaks, who is next, and every act of those who preside, on one screen. */
@Route("meetings/:meeting/chair")
@AnonymousAllowed // whoever may not sit here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/chair.css")
@StyleSheet("context://styles/console.css")
public final class ChairView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final Duration MOVES = Duration.ofSeconds(15);

    private final transient Workplace place;
    private final ValueSignal<@Nullable Sight> sight = new ValueSignal<>(null);
    private String meeting = "";
    private String title = "";
    private @Nullable Console console;
    private @Nullable Registration watching;

    /** @param place what the screen works with */
    public ChairView(Workplace place) {
        this.place = place;
        addClassName("chair");
        Signal.effect(this, () -> show(sight.get()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit visit = Visit.of(event, place);
        meeting = visit.meeting();
        Sight seen = visit.sight();
        Texts texts = visit.texts();
        removeAll();
        if (seen == null) {
            title = texts.of("view.page." + visit.missing() + ".title");
            add(Notice.missing(texts, visit.missing()));
            return;
        }
        Wording wording = new Wording(texts, seen.state().setup());
        title = texts.of("view.chair.title", wording.title());
        Actor actor = ActorOf.user(visit.user());
        if (!actor.role().keepsList()) {
            add(Notice.notYours(texts, "chair", meeting, visit.user().isPresent()));
            return;
        }
        sight.set(seen);
        console = new Console(visit, actor, wording, seen);
        console.show(seen);
    }

    private void show(@Nullable Sight seen) {
        Console shown = console;
        if (seen != null && shown != null) {
            shown.show(seen);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (console != null) {
            UI ui = event.getUI();
            watching = Registration.combine(
                    place.board().watch(meeting, ui, sight::set),
                    ConnectedWatch.of(place, meeting, ui, console::connected));
            tick(event.getUI());
        }
    }

    /** Advice and the programme move with the time, also while nothing happens. */
    private void tick(UI ui) {
        Registration mine = watching;
        place.board().later(MOVES, () -> {
            try {
                var _ = ui.access(() -> {
                    if (mine != null && mine.equals(watching)) {
                        show(sight.peek());
                        tick(ui);
                    }
                });
            } catch (UIDetachedException _) {
                // nobody looks any more
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Registration watched = watching;
        watching = null;
        if (watched != null) {
            watched.remove();
        }
    }

    /** The panels, and what they show. */
    private final class Console {
        private final boolean presides;
        private final WritingNotice writing;
        private final HeaderBar header;
        private final ProgrammeStrip strip;
        private final FloorPanel floor;
        private final ListPanel list;
        private final RailPanel rail;
        private final ActionBar actions;

        Console(Visit visit, Actor actor, Wording wording, Sight first) {
            Texts texts = visit.texts();
            presides = actor.role().presides();
            Div polite = Live.region("say", "polite");
            Div assertive = Live.region("say-now", "assertive");
            ToastSlot foot = new ToastSlot(texts, place.board(), polite, assertive);
            Desk[] desks = new Desk[1];
            Desk desk =
                    new Desk(place, meeting, actor, texts, () -> seen(first), telling -> foot.tell(telling, desks[0]));
            desks[0] = desk;
            ChairDialogs dialogs = new ChairDialogs(ChairView.this, desk, wording, place.clock());
            KeyCommands keys = new KeyCommands(texts);
            header = new HeaderBar(
                    wording,
                    first.state().setup(),
                    place.themes().of(meeting),
                    visit.name(),
                    place.presence().pass(meeting, ""));
            writing = new WritingNotice(wording, polite, assertive);
            strip = new ProgrammeStrip(desk, wording, dialogs, assertive);
            floor = new FloorPanel(desk, wording, dialogs);
            list = new ListPanel(desk, wording, dialogs, foot);
            rail = new RailPanel(desk, wording, dialogs, place.demo());
            actions = new ActionBar(desk, wording, dialogs, place.formats(), keys);
            Anchor skip = new Anchor("#floor", texts.of("view.skip"));
            skip.addClassName("skip");
            skip.getElement().setAttribute("router-ignore", true);
            Main main = new Main(floor, list, rail);
            // the reading order is the order of work; the style sheet puts the header on top
            ScreenKeeper keeper = new ScreenKeeper(place, meeting, desk);
            add(skip, writing, strip, main, actions, header, keys, polite, assertive, keeper);
        }

        void connected(Connected now) {
            list.connected(now);
        }

        private Sight seen(Sight first) {
            Sight now = sight.peek();
            return now == null ? first : now;
        }

        void show(Sight seen) {
            Instant now = place.clock().instant();
            FloorState state = seen.state().at(now);
            header.show(state);
            writing.show(seen.writing(), now);
            strip.show(state, presides, now);
            floor.show(state, presides, true);
            list.show(state, presides, true, now);
            rail.show(seen, presides, now);
            actions.show(state, presides, true);
        }
    }
}
