package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.SlotState;

/** Asking for the floor: one large button in the foot; what for, and what to say of it, in the form above it. */
final class AskPanel extends Div {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Section form = new Section();
    private final AskFields fields;
    private final Paragraph lead = new Paragraph();
    private final Paragraph past = new Paragraph();
    private final Div closed = new Div();
    private final AroundList around;

    AskPanel(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        fields = new AskFields(wording, self);
        Plate plate = new Plate();
        plate.addClassName("mine");
        plate.quiet(self, wording);
        past.addClassName("note");
        Span strong = new Span(texts.of("view.ask.closed.title"));
        strong.addClassName("strong");
        closed.addClassName("refused");
        closed.add(strong, new Span(texts.of("view.ask.closed.text")));
        around = new AroundList(wording);
        form.addClassNames("stack", "ask-form");
        form.add(plate, past, closed, fields, around);
        lead.addClassNames("muted", "small", "lead");
        ActButton button = new ActButton("i-raise", texts.of("view.ask.button"))
                .look("primary")
                .wide()
                .sends();
        button.addClassName("ask");
        button.onPress(desk::explain, _ -> request());
        addClassName("ask-foot");
        add(lead, button);
    }

    /** What stands above the button. */
    Section form() {
        return form;
    }

    void shown(boolean shown) {
        setVisible(shown);
        form.setVisible(shown);
    }

    private void request() {
        FloorCommand.Request request = fields.request(desk.sight().state());
        if (request == null) {
            desk.tell(new Telling.Refused(
                    texts.of("view.ask.group-missing.title"), texts.of("view.ask.group-missing.text")));
        } else {
            desk.send(new FloorCommand.RequestFloor(request));
        }
    }

    void show(Standing standing, FloorState state, Instant now) {
        fields.show(state);
        boolean open = state.takesRequests(now);
        boolean canAsk = open || fields.responds();
        closed.setVisible(!canAsk);
        fields.setVisible(canAsk);
        setVisible(isVisible() && canAsk);
        String was = past(standing);
        past.setVisible(!was.isEmpty());
        past.setText(was);
        lead.setText(lead(state, now));
        around.all(state, Estimates.at(state, now));
    }

    private String past(Standing standing) {
        Standing.Gone gone = standing.gone();
        if (gone != null) {
            String at = wording.minutes(gone.act().at());
            boolean own = self.code().equals(gone.act().actor().code());
            String how = gone.how() == SlotState.STRUCK ? "struck" : own ? "withdrawn" : "removed";
            return texts.of("view.gone." + how, at);
        }
        Finished spoke = standing.spoke();
        Filed filed = standing.filed();
        if (filed != null && (spoke == null || filed.at().isAfter(spoke.endedAt()))) {
            return texts.of("view.gone.filed", wording.minutes(filed.at()));
        }
        return spoke == null
                ? ""
                : texts.of("view.ask.spoke", wording.minutes(spoke.startedAt()), Wording.length(spoke.net()));
    }

    private String lead(FloorState state, Instant now) {
        int before = (int) state.waiting().stream()
                .filter(each -> each.kind() != Kind.RIGHT_OF_REPLY)
                .count();
        String place = texts.ordinal(before + 1);
        Instant closes = state.listClosesAt();
        if (state.provisional(now)) {
            return texts.of("view.ask.place-provisional", place);
        }
        if (before == 0) {
            return texts.of("view.ask.next");
        }
        return closes == null
                ? texts.of("view.ask.place", place)
                : texts.of("view.ask.place-until", place, wording.minutes(closes));
    }

    /** A text, or null where there is none. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
