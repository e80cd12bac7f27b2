package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Debate;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Ruling;

/** What the meeting has to decide before it goes on: an appeal or the first motion; else that the debate is over. */
final class ProcedureNotice extends Div {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Span words = new Span();
    private final ActButton withdraw;

    ProcedureNotice(Desk desk, Wording wording, Participant self) {
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        withdraw = new ActButton(null, texts.of("view.moved.withdraw"));
        withdraw.addClassName("push");
        withdraw.onPress(desk::explain, press -> {
            if (press.entry() != null) {
                desk.send(new FloorCommand.DecideMotion(MotionKind.of(press.entry()), Motion.Outcome.WITHDRAWN, null));
            }
        });
        addClassNames("banner", "order-notice", "procedure-notice");
        add(new Icon("i-gavel"), words, withdraw);
        setVisible(false);
    }

    void show(FloorState state) {
        Motion own = own(state);
        String says = says(state, own);
        setVisible(!says.isEmpty());
        words.setText(says);
        withdraw.setVisible(own != null);
        withdraw.about(own == null ? null : own.kind().word(), null);
    }

    private @Nullable Motion own(FloorState state) {
        return state.procedure().motions().stream()
                .filter(each -> each.code().equals(self.code()))
                .findFirst()
                .orElse(null);
    }

    private String says(FloorState state, @Nullable Motion own) {
        Ruling.Appeal appeal = state.procedure().pendingAppeal();
        if (appeal != null && own == null) {
            return texts.of(
                    appeal.code().equals(self.code()) ? "view.moved.own-appeal" : "view.moved.appeal",
                    wording.nameOfCode(appeal.code()));
        }
        List<Motion> motions = state.procedure().motions();
        if (own != null) {
            return texts.of(
                            "view.moved.own",
                            texts.of("view.motion." + own.kind().word()))
                    + " "
                    + needs(own);
        }
        if (!motions.isEmpty()) {
            Motion first = motions.getFirst();
            String what = texts.of("view.motion." + first.kind().word());
            return texts.of("view.moved.by", wording.nameOfCode(first.code()), what) + " " + needs(first);
        }
        Debate debate = state.procedure().debate();
        boolean over = debate == Debate.OPEN || state.status() == MeetingStatus.ADJOURNED;
        return over ? "" : texts.of("view.debate." + debate.word());
    }

    private String needs(Motion motion) {
        return texts.of("view.move.needs." + motion.kind().word());
    }
}
