package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.SlotState;

/** Asking for the floor: one large button in the foot; what for, and a note, in the form above it. */
final class AskPanel extends Div {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Section form = new Section();
    private final KindChoice kinds;
    private final Field group;
    private final Field note;
    private final Paragraph lead = new Paragraph();
    private final Paragraph past = new Paragraph();
    private final Div closed = new Div();
    private final Div fields = new Div();
    private final AroundList around;
    private final ActButton button;

    AskPanel(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        boolean panellist = Participant.PANELLIST.equals(self.category());
        kinds = new KindChoice(texts, panellist);
        group = new Field(texts.of("view.ask.group-name"), FloorCommand.Request.LONGEST_GROUP, false);
        note = new Field(texts.of("view.ask.note"), FloorCommand.Request.LONGEST_NOTE, false);
        note.hint(texts.of("view.ask.note"));
        note.addClassName("unlabelled");
        group.setVisible(false);
        kinds.onChange(() -> group.setVisible(kinds.chosen() == KindChoice.Choice.GROUP));
        Plate plate = new Plate();
        plate.addClassName("mine");
        plate.quiet(self, wording);
        past.addClassName("note");
        Span strong = new Span(texts.of("view.ask.closed.title"));
        strong.addClassName("strong");
        closed.addClassName("refused");
        closed.add(strong, new Span(texts.of("view.ask.closed.text")));
        fields.addClassNames("stack", "ask-fields");
        fields.add(kinds, group, note);
        around = new AroundList(wording);
        form.addClassNames("stack", "ask-form");
        form.add(plate, past, closed, fields, around);
        lead.addClassNames("muted", "small", "lead");
        button = new ActButton("i-raise", texts.of("view.ask.button"))
                .look("primary")
                .wide();
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
        KindChoice.Choice choice = kinds.chosen();
        String behalf = choice == KindChoice.Choice.GROUP ? group.value() : "";
        if (choice == KindChoice.Choice.GROUP && behalf.isEmpty()) {
            desk.tell(new Telling.Refused(
                    texts.of("view.ask.group-missing.title"), texts.of("view.ask.group-missing.text")));
            return;
        }
        Intervention floor = desk.sight().state().floor();
        String replyTo =
                choice.kind() == Kind.RESPONSE && floor != null ? floor.entry().id() : null;
        desk.send(new FloorCommand.RequestFloor(
                new FloorCommand.Request(choice.kind(), null, orNull(behalf), replyTo, orNull(note.value()))));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    void show(Standing standing, FloorState state) {
        boolean open = state.takesRequests();
        boolean panellist = Participant.PANELLIST.equals(self.category());
        kinds.responds(panellist && state.floor() != null);
        boolean canAsk = open || kinds.chosen() == KindChoice.Choice.RESPONSE;
        closed.setVisible(!canAsk);
        fields.setVisible(canAsk);
        setVisible(isVisible() && canAsk);
        String was = past(standing);
        past.setVisible(!was.isEmpty());
        past.setText(was);
        lead.setText(lead(state));
        around.all(state);
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
        return spoke == null
                ? ""
                : texts.of("view.ask.spoke", wording.minutes(spoke.startedAt()), Wording.length(spoke.net()));
    }

    private String lead(FloorState state) {
        int before = (int) state.waiting().stream()
                .filter(each -> each.kind() != Kind.RIGHT_OF_REPLY)
                .count();
        if (before == 0) {
            return texts.of("view.ask.next");
        }
        Instant closes = state.listClosesAt();
        String place = texts.ordinal(before + 1);
        return closes == null
                ? texts.of("view.ask.place", place)
                : texts.of("view.ask.place-until", place, wording.minutes(closes));
    }
}
