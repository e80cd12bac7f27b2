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
import org.jspecify.annotations.Nullable;

/** The Office sets up a call for expressions of interest, and sees who has answered. */
@Route("dialogues/:dialogue/panels/call")
@AnonymousAllowed // whoever may not sit here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/chair.css")
@StyleSheet("context://styles/panels.css")
@StyleSheet("context://styles/office.css")
public final class CallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;
    private String title = "";
    private String name = "";
    private String dialogue = "";
    private @Nullable CallScreen screen;
    private transient PanelsRooms.@Nullable Watching watching;

    /** @param place what the screen works with */
    public CallView(PanelsPlace place) {
        this.place = place;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelsVisit visit = PanelsVisit.of(event, place);
        dialogue = visit.dialogue();
        name = visit.name();
        title = visit.texts().of("office.call.title", visit.title());
        removeAll();
        screen = null;
        PanelsNotice.state(this, visit, place, visit.office(), "panels/call").ifPresent(state -> {
            CallScreen made = new CallScreen(
                    visit, new ScreenDesk(place, visit, state), visit.about().orElseThrow());
            screen = made;
            add(made);
            made.show();
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        CallScreen shown = screen;
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
