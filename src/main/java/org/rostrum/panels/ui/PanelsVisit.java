package org.rostrum.panels.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.PanelActor;
import org.rostrum.panels.domain.By;

/**
 * Who has come to the panels of which dialogue, and in what language.
 *
 * @param dialogue id of the dialogue asked for
 * @param user who has signed in
 * @param texts words in the visitor's language
 * @param about what is said of the dialogue, empty where there is none
 */
record PanelsVisit(String dialogue, Optional<SignedIn> user, Texts texts, Optional<Dialogues.About> about) {

    static PanelsVisit of(BeforeEnterEvent event, PanelsPlace place) {
        String dialogue = event.getRouteParameters().get("dialogue").orElse("");
        UI ui = event.getUI();
        var query = event.getLocation().getQueryParameters();
        Locale locale =
                query.getSingleParameter("lang").map(Locale::forLanguageTag).orElse(ui.getLocale());
        boolean rightToLeft = query.getSingleParameter("dir")
                .map("rtl"::equals)
                .orElse(locale.getLanguage().equals("ar"));
        ui.setDirection(rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        return new PanelsVisit(
                dialogue,
                place.visitors().apply(ui),
                new Texts(place.messages(), locale),
                place.dialogues().of(dialogue));
    }

    /** Whether the visitor draws up the list. */
    boolean office() {
        return PanelActor.of(user, dialogue).capacity() == By.Capacity.OFFICE;
    }

    /** Whether a sign-in is for a dialogue. */
    static boolean isFor(SignedIn user, String dialogue) {
        return user.dialogue().isEmpty() || user.dialogue().equals(dialogue);
    }

    /** Whether the visitor answers for a State or a stakeholder of this dialogue. */
    boolean focalPoint() {
        return PanelActor.of(user, dialogue).capacity() == By.Capacity.PARTY;
    }

    String code() {
        return user.map(SignedIn::code).orElse("");
    }

    String name() {
        return user.map(SignedIn::name).orElse("");
    }

    String title() {
        return about.map(each -> Named.in(each.title(), texts.language())).orElse("");
    }

    boolean demo() {
        return about.filter(Dialogues.About::demo).isPresent();
    }

    Moments moments() {
        return new Moments(texts, about.orElseThrow().zone());
    }
}
