package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.WrittenQuestion;

/** The questions that came in writing: the moderator takes one or puts it aside (R-1003). */
final class QuestionsPanel extends OrderedList {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private List<WrittenQuestion> shown = List.of();

    QuestionsPanel(Desk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("questions");
        getElement().setAttribute("aria-label", texts.of("view.questions.label"));
        getElement().setAttribute("tabindex", "0");
    }

    void show(FloorState state, boolean keeps) {
        if (state.questions().equals(shown)) {
            return;
        }
        shown = state.questions();
        removeAll();
        shown.stream().filter(WrittenQuestion::open).forEach(each -> add(row(each, keeps)));
        shown.reversed().stream().filter(each -> !each.open()).forEach(each -> add(row(each, keeps)));
    }

    private ListItem row(WrittenQuestion question, boolean keeps) {
        ListEntry entry = question.entry();
        Span name = new Span(wording.name(entry));
        name.addClassName("strong");
        String to = entry.to();
        Span facts = new Span(
                to == null
                        ? wording.minutes(entry.requestedAt())
                        : texts.of("view.questions.to", wording.nameOfCode(to), wording.minutes(entry.requestedAt())));
        facts.addClassNames("small", "muted");
        Div who = new Div(name, facts);
        who.addClassNames("row", "question-who");
        Paragraph words = new Paragraph(entry.note() == null ? "" : entry.note());
        Div says = new Div(who, words);
        says.addClassName("question-says");
        ListItem item = new ListItem(says);
        item.addClassName("question");
        item.getElement().setAttribute("data-fate", question.fate().word());
        if (question.open()) {
            item.add(acts(entry, keeps));
        } else {
            Span fate =
                    new Span(texts.of("view.questions.fate." + question.fate().word()));
            fate.addClassName("badge");
            item.add(fate);
        }
        return item;
    }

    private Div acts(ListEntry entry, boolean keeps) {
        String why = keeps ? null : texts.of("view.disabled.keeps");
        String name = wording.name(entry);
        ActButton take = new ActButton("i-check", texts.of("view.questions.take"));
        take.onPress(desk::explain, _ -> desk.send(new FloorCommand.TakeQuestion(entry.id())));
        take.getElement().setAttribute("aria-label", texts.of("view.questions.take-of", name));
        take.about(entry.id(), null).closed(why);
        ActButton aside = new ActButton(null, texts.of("view.questions.dismiss")).look("quiet");
        aside.onPress(desk::explain, _ -> desk.send(new FloorCommand.DismissQuestion(entry.id())));
        aside.getElement().setAttribute("aria-label", texts.of("view.questions.dismiss-of", name));
        aside.about(entry.id(), null).closed(why);
        Div acts = new Div(take, aside);
        acts.addClassNames("row", "question-acts");
        return acts;
    }
}
