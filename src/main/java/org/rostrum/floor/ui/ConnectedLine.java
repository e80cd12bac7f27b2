package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.presence.Connected;

/** How many are connected, in one quiet line; pressed, it tells who. */
final class ConnectedLine extends Div {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final HasComponents host;
    private final ActButton line;
    private @Nullable Connected connected;
    private @Nullable MeetingSetup setup;
    private @Nullable ConnectedPeople open;

    /** @param host where the dialog with all names is put */
    ConnectedLine(HasComponents host, Wording wording) {
        this.host = host;
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("connected-line");
        setVisible(false);
        line = new ActButton(null, "").size("s");
        line.addClassName("net-total");
        line.onPress(_ -> {}, _ -> open());
        add(line);
    }

    void show(Connected now, MeetingSetup of) {
        connected = now;
        setup = of;
        setVisible(true);
        Set<String> codes = of.participants().keySet();
        long here = codes.stream().filter(now::has).count();
        line.label(texts.of("view.net.total", here, codes.size(), now.audience()));
        ConnectedPeople people = open;
        if (people != null) {
            people.show(now, of);
        }
    }

    private void open() {
        Connected now = connected;
        MeetingSetup of = setup;
        if (now == null || of == null) {
            return;
        }
        ConnectedPeople people = new ConnectedPeople(wording);
        people.show(now, of);
        people.addDetachListener(_ -> open = null);
        open = people;
        Sheet sheet = new Sheet(texts.of("view.net.title"), texts.of("view.net.text")).with(people);
        sheet.addClassName("sheet-wide");
        sheet.safe(new ActButton(null, texts.of("view.net.close"))).open(host);
    }
}
