package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.ui.Icon;
import org.rostrum.panels.domain.Party;

/** Whose page it is, and for which dialogue. */
final class InterestHead extends Header {
    private static final long serialVersionUID = 1;

    InterestHead(PanelsVisit visit, Party party) {
        addClassName("interest-head");
        Span title = new Span(visit.title());
        title.addClassName("ellipsis");
        Span own = new Span(party.nameIn(visit.texts().language()));
        own.addClassNames("strong", "nowrap");
        add(new Icon("mark"), own, title);
        if (visit.demo()) {
            Paragraph demo = new Paragraph(visit.texts().of("view.demo"));
            demo.addClassNames("tiny", "faint");
            add(demo);
        }
    }
}
