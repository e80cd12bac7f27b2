package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;

/** The nameplate: the one solid block of a screen is whoever has the floor. */
@Tag("figure")
final class Plate extends HtmlContainer {
    private static final long serialVersionUID = 1;
    private static final int LONG = 16;
    private static final int LONGER = 28;

    private final Span group = new Span();
    private final Span badge = new Span();
    private final Div name = new Div();
    private final Div onBehalf = new Div();
    private final Span facts = new Span();

    Plate() {
        addClassName("plate");
        badge.addClassName("badge");
        name.addClassName("plate-name");
        onBehalf.addClassName("plate-for");
        Div top = new Div(group, badge);
        top.addClassName("plate-top");
        Div foot = new Div(facts);
        foot.addClassName("plate-foot");
        add(top, name, onBehalf, foot);
    }

    void show(ListEntry entry, Wording wording, String says) {
        getElement().removeAttribute("data-tone");
        String behalf = entry.onBehalfOf();
        speaker(entry.speaker(), wording);
        if (entry.level() != null) {
            badge.setText(wording.category(entry.speaker())
                    + wording.texts().of("view.comma")
                    + wording.texts().of("view.level." + entry.level().word()));
        }
        onBehalf.setVisible(behalf != null && !behalf.isBlank());
        onBehalf.setText(behalf == null ? "" : wording.texts().of("view.floor.on-behalf", behalf));
        facts.setText(says);
    }

    /** The plate of somebody who does not have the floor. */
    void quiet(Participant speaker, Wording wording) {
        getElement().setAttribute("data-tone", "quiet");
        speaker(speaker, wording);
        onBehalf.setVisible(false);
        facts.setText("");
    }

    private void speaker(Participant speaker, Wording wording) {
        String ofGroup = wording.group(speaker);
        group.setVisible(!ofGroup.isEmpty());
        group.setText(ofGroup);
        badge.setVisible(true);
        badge.setText(wording.category(speaker));
        called(wording.name(speaker));
    }

    void nobody(String title, String says) {
        getElement().setAttribute("data-tone", "quiet");
        group.setVisible(false);
        badge.setVisible(false);
        onBehalf.setVisible(false);
        called(title);
        facts.setText(says);
    }

    private void called(String title) {
        name.setText(title);
        String fit = title.length() > LONGER ? "s" : title.length() > LONG ? "m" : "l";
        name.getElement().setAttribute("data-fit", fit);
    }
}
