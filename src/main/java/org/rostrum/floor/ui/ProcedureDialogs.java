package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Presiding;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Ruling;

/** Everything of the procedure that is done now and then: motions, an appeal, a call to order, another in the chair. */
final class ProcedureDialogs {
    private final ChairDialogs dialogs;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;

    ProcedureDialogs(ChairDialogs dialogs, Desk desk, Wording wording) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** All that can be begun, in the order of precedence. */
    void open() {
        FloorState state = desk.sight().state();
        boolean presides = desk.actor().role().presides();
        Sheet sheet = new Sheet(texts.of("view.procedure.title"), texts.of("view.procedure.text"))
                .safe(new ActButton(null, texts.of("view.keys.close")));
        Div list = new Div();
        list.addClassName("segment-list");
        for (MotionKind kind : MotionKind.values()) {
            String title = texts.of("view.procedure.raise", texts.of("view.motion." + kind.word()));
            boolean waits = state.procedure().motion(kind).isPresent();
            list.add(row(
                    sheet,
                    title,
                    texts.of("view.procedure.rule." + kind.word()),
                    waits ? texts.of("view.procedure.waits") : null,
                    () -> delegation(
                            texts.of("view.procedure.raise-title", texts.of("view.motion." + kind.word())),
                            code -> desk.send(new FloorCommand.RaiseMotion(kind, code)))));
        }
        list.add(appeal(sheet, state), callToOrder(sheet, state, presides), handOver(sheet, state));
        sheet.with(list).open(dialogs.host());
    }

    private ActButton row(Sheet sheet, String title, String small, @Nullable String why, Runnable does) {
        ActButton button = new ActButton(null, title).wide();
        button.small(why == null ? small : why);
        button.closed(why);
        return button.onPress(_ -> {}, _ -> {
            sheet.close();
            does.run();
        });
    }

    private ActButton appeal(Sheet sheet, FloorState state) {
        Ruling ruling = state.procedure().ruling();
        String why = ruling == null
                ? texts.of("view.procedure.no-ruling")
                : ruling.appeal() == null ? null : texts.of("view.procedure.appealed");
        String title = texts.of("view.procedure.appeal-raise");
        String small = ruling == null
                ? ""
                : texts.of("view.procedure.appeal-small", wording.nameOfEntry(ruling.entry(), state));
        return row(
                sheet,
                title,
                small,
                why,
                () -> delegation(
                        texts.of("view.procedure.appeal-title"),
                        code -> desk.send(
                                new FloorCommand.AppealRuling(ruling == null ? null : ruling.entry(), code))));
    }

    private ActButton callToOrder(Sheet sheet, FloorState state, boolean presides) {
        Intervention floor = state.floor();
        if (floor == null) {
            String why = texts.of("view.disabled.nobody");
            return row(sheet, texts.of("view.procedure.call"), why, why, () -> {});
        }
        String entry = floor.entry().id();
        int called = state.procedure().callsToOrder(entry);
        String small =
                called == 0 ? texts.of("view.procedure.call-small") : texts.count("view.procedure.called", called);
        return row(
                sheet,
                texts.of("view.procedure.call-name", wording.name(floor.entry())),
                small,
                presides ? null : texts.of("view.disabled.presides"),
                () -> desk.send(new FloorCommand.CallToOrder(entry)));
    }

    private ActButton handOver(Sheet sheet, FloorState state) {
        Presiding presiding = state.procedure().presiding();
        String now = presiding == null
                ? ""
                : texts.of(
                        "view.procedure.presides-since",
                        presiding.code().isEmpty() ? presiding.name() : wording.nameOfCode(presiding.code()),
                        wording.minutes(presiding.since()));
        return row(sheet, texts.of("view.procedure.hand-over"), now, null, this::handOver);
    }

    private void handOver() {
        FloorState state = desk.sight().state();
        Presiding presiding = state.procedure().presiding();
        Field name = new Field(texts.of("view.procedure.hand-name"), Presiding.LONGEST_NAME, false);
        Sheet sheet = new Sheet(texts.of("view.procedure.hand-title"), texts.of("view.procedure.hand-text"))
                .safe(dialogs.back());
        Div list = new Div();
        list.addClassName("segment-list");
        for (String code : state.setup().coChairs()) {
            boolean now = presiding != null && presiding.code().equals(code);
            list.add(row(
                    sheet,
                    wording.nameOfCode(code),
                    "",
                    now ? texts.of("view.procedure.presides-now") : null,
                    () -> desk.send(new FloorCommand.Preside(code, null))));
        }
        sheet.with(list, name)
                .choice(dialogs.primary("view.procedure.hand-yes"), () -> {
                    if (name.value().isEmpty()) {
                        desk.refuse(Refusal.INVALID);
                    } else {
                        desk.send(new FloorCommand.Preside(null, name.value()));
                    }
                })
                .open(dialogs.host());
    }

    /** Notes who speaks for or against a motion. */
    void speaker(MotionKind kind, Motion.Side side) {
        String title = texts.of("view.procedure.speaks-" + side.word(), texts.of("view.motion." + kind.word()));
        delegation(title, code -> desk.send(new FloorCommand.SpeakOnMotion(kind, code, side)));
    }

    /** Declares a motion carried, after saying what that does. */
    void carry(MotionKind kind) {
        String what = texts.of("view.motion." + kind.word());
        Sheet sheet = new Sheet(
                        texts.of("view.procedure.carry", what), texts.of("view.procedure.carries." + kind.word()))
                .safe(dialogs.back());
        if (kind == MotionKind.SUSPEND_MEETING) {
            int minutes = 15;
            sheet.choice(
                    new ActButton(null, texts.of("view.dialog.suspend.minutes", minutes)),
                    () -> desk.send(new FloorCommand.DecideMotion(
                            kind, Motion.Outcome.CARRIED, desk.now().plus(Duration.ofMinutes(minutes)))));
        }
        sheet.choice(
                        dialogs.primary("view.procedure.carry-yes"),
                        () -> desk.send(new FloorCommand.DecideMotion(kind, Motion.Outcome.CARRIED, null)))
                .open(dialogs.host());
    }

    private void delegation(String title, Consumer<String> does) {
        Sheet sheet = new Sheet(title, texts.of("view.procedure.who")).safe(dialogs.back());
        AddSpeaker choice = new AddSpeaker(wording, desk.sight().state().setup(), "view.pick.");
        choice.onAdd((code, _) -> {
            sheet.close();
            if (code.isEmpty()) {
                desk.refuse(Refusal.UNKNOWN_PARTICIPANT);
            } else {
                does.accept(code);
            }
        });
        Div box = new Div(choice);
        box.addClassName("pick");
        sheet.with(box).open(dialogs.host());
        // a question for a name begins where the name is written; Escape is still the safe choice
        choice.getElement().executeJs("requestAnimationFrame(() => this.querySelector('input')?.focus())");
    }
}
