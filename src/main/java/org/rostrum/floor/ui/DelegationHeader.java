package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;

/** Which meeting, as whom, and whether what is seen is live. */
final class DelegationHeader extends Header {
    private static final long serialVersionUID = 1;

    DelegationHeader(Wording wording, MeetingSetup setup, Participant self, Optional<String> pass) {
        H1 title = new H1(wording.title());
        Span name = new Span(wording.name(self));
        name.addClassNames("muted", "own-name");
        Div names = new Div(title, name);
        names.addClassNames("ellipsis", "names");
        Span push = new Span();
        push.addClassName("push");
        add(
                new Icon("mark"),
                names,
                push,
                new ConnectionChip(setup.meeting(), setup.timeZone(), wording.texts(), pass));
    }
}
