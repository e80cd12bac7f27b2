package org.rostrum.panels.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
public final class InterestView extends PanelsView {
    private static final long serialVersionUID = 1;

    private final transient PanelsPlace place;

    /** @param place what the screen works with */
    public InterestView(PanelsPlace place) {
        super(place, "interest", "interest.page");
        this.place = place;
        addClassName("delegation");
    }

    @Override
    Optional<Function<ScreenDesk, PanelsScreen>> screen(PanelsVisit visit) {
        if (!visit.focalPoint()) {
            return Optional.empty();
        }
        return place.desk()
                .parties(visit.dialogue())
                .map(known -> known.get(visit.code()))
                .map(party -> desk -> new InterestScreen(visit, desk, party));
    }

    @Override
    @Nullable
    String seenAs(PanelsVisit visit) {
        // a delegation is no officer: nobody sees it there
        return null;
    }
}
