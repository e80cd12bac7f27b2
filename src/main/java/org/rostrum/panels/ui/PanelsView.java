package org.rostrum.panels.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of panels: lets in whom it is for, and has its screen hear what others do for as long as it is open. */
abstract class PanelsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;
    private final String page;
    private final String titleKey;
    private String title = "";
    private @Nullable String name;
    private String dialogue = "";
    private @Nullable PanelsScreen screen;
    private transient PanelsRooms.@Nullable Watching watching;

    /**
     * @param page its address after that of the dialogue
     * @param titleKey of its title, which takes that of the dialogue
     */
    PanelsView(PanelsPlace place, String page, String titleKey) {
        this.place = place;
        this.page = page;
        this.titleKey = titleKey;
    }

    /** Makes the screen of a visitor; empty where the page is not for them. */
    abstract Optional<Function<ScreenDesk, PanelsScreen>> screen(PanelsVisit visit);

    /** Under which name the others on the Office's pages see a visitor; null for none. */
    abstract @Nullable String seenAs(PanelsVisit visit);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelsVisit visit = PanelsVisit.of(event, place);
        dialogue = visit.dialogue();
        name = seenAs(visit);
        title = visit.texts().of(titleKey, visit.title());
        removeAll();
        screen = null;
        Optional<Function<ScreenDesk, PanelsScreen>> maker = screen(visit);
        PanelsNotice.state(this, visit, place, maker.isPresent(), page).ifPresent(state -> {
            PanelsScreen made = maker.orElseThrow().apply(new ScreenDesk(place, visit, state));
            screen = made;
            add(made);
            made.show();
        });
    }

    /** Tells the others which card is in hands here, empty for none. */
    void holds(String code) {
        if (watching != null) {
            watching.holds(code);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PanelsScreen shown = screen;
        if (shown != null) {
            watching = place.rooms().watch(dialogue, event.getUI(), name, shown::take);
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
