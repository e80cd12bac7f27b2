package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.RoundTable;

/** Round tables in the order of somebody's wishes: tapped in, moved up and down, taken out; and whether any other would do. */
final class Wishes extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final List<RoundTable> tables;
    private final List<String> ranked = new ArrayList<>();
    private final OrderedList wanted = new OrderedList();
    private final UnorderedList others = new UnorderedList();
    private final Element any = new Element("input");

    Wishes(Texts texts, List<RoundTable> tables) {
        this.texts = texts;
        this.tables = tables;
        addClassNames("wishes", "stack");
        Span title = new Span(texts.of("interest.wishes"));
        title.addClassName("eyebrow");
        title.setId("wishes-title");
        wanted.addClassName("wishes-wanted");
        wanted.getElement().setAttribute("aria-labelledby", "wishes-title");
        others.addClassName("wishes-others");
        others.getElement().setAttribute("aria-label", texts.of("interest.wishes.others"));
        add(title, wanted, others, any());
        show();
    }

    private NativeLabel any() {
        any.setAttribute("type", "checkbox");
        any.addPropertyChangeListener("checked", "change", _ -> {});
        NativeLabel label = new NativeLabel();
        label.addClassName("tick");
        label.getElement().appendChild(any);
        label.add(new Span(texts.of("interest.wishes.any")));
        return label;
    }

    /** What is wished for, the most wanted first. */
    List<String> ranked() {
        return List.copyOf(ranked);
    }

    boolean anyOther() {
        return any.getProperty("checked", false);
    }

    void set(List<String> preferences, boolean anyOther) {
        ranked.clear();
        ranked.addAll(preferences);
        any.setProperty("checked", anyOther);
        show();
    }

    private void show() {
        wanted.removeAll();
        others.removeAll();
        for (int i = 0; i < ranked.size(); i++) {
            wanted.add(wish(table(ranked.get(i)), i));
        }
        if (ranked.isEmpty()) {
            ListItem none = new ListItem(texts.of("interest.wishes.none"));
            none.addClassName("wish-none");
            wanted.add(none);
        }
        tables.stream().filter(each -> !ranked.contains(each.id())).forEach(each -> others.add(other(each)));
    }

    private RoundTable table(String id) {
        return tables.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private ListItem wish(RoundTable table, int place) {
        Span number = new Span(String.valueOf(place + 1));
        number.addClassName("wish-place");
        ListItem item = new ListItem(number, about(table), acts(table, place));
        item.addClassName("wish");
        return item;
    }

    private Div acts(RoundTable table, int place) {
        String name = table.titleIn(texts.language());
        Div acts = new Div(
                act("i-up", texts.of("interest.wish.up", name), place > 0, () -> swap(place, place - 1)),
                act(
                        "i-down",
                        texts.of("interest.wish.down", name),
                        place < ranked.size() - 1,
                        () -> swap(place, place + 1)),
                act("i-close", texts.of("interest.wish.out", name), true, () -> ranked.remove(place)));
        acts.addClassName("wish-acts");
        return acts;
    }

    private ActButton act(String icon, String name, boolean can, Runnable does) {
        ActButton button = ActButton.ofIcon(icon, name).look("quiet");
        button.closed(can ? null : texts.of("interest.wish.edge"));
        return button.onPress(_ -> {}, _ -> {
            does.run();
            show();
        });
    }

    private void swap(int one, int other) {
        String moved = ranked.get(one);
        ranked.set(one, ranked.get(other));
        ranked.set(other, moved);
    }

    private ListItem other(RoundTable table) {
        ActButton add = new ActButton("i-plus", texts.of("interest.wish.add")).size("s");
        add.getElement()
                .setAttribute("aria-label", texts.of("interest.wish.add-name", table.titleIn(texts.language())));
        add.onPress(_ -> {}, _ -> {
            ranked.add(table.id());
            show();
        });
        ListItem item = new ListItem(about(table), add);
        item.addClassName("wish");
        return item;
    }

    private Div about(RoundTable table) {
        Span name = new Span(table.titleIn(texts.language()));
        name.addClassName("strong");
        Span theme = new Span(Named.in(table.theme(), texts.language()));
        theme.addClassNames("small", "muted");
        Div about = new Div(name, theme);
        about.addClassName("wish-about");
        return about;
    }
}
