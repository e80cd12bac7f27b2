package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Ruling;

/** Motions and appeals of a State: which, what each needs, and what happens then. */
final class MotionDialogs {
    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;

    MotionDialogs(HasComponents host, Desk desk, Wording wording, Participant self) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
    }

    /** Those of the four that do not wait already. */
    void choose() {
        FloorState state = desk.sight().state();
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.move.title"), texts.of("view.move.text", wording.name(self)));
        for (MotionKind motion : MotionKind.values()) {
            if (state.procedure().motion(motion).isEmpty()) {
                ActButton button = act("view.move." + motion.word());
                button.small(texts.of("view.move.needs." + motion.word()));
                sheet.choice(button, () -> confirm(motion));
            }
        }
        sheet.safe(act("view.more.back").look("quiet")).open(host);
    }

    private ActButton act(String key) {
        return new ActButton(null, texts.of(key)).size("l").wide();
    }

    private void confirm(MotionKind motion) {
        String what = texts.of("view.motion." + motion.word());
        Sheet sheet = OwnRequest.fromBelow(
                texts.of("view.move.confirm.title", what),
                texts.of("view.move.needs." + motion.word()) + " " + texts.of("view.move.then." + motion.word()));
        sheet.choice(
                        new ActButton(null, texts.of("view.move.confirm.yes", what))
                                .size("l")
                                .wide()
                                .look("primary"),
                        () -> desk.send(new FloorCommand.RaiseMotion(motion, null)))
                .safe(act("view.move.confirm.no").look("quiet"))
                .open(host);
    }

    /** Whether there is a ruling against which nobody has appealed yet. */
    static boolean canAppeal(FloorState state) {
        Ruling ruling = state.procedure().ruling();
        return ruling != null && ruling.appeal() == null;
    }

    /** Against the ruling that stands when it is asked about, and no newer one. */
    void appeal() {
        Ruling ruling = desk.sight().state().procedure().ruling();
        if (ruling == null) {
            return;
        }
        String entry = ruling.entry();
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.appeal.title"), texts.of("view.appeal.text"));
        sheet.choice(
                        act("view.appeal.yes").look("primary"),
                        () -> desk.send(new FloorCommand.AppealRuling(entry, null)))
                .safe(act("view.appeal.no").look("quiet"))
                .open(host);
    }
}
