package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** Tells a focal point in a sentence what can be done now, or why nothing can. */
final class InterestNote extends Paragraph {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Moments moments;
    private final Party party;

    InterestNote(PanelsVisit visit, Party party) {
        texts = visit.texts();
        moments = visit.moments();
        this.party = party;
        addClassName("note");
    }

    void show(String key) {
        setText(texts.of(key));
        setVisible(true);
    }

    /**
     * @param late whether the deadline has passed
     * @param may whether an expression can be sent or changed
     */
    void show(PanelsState state, InterestFile file, boolean late, boolean may) {
        String key = switch (state.stage()) {
            case OPEN -> late ? (may ? "interest.late" : "interest.deadline-passed") : "";
            case CLOSED -> "interest.closed";
            case DRAFT, CIRCULATED -> "";
        };
        boolean chairs = state.call() != null && state.call().coChairs(party.code());
        String text = key.isEmpty() ? "" : texts.of(key);
        if (chairs && file.current().isEmpty()) {
            text = texts.of("interest.chairs");
        } else if (may && file.current().isEmpty()) {
            text = (text + " " + asked(state)).strip();
        }
        setText(text);
        setVisible(!text.isEmpty());
    }

    /** That the Office has turned to this delegation, the last time that it did. */
    private String asked(PanelsState state) {
        return state.contacts().stream()
                .filter(each -> each.code().equals(party.code()))
                .reduce((_, later) -> later)
                .map(each ->
                        texts.of(each.invitation() ? "interest.invited" : "interest.reminded", moments.full(each.at())))
                .orElse("");
    }
}
