package org.rostrum.panels.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** A focal point answers the call, phone first, and later learns what became of it. */
// the last segment sets windows of one browser apart, each signed in as another delegation
@Route("dialogues/:dialogue/interest/:window?")
@AnonymousAllowed // whoever has no delegation here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/delegation.css")
@StyleSheet("context://styles/interest.css")
public final class InterestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;
    private String title = "";
    private String dialogue = "";
    private transient @Nullable ScreenDesk desk;
    private @Nullable InterestScreen screen;
    private transient PanelsRooms.@Nullable Watching watching;

    /** @param place what the screen works with */
    public InterestView(PanelsPlace place) {
        this.place = place;
        addClassName("delegation");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelsVisit visit = PanelsVisit.of(event, place);
        dialogue = visit.dialogue();
        title = visit.texts().of("interest.page", visit.title());
        removeAll();
        screen = null;
        Optional<Party> party = visit.focalPoint()
                ? place.desk().parties(dialogue).map(known -> known.get(visit.code()))
                : Optional.empty();
        Optional<PanelsState> state = PanelsNotice.state(this, visit, place, party.isPresent(), "interest");
        if (state.isPresent() && party.isPresent()) {
            ScreenDesk made = new ScreenDesk(place, visit, state.get());
            InterestScreen shown = new InterestScreen(visit, made, party.get());
            desk = made;
            screen = shown;
            add(shown);
            shown.show(state.get());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        InterestScreen shown = screen;
        ScreenDesk known = desk;
        if (shown != null && known != null) {
            watching = place.rooms().watch(dialogue, event.getUI(), null, news -> {
                known.learn(news.state());
                shown.show(known.state());
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        PanelsRooms.Watching watched = watching;
        watching = null;
        if (watched != null) {
            watched.remove();
        }
    }
}
