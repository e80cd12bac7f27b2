package org.rostrum.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;

/** What helps to decide: limits, who has spoken, and the last acts of everybody. */
final class RailPanel extends Aside {
    private static final long serialVersionUID = 1;
    private static final int SHOWN_ACTS = 9;

    private final Wording wording;
    private final Texts texts;
    private final ActWords words;
    private final LimitCard limits;
    private final SharesCard shares;
    private final ProcedureCard procedure;
    private final Div last;
    private final OrderedList acts = new OrderedList();
    private List<String> shownActs = List.of();

    RailPanel(Desk desk, Wording wording, ChairDialogs dialogs, boolean demo) {
        this.wording = wording;
        this.texts = wording.texts();
        this.words = new ActWords(wording);
        this.limits = new LimitCard(desk, wording, dialogs);
        addClassName("col-rail");
        getElement().setAttribute("aria-label", texts.of("view.rail.label"));
        this.shares = new SharesCard(desk, wording);
        this.procedure = new ProcedureCard(desk, wording, new ProcedureDialogs(dialogs, desk, wording));
        acts.addClassName("acts");
        last = card("view.rail.acts", acts);
        last.addClassName("last-acts");
        add(limits, shares, procedure, last);
        if (demo) {
            Span note = new Span(texts.of("view.demo"));
            note.addClassNames("tiny", "faint", "demo-note");
            add(note);
        }
    }

    private Div card(String title, Component content) {
        Div card = new Div(new H3(texts.of(title)), content);
        card.addClassName("card");
        return card;
    }

    void show(Sight sight, boolean presides, Instant when) {
        FloorState state = sight.state();
        limits.show(state, presides, when);
        shares.show(state, when);
        // what is pending takes the place of what is past: nothing else moves
        procedure.show(state, presides);
        last.setVisible(!procedure.isVisible());
        shares.setVisible(!procedure.isVisible());
        showActs(sight);
    }

    private void showActs(Sight sight) {
        List<String> times = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Past act : sight.acts().reversed()) {
            if (told.size() < SHOWN_ACTS) {
                words.told(act, sight.state()).ifPresent(text -> {
                    times.add(wording.minutes(act.at()));
                    told.add(text);
                });
            }
        }
        if (told.equals(shownActs)) {
            return;
        }
        shownActs = told;
        acts.removeAll();
        for (int i = 0; i < told.size(); i++) {
            Element time = new Element("time");
            time.setText(times.get(i));
            ListItem item = new ListItem();
            item.getElement().appendChild(time);
            item.add(new Span(told.get(i)));
            acts.add(item);
        }
    }
}
