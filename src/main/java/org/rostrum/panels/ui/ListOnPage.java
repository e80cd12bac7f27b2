package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.Party;

/** A list that went out, by round table: names and nominees, nothing of lots or reasons. */
final class ListOnPage extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Map<String, Party> parties;

    /** @param own code of whoever looks, whose line is marked; empty for nobody */
    ListOnPage(Texts texts, Map<String, Party> parties, CirculatedList list, String own) {
        this.texts = texts;
        this.parties = parties;
        addClassName("panellists");
        list.panels().forEach(panel -> add(panel(panel, own)));
    }

    private Section panel(CirculatedList.PanelList panel, String own) {
        String chairs = panel.coChairs().stream().map(this::name).collect(Collectors.joining(texts.of("view.comma")));
        Paragraph theme = new Paragraph(Named.in(panel.theme(), texts.language()));
        theme.addClassNames("small", "muted");
        Section section = new Section(new H3(Named.in(panel.title(), texts.language())), theme);
        if (!chairs.isEmpty()) {
            Paragraph presides = new Paragraph(texts.of("office.co-chairs", chairs));
            presides.addClassName("small");
            section.add(presides);
        }
        section.add(lines(panel.states(), own));
        if (!panel.stakeholders().isEmpty()) {
            section.add(lines(panel.stakeholders(), own));
        }
        section.addClassName("panellists-of");
        return section;
    }

    private UnorderedList lines(List<CirculatedList.Line> lines, String own) {
        UnorderedList all = new UnorderedList();
        for (CirculatedList.Line line : lines) {
            Span name = new Span(Named.in(line.name(), texts.language()));
            name.addClassName("strong");
            Span nominee = new Span(nominee(line.nominee(), line.title()));
            nominee.addClassNames("small", "muted");
            ListItem item = new ListItem(name, nominee);
            if (line.code().equals(own)) {
                item.getElement().setAttribute("data-own", true);
                item.getElement().setAttribute("aria-current", "true");
            }
            all.add(item);
        }
        return all;
    }

    private String nominee(@Nullable String nominee, @Nullable String title) {
        if (nominee == null && title == null) {
            return texts.of("office.to-be-announced");
        }
        return nominee == null || title == null
                ? String.valueOf(nominee == null ? title : nominee)
                : texts.of("office.nominee", nominee, title);
    }

    private String name(String code) {
        Party party = parties.get(code);
        return party == null ? code : party.nameIn(texts.language());
    }
}
