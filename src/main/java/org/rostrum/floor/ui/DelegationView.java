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
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;

/** A delegation's page, phone first: ask for the floor, know your place, and know when it is yours. */
// the last segment sets windows of one browser apart, each signed in as another delegation
@Route("meetings/:meeting/delegation/:window?")
@AnonymousAllowed // whoever has no delegation here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/delegation.css")
public final class DelegationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final Duration ESTIMATES_HOLD = Duration.ofSeconds(20);

    private final transient Workplace place;
    private final ValueSignal<@Nullable Sight> sight = new ValueSignal<>(null);
    private String meeting = "";
    private String title = "";
    private @Nullable DelegationScreen screen;
    private @Nullable Registration watching;

    /** @param place what the screen works with */
    public DelegationView(Workplace place) {
        this.place = place;
        addClassName("delegation");
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
        Actor actor = ActorOf.user(visit.user());
        Participant self = seen.state().setup().participants().get(actor.code());
        if (actor.role() != Role.PARTICIPANT || self == null) {
            title = wording.title();
            add(Notice.notYours(texts, "delegation", meeting, visit.user().isPresent()));
            return;
        }
        title = texts.of("view.delegation.title", wording.name(self), wording.title());
        sight.set(seen);
        DelegationScreen made = new DelegationScreen(place, meeting, actor, self, wording, () -> {
            Sight now = sight.peek();
            return now == null ? seen : now;
        });
        screen = made;
        add(made);
        made.show(seen);
    }

    private void show(@Nullable Sight seen) {
        DelegationScreen shown = screen;
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
        if (screen != null) {
            UI ui = event.getUI();
            watching = Registration.combine(
                    place.board().watch(meeting, ui, sight::set),
                    // estimates grow old while nothing happens
                    place.board().every(ESTIMATES_HOLD, ui, () -> show(sight.peek())));
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
