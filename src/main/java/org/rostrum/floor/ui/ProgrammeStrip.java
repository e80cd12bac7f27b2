package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;

/** The strip under the header: the programme or, in its place, a point of order that waits. */
final class ProgrammeStrip extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final ProgrammeBar programme;
    private final Div alert = new Div();
    private final Span title = new Span();
    private final Span text = new Span();
    private final ActButton hear = new ActButton(null, "");
    private final ActButton dismiss = new ActButton(null, "");
    private final Div assertive;
    private String announced = "";

    ProgrammeStrip(Desk desk, Wording wording, ChairDialogs dialogs, Div assertive) {
        this.wording = wording;
        this.texts = wording.texts();
        this.assertive = assertive;
        this.programme = new ProgrammeBar(wording, dialogs::begin);
        addClassName("strip");
        getElement().setAttribute("aria-label", texts.of("view.programme.label"));
        title.addClassName("alert-title");
        text.addClassName("small");
        Div words = new Div(title, text);
        words.addClassName("alert-words");
        hear.look("primary").key("o", "O").addClassName("push");
        hear.onPress(desk::explain, press -> {
            if (press.entry() != null) {
                desk.send(new FloorCommand.GiveFloor(press.entry(), press.after()));
            }
        });
        dismiss.label(texts.of("view.order.dismiss"));
        dismiss.onPress(desk::explain, press -> dialogs.dismissOrder(press.entry()));
        alert.addClassName("alert");
        alert.add(new Icon("i-order"), words, hear, dismiss);
        add(programme, alert);
    }

    void show(FloorState state, boolean presides, Instant now) {
        programme.show(state, now);
        ListEntry order = state.next()
                .filter(entry -> entry.kind() == Kind.POINT_OF_ORDER)
                .orElse(null);
        programme.setVisible(order == null);
        alert.setVisible(order != null);
        if (order == null) {
            announced = "";
            return;
        }
        String name = wording.name(order);
        Intervention floor = state.floor();
        title.setText(texts.of("view.order.title", name) + category(order, state));
        long more = state.waiting().stream()
                        .filter(entry -> entry.kind() == Kind.POINT_OF_ORDER)
                        .count()
                - 1;
        String raised = wording.seconds(order.requestedAt());
        String says = floor == null
                ? texts.of("view.order.raised", raised)
                : texts.of("view.order.raised-during", raised, wording.name(floor.entry()));
        text.setText(more == 0 ? says : says + " " + texts.count("view.order.more", (int) more));
        hear.label(texts.of("view.order.hear", name));
        hear.about(order.id(), state.newest());
        dismiss.about(order.id(), null);
        String why = presides ? null : texts.of("view.disabled.presides");
        hear.closed(why);
        dismiss.closed(why);
        if (!announced.equals(order.id())) {
            announced = order.id();
            assertive.setText(texts.of("view.say.order", name));
        }
    }

    /** The category of a point of order and its rank, where the rules have such; the most urgent is heard first. */
    private String category(ListEntry order, FloorState state) {
        List<String> ranked = state.settings().procedure().orderCategories();
        String category = state.procedure().categories().get(order.id());
        if (ranked.isEmpty() || category == null) {
            return "";
        }
        String name = texts.find("view.order-category." + category, category);
        int rank = ranked.indexOf(category) + 1;
        return " · " + (rank == 0 ? name : texts.of("view.order.category", name, rank, ranked.size()));
    }
}
