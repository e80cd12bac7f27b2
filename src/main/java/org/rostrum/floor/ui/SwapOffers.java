package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.SwapOffer;

/** Offers to swap places: those that came, each with what it would mean, and those that one has made oneself. */
final class SwapOffers extends Section {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Set<SwapOffer> ignored = new HashSet<>();
    private List<Told> shown = List.of();

    /** An offer as it is told: the entry to swap with, where one stands on it, and in which words. */
    private record Told(SwapOffer offer, boolean came, String words) {}

    SwapOffers(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        addClassNames("stack", "offers");
        getElement().setAttribute("aria-label", texts.of("view.offer.label"));
        setVisible(false);
    }

    void show(FloorState state) {
        ignored.retainAll(state.swapOffers());
        List<Told> told = new ArrayList<>();
        for (SwapOffer offer : state.swapOffers()) {
            if (ofSelf(offer.with(), state) && !ignored.contains(offer)) {
                told.add(new Told(offer, true, words("view.offer.came", offer.entry(), offer.with(), state)));
            } else if (ofSelf(offer.entry(), state)) {
                told.add(new Told(offer, false, words("view.offer.made", offer.with(), offer.entry(), state)));
            }
        }
        told.sort(Comparator.comparing(Told::came).reversed().thenComparing(Told::words));
        setVisible(!told.isEmpty());
        if (!told.equals(shown)) {
            shown = List.copyOf(told);
            removeAll();
            told.forEach(each -> add(card(each)));
        }
    }

    private boolean ofSelf(String entry, FloorState state) {
        return state.waiting(entry).map(each -> each.isOf(self.code())).orElse(false);
    }

    private String words(String key, String other, String own, FloorState state) {
        return texts.of(
                key,
                state.waiting(other).map(wording::name).orElse(""),
                texts.ordinal(state.indexOf(other) + 1),
                texts.ordinal(state.indexOf(own) + 1));
    }

    private Div card(Told told) {
        Paragraph words = new Paragraph(told.words());
        words.addClassName("strong");
        Div card = new Div(words);
        card.addClassName("offer");
        if (told.came()) {
            SwapOffer offer = told.offer();
            ActButton accept = new ActButton("i-swap", texts.of("view.offer.accept")).look("primary");
            accept.about(offer.entry(), null);
            accept.onPress(desk::explain, _ -> accept(offer));
            ActButton ignore = new ActButton(null, texts.of("view.offer.ignore"));
            ignore.onPress(desk::explain, _ -> ignore(offer));
            Div acts = new Div(accept, ignore);
            acts.addClassName("pair");
            card.add(acts);
        }
        return card;
    }

    /** The same two change places by the second word; an offer that is gone makes no new one of it. */
    private void accept(SwapOffer offer) {
        desk.send(
                new FloorCommand.SwapEntries(offer.with(), offer.entry()),
                state -> state.swapOffers().contains(offer));
    }

    private void ignore(SwapOffer offer) {
        ignored.add(offer);
        show(desk.sight().state());
    }
}
