package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Circulation;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Replacement;

/** What became of the lists that went out: documents, who has opened them, what came back, the public page. */
final class CirculationRail {
    private final PanelsVisit visit;
    private final Texts texts;
    private final Moments moments;
    private final ScreenDesk desk;
    private final CirculateDialog dialogs;
    private final Runnable then;

    CirculationRail(PanelsVisit visit, ScreenDesk desk, CirculateDialog dialogs, Runnable then) {
        this.dialogs = dialogs;
        this.visit = visit;
        this.desk = desk;
        this.then = then;
        texts = visit.texts();
        moments = visit.moments();
    }

    List<Section> of(PanelsState state) {
        List<Section> cards = new ArrayList<>();
        if (state.circulations().isEmpty()) {
            Section none = new Card(texts.of("office.revisions"));
            Paragraph words = new Paragraph(texts.of("office.revisions.none"));
            words.addClassNames("small", "muted");
            none.add(words);
            return List.of(none);
        }
        Circulation newest = state.circulations().getLast();
        cards.add(documents(newest));
        cards.addAll(new DeliveryCards(texts, moments, desk).of(newest));
        cards.add(page(state));
        cards.add(new MeetingsCard(texts, desk, dialogs, state));
        balance(state).ifPresent(cards::add);
        cards.add(revisions(state));
        if (!state.replacements().isEmpty()) {
            cards.add(replacements(state));
        }
        return cards;
    }

    private Section documents(Circulation newest) {
        int revision = newest.list().revision();
        Section card = new Card(texts.of("office.documents", texts.of("office.revision", revision)));
        List<Map<String, String>> given = new ArrayList<>();
        given.add(visit.about().orElseThrow().title());
        newest.list().panels().forEach(each -> given.add(each.theme().isEmpty() ? each.title() : each.theme()));
        // a document has a symbol, also where the Office gave none
        String symbol = newest.list().symbol() == null
                ? "&symbol=" + visit.dialogue().toUpperCase(Locale.ROOT) + "/PANELS"
                : "";
        card.add(Downloads.of(
                texts,
                "/api/v1/dialogues/" + visit.dialogue() + "/panels/circulated/" + revision + "/document",
                given,
                symbol));
        return card;
    }

    private Section page(PanelsState state) {
        Section card = new Card(texts.of("office.page"));
        boolean shown = state.pageShown();
        Paragraph words = new Paragraph(texts.of(shown ? "office.page.shown" : "office.page.hidden"));
        words.addClassNames("small", "muted");
        card.add(words);
        if (shown) {
            Anchor link = new Anchor("/dialogues/" + visit.dialogue() + "/panellists", texts.of("office.page.open"));
            link.getElement().setAttribute("router-ignore", true);
            card.add(link);
        }
        card.add(new ActButton(null, texts.of(shown ? "office.page.hide" : "office.page.show"))
                .onPress(_ -> {}, _ -> desk.send(new PanelsCommand.ShowPage(!shown), then)));
        return card;
    }

    /** Empty while the record of a meeting cannot be read: then nobody knows who was heard. */
    private Optional<Section> balance(PanelsState state) {
        try {
            return Optional.of(new BalanceCard(
                    texts,
                    desk.names(),
                    desk.acts().balance(state, Objects.requireNonNull(state.call()), desk.parties()),
                    "/api/v1/dialogues/" + visit.dialogue() + "/panels/balance.csv"));
        } catch (JournalUnavailableException _) {
            return Optional.empty();
        }
    }

    private Section revisions(PanelsState state) {
        Section card = new Card(texts.of("office.revisions"));
        Differences differences = new Differences(texts, desk.names());
        for (Circulation each : state.circulations().reversed()) {
            Paragraph head = new Paragraph(texts.of(
                    "office.revisions.one",
                    texts.of("office.revision", each.list().revision()),
                    moments.full(each.list().at()),
                    each.list().by(),
                    texts.of("office.mode." + each.list().mode().word())));
            head.addClassName("small");
            card.add(head);
            if (!each.list().difference().none()) {
                card.add(differences.of(each.list().difference()));
            }
        }
        return card;
    }

    private Section replacements(PanelsState state) {
        Section card = new Card(texts.of("office.replacements"));
        for (Replacement each : state.replacements().reversed()) {
            Paragraph line = new Paragraph(texts.of(
                    "office.replacement",
                    moments.brief(each.at()),
                    desk.names().party(each.out()),
                    desk.names().party(each.in()),
                    desk.names().panel(each.panel()),
                    each.reason()));
            line.addClassName("small");
            card.add(line);
        }
        return card;
    }
}
