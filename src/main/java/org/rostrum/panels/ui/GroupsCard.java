package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;

/** How many States of each regional group have sent an expression of interest. */
final class GroupsCard extends Card {
    private static final long serialVersionUID = 1;

    GroupsCard(Texts texts, ScreenDesk desk, PanelsState state, Call call) {
        super(texts.of("office.call.groups"));
        UnorderedList list = new UnorderedList();
        list.addClassName("call-groups");
        Map<String, Party> parties = desk.parties();
        call.groups().forEach((group, size) -> {
            int sent = sent(state, parties, group);
            Element bar = new Element("progress");
            bar.setAttribute("max", String.valueOf(Math.max(1, size)));
            bar.setAttribute("value", String.valueOf(sent));
            bar.setAttribute("aria-label", texts.of("office.call.group.says", group, sent, size));
            ListItem line = new ListItem(new Span(desk.names().groupShort(group)));
            line.getElement().appendChild(bar);
            line.add(new Span(texts.of("office.bars.of", sent, size)));
            list.add(line);
        });
        add(list);
    }

    private static int sent(PanelsState state, Map<String, Party> parties, String group) {
        return (int) state.interests().keySet().stream()
                .filter(code -> state.interest(code).isPresent())
                .map(parties::get)
                .filter(each -> each != null && each.side() == Side.STATE && group.equals(each.group()))
                .count();
    }
}
