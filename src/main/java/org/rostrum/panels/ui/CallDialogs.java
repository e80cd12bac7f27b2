package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** What the Office does with a call: sets it up, publishes a seed, reminds, invites. */
final class CallDialogs {
    private static final int LONGEST_HOW = 200;
    private static final int LONGEST_SEED = 200;

    private final HasComponents host;
    private final PanelsVisit visit;
    private final Texts texts;
    private final ScreenDesk desk;
    private final Dialogues.About about;
    private final Runnable then;
    private final Forms forms;

    CallDialogs(HasComponents host, PanelsVisit visit, ScreenDesk desk, Dialogues.About about, Runnable then) {
        this.host = host;
        this.visit = visit;
        this.texts = visit.texts();
        this.desk = desk;
        this.about = about;
        this.then = then;
        forms = new Forms(host, texts, desk, then);
    }

    /** Makes the call, or changes it. */
    void setUp() {
        PanelsState state = desk.state();
        SetupForm form = new SetupForm(texts, about, state.call(), state.reasonsShown());
        Sheet sheet = new Sheet(texts.of("office.set-up.title"), texts.of("office.set-up.text")).with(form);
        forms.fill(sheet, "office.set-up", () -> {
            switch (form.call()) {
                case SetupForm.Read.Wrong(String field, String expected) ->
                    desk.tell(new Told.Refused(
                            texts.of("office.refused.invalid", field), texts.of("office.set-up.expected", expected)));
                case SetupForm.Read.Right(Call call) -> {
                    boolean shown = form.reasonsShown();
                    Runnable reasons = shown == desk.state().reasonsShown()
                            ? then
                            : () -> desk.send(new PanelsCommand.ShowReasons(shown), then, then);
                    if (call.equals(desk.state().call())) {
                        reasons.run();
                    } else {
                        desk.send(new PanelsCommand.SetCall(call), reasons, then);
                    }
                }
            }
        });
    }

    /** Publishes the seed of the lots. */
    void seed() {
        Field seed = new Field(texts.of("office.draw-again.seed"), LONGEST_SEED, false);
        seed.value(desk.state()
                .seed()
                .map(each -> each.seed())
                .orElseGet(() -> UUID.randomUUID().toString()));
        Map<String, String> how = new LinkedHashMap<>();
        how.put("shown", texts.of("office.seed.shown"));
        how.put("hash", texts.of("office.seed.hash"));
        Choice shown = new Choice(texts.of("office.seed.how")).options(how, "shown");
        Sheet sheet = new Sheet(texts.of("office.seed.title"), texts.of("office.seed.text")).with(seed, shown);
        forms.fill(
                sheet,
                "office.seed",
                () -> desk.send(
                        new PanelsCommand.SetSeed(seed.value(), shown.value().equals("shown")), then, then));
    }

    /** Notes that all who are silent were reminded. */
    void remindAll() {
        PanelsState state = desk.state();
        Call call = Objects.requireNonNull(state.call());
        List<String> silent = CallAnswers.addressed(state, call, desk.parties())
                .filter(each -> CallAnswers.silent(state, call, each))
                .map(Party::code)
                .sorted()
                .toList();
        remind(texts.count("office.remind.title-all", silent.size()), silent);
    }

    void remind(Party party) {
        remind(texts.of("office.remind.title", party.nameIn(texts.language())), List.of(party.code()));
    }

    private void remind(String title, List<String> codes) {
        Field how = new Field(texts.of("office.remind.how"), LONGEST_HOW, false).hint(texts.of("office.remind.hint"));
        Sheet sheet = new Sheet(title, texts.of("office.remind.text")).with(how);
        forms.fill(sheet, "office.remind", () -> desk.send(new PanelsCommand.Remind(codes, how.value()), then, then));
    }

    /** Notes that a State which sent nothing was invited. */
    void invite(Party party) {
        Field how = new Field(texts.of("office.remind.how"), LONGEST_HOW, false).hint(texts.of("office.remind.hint"));
        Sheet sheet = new Sheet(
                        texts.of("office.invite.title", party.nameIn(texts.language())), texts.of("office.invite.text"))
                .with(how);
        forms.fill(
                sheet,
                "office.invite",
                () -> desk.send(new PanelsCommand.Invite(party.code(), how.value()), then, then));
    }

    /** All that somebody has sent. */
    void history(Party party) {
        Standing standing = new Standing(visit);
        InterestFile file = desk.state().interests().get(party.code());
        Call call = desk.state().call();
        if (file != null && call != null) {
            standing.show(file, call);
        }
        new Sheet(party.nameIn(texts.language()), "")
                .with(standing)
                .safe(new ActButton(null, texts.of("office.log.no")))
                .open(host);
    }
}
