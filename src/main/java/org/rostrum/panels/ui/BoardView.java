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

/** The Office composes panels: who sits where and why, against what the groups are due. */
@Route("dialogues/:dialogue/panels")
@AnonymousAllowed // whoever may not sit here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/chair.css")
@StyleSheet("context://styles/panels.css")
@StyleSheet("context://styles/office.css")
public final class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;
    private String title = "";
    private String name = "";
    private String dialogue = "";
    private @Nullable BoardScreen screen;
    private transient PanelsRooms.@Nullable Watching watching;

    /** @param place what the screen works with */
    public BoardView(PanelsPlace place) {
        this.place = place;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelsVisit visit = PanelsVisit.of(event, place);
        dialogue = visit.dialogue();
        name = visit.name();
        title = visit.texts().of("office.board.title", visit.title());
        removeAll();
        screen = null;
        Optional<PanelsState> state = PanelsNotice.state(this, visit, place, visit.office(), "panels");
        state.ifPresent(known -> {
            ScreenDesk desk = new ScreenDesk(place, visit, known);
            BoardScreen made = new BoardScreen(visit, desk, code -> {
                if (watching != null) {
                    watching.holds(code);
                }
            });
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
        BoardScreen shown = screen;
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
