package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.InterestFile;

/** Where a focal point answers: the form while it is filled in, else what can be done with what was sent. */
final class InterestAnswer {
    private final Texts texts;
    private final String code;
    private final Consumer<ExpressionOfInterest> send;
    private final Runnable withdraw;
    private final Runnable changed;
    private final Div form = new Div();
    private final Div acts = new Div();
    private boolean editing;

    /**
     * @param code who answers
     * @param changed told when the form is opened or closed: what there is to see changes with it
     */
    InterestAnswer(Texts texts, String code, Consumer<ExpressionOfInterest> send, Runnable withdraw, Runnable changed) {
        this.texts = texts;
        this.code = code;
        this.send = send;
        this.withdraw = withdraw;
        this.changed = changed;
        form.addClassName("interest-place");
        acts.addClassName("interest-acts");
    }

    /** Where the form stands. */
    Div form() {
        return form;
    }

    /** Where its buttons stand. */
    Div acts() {
        return acts;
    }

    /** Shows what can be answered now; a form that is being filled in stays as it is. */
    void show(InterestFile file, Call call, boolean may) {
        editing = editing && may;
        if (may && (editing || file.current().isEmpty())) {
            fillIn(file, call);
        } else {
            form.removeAll();
            offer(may && file.current().isPresent());
        }
    }

    /** Nothing can be answered. */
    void hide() {
        form.removeAll();
        acts.removeAll();
    }

    /** Closes the form: what was filled in has been sent, or is not wanted. */
    void close() {
        editing = false;
        form.removeAll();
        changed.run();
    }

    private void fillIn(InterestFile file, Call call) {
        if (form.getComponentCount() > 0) {
            return;
        }
        InterestForm fields = new InterestForm(texts, call.roundTables());
        file.last().ifPresent(each -> fields.fill(each.expression()));
        form.add(fields);
        boolean again = file.current().isPresent();
        acts.removeAll();
        String key = again ? "interest.send-change" : "interest.send";
        acts.add(button(key, () -> send.accept(fields.expression(code)))
                .look("primary")
                .size("l"));
        if (again) {
            acts.add(button("interest.keep", this::close).look("quiet"));
        }
    }

    private void offer(boolean may) {
        acts.removeAll();
        if (may) {
            acts.add(
                    button("interest.edit", () -> {
                        editing = true;
                        changed.run();
                    }),
                    button("interest.withdraw", withdraw).look("quiet"));
        }
    }

    private ActButton button(String key, Runnable press) {
        return new ActButton(null, texts.of(key)).wide().onPress(_ -> {}, _ -> press.run());
    }
}
