package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.LimitAdvice;
import org.rostrum.floor.domain.Refusal;

/** Takes an option of the limit advisor; before the list is closed by it, shows what will happen. */
final class AdviceDialog {
    private final ChairDialogs dialogs;
    private final Desk desk;
    private final AdviceWords words;

    AdviceDialog(ChairDialogs dialogs, Desk desk, AdviceWords words) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.words = words;
    }

    /** @param seen what the button that was pressed carried: it may be behind what the card shows now */
    void take(@Nullable LimitAdvice advice, LimitAdvice.@Nullable Option option, @Nullable String seen) {
        if (advice == null || option == null || !words.carried(option).equals(seen)) {
            desk.refuse(Refusal.STALE);
            return;
        }
        FloorState state = desk.sight().state();
        if (words.closes(option, state)) {
            ask(advice, option, state);
        } else {
            send(option, state);
        }
    }

    private void ask(LimitAdvice advice, LimitAdvice.Option option, FloorState state) {
        Texts texts = words.texts();
        UnorderedList effects = new UnorderedList();
        effects.addClassName("effects");
        AdviceWords.changes(option, state)
                .entrySet()
                .forEach(each -> effects.add(new ListItem(words.change(each, state))));
        effects.add(new ListItem(texts.of("view.advice.closes-stays")));
        boolean cuts = !AdviceWords.changes(option, state).isEmpty();
        new Sheet(texts.of(cuts ? "view.advice.ask" : "view.advice.ask-close"), words.outcome(option, advice))
                .with(effects)
                .safe(dialogs.back())
                .choice(
                        dialogs.primary(cuts ? "view.advice.yes" : "view.dialog.close.yes"),
                        () -> send(option, desk.sight().state()))
                .open(dialogs.host());
    }

    private void send(LimitAdvice.Option option, FloorState state) {
        List<Desk.Step> steps = new ArrayList<>();
        AdviceWords.changes(option, state)
                .forEach((key, limit) -> steps.add(new Desk.Step(new FloorCommand.SetLimit(key, limit))));
        if (words.closes(option, state)) {
            steps.add(new Desk.Step(new FloorCommand.CloseList(null)));
        }
        if (steps.isEmpty()) {
            desk.explain(words.texts().of("view.advice.holds-already"));
        } else {
            desk.sendAll(steps, words.done(option, state));
        }
    }
}
