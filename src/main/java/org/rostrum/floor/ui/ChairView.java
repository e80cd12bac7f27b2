package org.rostrum.floor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.domain.Actor;

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
    private transient @Nullable ChairConsole console;
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
        ChairConsole made = new ChairConsole(this, place, visit, actor, wording, () -> {
            Sight now = sight.peek();
            return now == null ? seen : now;
        });
        console = made;
        made.show(seen);
    }

    private void show(@Nullable Sight seen) {
        ChairConsole shown = console;
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
                    ConnectedWatch.of(place, meeting, ui, console::connected),
                    // advice and the programme move with the time, also while nothing happens
                    place.board().every(MOVES, ui, () -> show(sight.peek())));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Registration watched = watching;
        watching = null;
        if (watched != null) {
            watched.remove();
        }
    }
}
