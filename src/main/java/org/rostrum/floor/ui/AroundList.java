package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorState;

/** The list of speakers as a delegation needs it: who comes first, who before it, itself, and how many after. */
final class AroundList extends OrderedList {
    private static final long serialVersionUID = 1;
    private static final int FIRST = 2;

    private final Wording wording;
    private final Texts texts;
    private List<Row> shown = List.of();

    private record Row(String place, String name, boolean me, boolean faint) {}

    AroundList(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("mylist");
        getElement().setAttribute("aria-label", texts.of("view.around.label"));
    }

    /** The first few, and how many wait in all. */
    void all(FloorState state) {
        List<Row> rows = new ArrayList<>();
        int waiting = state.waiting().size();
        for (int i = 0; i < Math.min(FIRST, waiting); i++) {
            rows.add(row(state, i, 0));
        }
        if (waiting > FIRST) {
            rows.add(new Row("", texts.of("view.around.all", waiting), false, true));
        }
        show(rows);
    }

    /** Around a place, from 1. */
    void around(FloorState state, int place) {
        List<Row> rows = new ArrayList<>();
        int before = place - 2; // the one right before me, from 0
        for (int i = 0; i < Math.min(FIRST, place - 1); i++) {
            rows.add(row(state, i, place));
        }
        int between = before - FIRST;
        if (between == 1) {
            rows.add(row(state, FIRST, place));
        } else if (between > 1) {
            rows.add(new Row((FIRST + 1) + "–" + before, texts.of("view.around.between", between), false, true));
        }
        if (before >= FIRST) {
            rows.add(row(state, before, place));
        }
        rows.add(row(state, place - 1, place));
        int after = state.waiting().size() - place;
        if (after > 0) {
            rows.add(new Row(
                    "",
                    after == 1 ? texts.of("view.around.after-one") : texts.of("view.around.after", after),
                    false,
                    true));
        }
        show(rows);
    }

    private Row row(FloorState state, int index, int place) {
        return new Row(String.valueOf(index + 1), wording.name(state.waiting().get(index)), index + 1 == place, false);
    }

    private void show(List<Row> rows) {
        setVisible(!rows.isEmpty());
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        removeAll();
        for (Row row : rows) {
            ListItem item = new ListItem(new Span(row.place()), new Span(row.name()));
            item.getElement().setAttribute("data-me", row.me());
            if (row.me()) {
                item.getElement().setAttribute("aria-current", "true");
            }
            if (row.faint()) {
                item.addClassName("faint");
            }
            add(item);
        }
    }
}
