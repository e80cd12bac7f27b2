package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.Circulation;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** What became of it, once the list has gone out: where one sits, why where the Office tells, and the list itself. */
final class Outcome extends Section {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Moments moments;
    private final Acts acts;
    private boolean listOpen;

    /** What a focal point can do with a list. */
    interface Acts {
        void read(CirculatedList list);

        void answer(CirculatedList list, boolean approves);

        /** Why one is where one is; empty where the Office does not tell. */
        Optional<String> reason();
    }

    Outcome(PanelsVisit visit, Acts acts) {
        texts = visit.texts();
        moments = visit.moments();
        this.acts = acts;
        addClassNames("card", "outcome");
    }

    void show(PanelsState state, Party party, Map<String, Party> parties, Instant now) {
        removeAll();
        setVisible(!state.circulations().isEmpty());
        if (state.circulations().isEmpty()) {
            return;
        }
        Circulation newest = state.circulations().getLast();
        CirculatedList list = newest.list();
        H2 title = new H2(list.panelOf(party.code())
                .map(panel -> texts.of("interest.on-list", party.nameIn(texts.language()), panelName(list, panel)))
                .orElseGet(() -> texts.of("interest.not-on-list", party.nameIn(texts.language()))));
        Paragraph about = new Paragraph(texts.of(
                "interest.circulated",
                revision(list),
                moments.full(list.at()),
                texts.of("office.mode." + list.mode().word())));
        about.addClassNames("small", "muted");
        add(title, about);
        acts.reason().ifPresent(why -> {
            Span label = new Span(texts.of("interest.reason"));
            label.addClassName("strong");
            Paragraph reason = new Paragraph(label, new Span(" " + why));
            reason.addClassName("note");
            add(reason);
        });
        answers(newest, party, now);
        list(newest, party, parties);
    }

    private String panelName(CirculatedList list, String id) {
        return list.panels().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Named.in(each.title(), texts.language()))
                .orElse(id);
    }

    private String revision(CirculatedList list) {
        return texts.of("office.revision", list.revision());
    }

    /** The button that opens the list is the receipt: the Office sees that the mission has it. */
    private void list(Circulation newest, Party party, Map<String, Party> parties) {
        boolean read = newest.readBy().containsKey(party.code());
        if (read && listOpen) {
            add(new ListOnPage(texts, parties, newest.list(), party.code()));
            return;
        }
        ActButton open = new ActButton("i-chevron", texts.of(read ? "interest.open-list" : "interest.open-list.first"))
                .wide()
                .look(read ? "plain" : "primary");
        open.onPress(_ -> {}, _ -> {
            listOpen = true;
            acts.read(newest.list());
        });
        add(open);
    }

    private void answers(Circulation newest, Party party, Instant now) {
        CirculatedList list = newest.list();
        Instant until = list.answersUntil();
        if (list.mode() == CirculationMode.INFORMATION
                || until == null
                || !party.category().equals(Party.MEMBER_STATE)) {
            return;
        }
        Optional<Circulation.Answer> answered = newest.answers().stream()
                .filter(each -> each.code().equals(party.code()))
                .reduce((_, later) -> later);
        Paragraph asks = new Paragraph(texts.of("interest.answer." + list.mode().word(), moments.full(until)));
        add(asks);
        answered.ifPresent(answer -> {
            Paragraph given = new Paragraph(texts.of(
                    "interest.answered." + (answer.approves() ? "approves" : "objects"), moments.full(answer.at())));
            given.addClassName("strong");
            add(given);
        });
        if (!now.isAfter(until)) {
            add(answerButtons(list));
        }
    }

    private Div answerButtons(CirculatedList list) {
        Div buttons = new Div();
        buttons.addClassName("row");
        if (list.mode() == CirculationMode.APPROVAL) {
            buttons.add(new ActButton("i-check", texts.of("interest.approve"))
                    .onPress(_ -> {}, _ -> acts.answer(list, true)));
        }
        buttons.add(new ActButton(null, texts.of("interest.object"))
                .look("danger")
                .onPress(_ -> {}, _ -> acts.answer(list, false)));
        return buttons;
    }
}
