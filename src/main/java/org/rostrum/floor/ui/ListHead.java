package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;

/** The head of the list: how many wait, whether the list is open, the order in force, and what is done to the whole list. */
final class ListHead extends Div {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Span count = new Span();
    private final Span standing = new Span();
    private final Span order = new Span();
    private final ActButton close;
    private final ActButton open;
    private final ActButton inscription;
    private final ActButton questions;
    private final ActButton lots;

    ListHead(Desk desk, Wording wording, ChairDialogs dialogs, Runnable turns, Runnable draws) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("list-head");
        count.addClassName("muted");
        standing.addClassName("list-standing");
        order.addClassNames("small", "muted", "list-order");
        close = new ActButton("i-lock", texts.of("view.list.close")).key("l", "L");
        close.onPress(desk::explain, _ -> dialogs.closeList());
        open = new ActButton("i-lock", texts.of("view.list.open")).key("l", "L");
        open.onPress(desk::explain, _ -> desk.send(new FloorCommand.OpenList(null)));
        inscription = new ActButton("i-clock", texts.of("view.list.inscription"));
        inscription.onPress(desk::explain, _ -> dialogs.inscription());
        questions = new ActButton("i-why", texts.of("view.questions.button", 0));
        questions.onPress(desk::explain, _ -> turns.run());
        lots = new ActButton("i-balance", texts.of("view.lots.button"));
        lots.onPress(desk::explain, _ -> draws.run());
        AddSpeaker add = new AddSpeaker(wording, desk.sight().state().setup());
        add.onAdd(this::add);
        Span push = new Span();
        push.addClassName("push");
        Div title = new Div(new H2(texts.of("view.list.label")), count, push, inscription, close, open);
        title.addClassName("row");
        Div rules = new Div(standing, order);
        rules.addClassNames("row", "list-rules");
        Div tools = new Div(add, questions, lots);
        tools.addClassNames("row", "list-tools");
        add(title, rules, tools);
    }

    private void add(String code, String name) {
        Participant guest = code.isEmpty()
                ? new Participant("", Map.of(texts.language(), name), Participant.STAKEHOLDER, null, null, null)
                : null;
        desk.send(new FloorCommand.AddToList(code.isEmpty() ? null : code, guest, FloorCommand.Request.STATEMENT));
    }

    void show(FloorState state, Instant now, boolean keeps, boolean reads) {
        count.setText(texts.count("view.list.wait", state.waiting().size()));
        String stands = OrderWords.standing(state, now);
        standing.getElement().setAttribute("data-standing", stands);
        standing.setText(OrderWords.standing(stands, state, wording));
        String says = OrderWords.order(state, texts);
        order.setText(says);
        order.getElement().setAttribute("title", says);
        // before the meeting a window opens and closes the list
        inscription.setVisible(state.status() == MeetingStatus.SCHEDULED);
        close.setVisible(state.listOpen());
        open.setVisible(!state.listOpen());
        String why = closed(state, keeps);
        close.closed(why);
        open.closed(why);
        lots.closed(why);
        inscription.closed(why);
        long unread = state.questions().stream().filter(WrittenQuestion::open).count();
        questions.setVisible(!state.questions().isEmpty());
        questions.label(reads ? texts.of("view.questions.back") : texts.of("view.questions.button", unread));
        questions.getElement().setAttribute("aria-pressed", String.valueOf(reads));
    }

    private @Nullable String closed(FloorState state, boolean keeps) {
        if (!keeps) {
            return texts.of("view.disabled.keeps");
        }
        return state.status() == MeetingStatus.ADJOURNED ? texts.of("view.disabled.adjourned") : null;
    }
}
