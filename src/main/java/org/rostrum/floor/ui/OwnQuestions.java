package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;

/** One's own questions in writing that are still open, or that the moderator has taken up. */
final class OwnQuestions extends Section {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Div rows = new Div();
    private List<WrittenQuestion> shown = List.of();

    OwnQuestions(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        addClassNames("stack", "own-questions");
        H2 title = new H2(texts.of("view.written.own"));
        title.addClassName("eyebrow");
        rows.addClassName("mylist");
        add(title, rows);
        setVisible(false);
    }

    void show(FloorState state) {
        List<WrittenQuestion> own = state.questions().stream()
                .filter(each -> each.entry().isOf(self.code()))
                .filter(each -> each.open() || each.fate() == WrittenQuestion.Fate.TAKEN)
                .toList();
        setVisible(!own.isEmpty());
        if (!own.equals(shown)) {
            shown = own;
            rows.removeAll();
            own.forEach(each -> rows.add(row(each)));
        }
    }

    private Div row(WrittenQuestion question) {
        String to = question.entry().to();
        Span words = new Span(Objects.requireNonNullElse(question.entry().note(), ""));
        String fate = texts.of("view.written.is-" + question.fate().word());
        Span says = new Span(
                to == null
                        ? fate
                        : texts.of("view.written.to-whom", wording.nameOfCode(to)) + texts.of("view.comma") + fate);
        says.addClassNames("small", "muted");
        Div both = new Div(words, says);
        both.addClassName("asked-words");
        Div line = new Div(both);
        line.addClassName("asked-row");
        if (question.open()) {
            ActButton withdraw = new ActButton(null, texts.of("view.written.withdraw")).look("quiet");
            withdraw.about(question.entry().id(), null);
            withdraw.onPress(desk::explain, press -> {
                if (press.entry() != null) {
                    desk.send(new FloorCommand.Withdraw(press.entry()));
                }
            });
            line.add(withdraw);
        }
        return line;
    }
}
