package org.rostrum.floor.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.JournalUnavailableException;

/**
 * Who has come to which meeting, and in what language.
 *
 * @param meeting id of the meeting asked for
 * @param user who has signed in
 * @param texts words in the visitor's language
 * @param sight what there is to see, or null where there is nothing to see
 * @param missing name of the notice that says why there is nothing to see
 */
record Visit(
        String meeting,
        Optional<SignedIn> user,
        Texts texts,
        @Nullable Sight sight,
        String missing) {

    static Visit of(BeforeEnterEvent event, Workplace place) {
        String meeting = event.getRouteParameters().get("meeting").orElse("");
        UI ui = event.getUI();
        var query = event.getLocation().getQueryParameters();
        Locale locale =
                query.getSingleParameter("lang").map(Locale::forLanguageTag).orElse(ui.getLocale());
        boolean rightToLeft = query.getSingleParameter("dir")
                .map("rtl"::equals)
                .orElse(locale.getLanguage().equals("ar"));
        ui.setDirection(rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        Texts texts = new Texts(place.messages(), locale);
        try {
            Sight sight = place.board().sight(meeting).orElse(null);
            return new Visit(meeting, place.visitors().of(ui), texts, sight, "unknown");
        } catch (JournalUnavailableException _) {
            return new Visit(meeting, place.visitors().of(ui), texts, null, "unavailable");
        }
    }

    /** The name under which the visitor has signed in. */
    String name() {
        return user.map(SignedIn::name).orElse("");
    }
}
