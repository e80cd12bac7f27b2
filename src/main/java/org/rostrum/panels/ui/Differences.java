package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.ListDifference;

/** What changed from one list to the next, in words. */
final class Differences {
    private final Texts texts;
    private final PanelsNames names;

    Differences(Texts texts, PanelsNames names) {
        this.texts = texts;
        this.names = names;
    }

    UnorderedList of(ListDifference difference) {
        UnorderedList all = new UnorderedList();
        all.addClassName("differences");
        add(all, "added", difference.added());
        add(all, "removed", difference.removed());
        add(all, "moved", difference.moved());
        add(all, "changed", difference.changed());
        return all;
    }

    private void add(UnorderedList all, String what, List<ListDifference.Change> changes) {
        for (ListDifference.Change each : changes) {
            ListItem line = new ListItem(texts.of(
                    "office.difference." + what,
                    names.party(each.code()),
                    names.panel(each.from()),
                    names.panel(each.to())));
            line.getElement().setAttribute("data-what", what);
            all.add(line);
        }
    }
}
