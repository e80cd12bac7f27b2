package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Forecast;
import org.rostrum.floor.domain.ListEntry;

/** The list of speakers as a delegation needs it: who comes first, who before it, itself, and how many after. */
final class AroundList extends OrderedList {
    private static final long serialVersionUID = 1;
    private static final int FIRST = 2;

    private final Wording wording;
    private final Texts texts;
    private List<Row> shown = List.of();

    private record Row(String place, String name, String time, boolean me, boolean faint) {}

    AroundList(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("mylist");
        getElement().setAttribute("aria-label", texts.of("view.around.label"));
    }

    /** The first few, and how many wait in all. */
    void all(FloorState state, Forecast forecast) {
        List<Row> rows = new ArrayList<>();
        int waiting = state.waiting().size();
        for (int i = 0; i < Math.min(FIRST, waiting); i++) {
            rows.add(row(state, i, 0, forecast));
        }
        if (waiting > FIRST) {
            rows.add(new Row("", texts.of("view.around.all", waiting), "", false, true));
        }
        show(rows);
    }

    /** Around a place, from 1. */
    void around(FloorState state, int place, Forecast forecast) {
        List<Row> rows = new ArrayList<>();
        int before = place - 2; // the one right before me, from 0
        for (int i = 0; i < Math.min(FIRST, place - 1); i++) {
            rows.add(row(state, i, place, forecast));
        }
        int between = before - FIRST;
        if (between == 1) {
            rows.add(row(state, FIRST, place, forecast));
        } else if (between > 1) {
            rows.add(new Row((FIRST + 1) + "–" + before, texts.of("view.around.between", between), "", false, true));
        }
        if (before >= FIRST) {
            rows.add(row(state, before, place, forecast));
        }
        rows.add(row(state, place - 1, place, forecast));
        int after = state.waiting().size() - place;
        if (after > 0) {
            rows.add(new Row(
                    "",
                    after == 1 ? texts.of("view.around.after-one") : texts.of("view.around.after", after),
                    "",
                    false,
                    true));
        }
        show(rows);
    }

    private Row row(FloorState state, int index, int place, Forecast forecast) {
        ListEntry entry = state.waiting().get(index);
        String time = forecast.of(entry.id())
                .filter(turn -> turn.sureness() != Forecast.Sureness.ROUGH)
                .map(turn ->
                        texts.of(index == 0 ? "view.around.about" : "view.around.at", wording.minutes(turn.likely())))
                .orElse("");
        return new Row(String.valueOf(index + 1), wording.name(entry), time, index + 1 == place, false);
    }

    private void show(List<Row> rows) {
        setVisible(!rows.isEmpty());
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        removeAll();
        for (Row row : rows) {
            ListItem item = new ListItem(new Span(row.place()), new Span(row.name()), new Span(row.time()));
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
