package org.rostrum.panels.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/** A page of the Office: lets in who may work here, and has its screen hear what others do for as long as it is open. */
abstract class OfficeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;
    private final String page;
    private final String titleKey;
    private String title = "";
    private String name = "";
    private String dialogue = "";
    private @Nullable OfficeScreen screen;
    private transient PanelsRooms.@Nullable Watching watching;

    /**
     * @param page its address after that of the dialogue
     * @param titleKey of its title, which takes that of the dialogue
     */
    OfficeView(PanelsPlace place, String page, String titleKey) {
        this.place = place;
        this.page = page;
        this.titleKey = titleKey;
    }

    /** The screen for somebody who may work here. */
    abstract OfficeScreen screen(PanelsVisit visit, ScreenDesk desk);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelsVisit visit = PanelsVisit.of(event, place);
        dialogue = visit.dialogue();
        name = visit.name();
        title = visit.texts().of(titleKey, visit.title());
        removeAll();
        screen = null;
        PanelsNotice.state(this, visit, place, visit.office(), page).ifPresent(state -> {
            OfficeScreen made = screen(visit, new ScreenDesk(place, visit, state));
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
        OfficeScreen shown = screen;
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
