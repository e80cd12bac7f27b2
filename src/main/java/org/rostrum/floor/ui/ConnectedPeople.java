package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.presence.Connected;

/** All participants by name: first those whom no screen connects. */
final class ConnectedPeople extends Div {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;

    ConnectedPeople(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("net-people");
        // it scrolls, and then keys have to reach it
        getElement().setAttribute("tabindex", "0");
    }

    void show(Connected connected, MeetingSetup setup) {
        List<Participant> all = setup.participants().values().stream()
                .sorted(Comparator.comparing(wording::name))
                .toList();
        removeAll();
        list("away", all.stream().filter(each -> !connected.has(each.code())).toList(), connected);
        list("here", all.stream().filter(each -> connected.has(each.code())).toList(), connected);
        Span consoles = new Span(texts.count("view.net.consoles", connected.consoles()));
        consoles.addClassNames("small", "muted");
        add(consoles);
    }

    private void list(String state, List<Participant> people, Connected connected) {
        if (people.isEmpty()) {
            return;
        }
        UnorderedList names = new UnorderedList();
        for (Participant each : people) {
            Span mark = new Span();
            mark.addClassName("net");
            mark.getElement().setAttribute("data-net", state);
            ListItem item = new ListItem(mark, new Span(wording.name(each)));
            int screens = connected.participants().getOrDefault(each.code(), 0);
            if (screens > 1) {
                Span more = new Span(texts.of("view.net.screens", screens));
                more.addClassNames("small", "muted");
                item.add(more);
            }
            names.add(item);
        }
        add(new H3(texts.of("view.net." + state + ".count", people.size())), names);
    }
}
