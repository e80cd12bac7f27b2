package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.ProceduralRights;

/** Under the thumb: the one main act of the moment, and below it, quiet, the way to all others. */
final class DelegationFoot extends Footer {
    private static final long serialVersionUID = 1;

    private final Participant self;
    private final ActButton request;
    private final ActButton concluded;
    private final ActButton file;
    private final Paragraph unheard = new Paragraph();
    private final ActButton raise;
    private final ActButton give;
    private final ActButton more;

    DelegationFoot(Desk desk, Wording wording, Participant self, AskPanel ask, Dialogs dialogs, boolean demo) {
        this.self = self;
        Texts texts = wording.texts();
        request = new ActButton(null, texts.of("view.request.button")).size("l").wide();
        request.onPress(desk::explain, press -> dialogs.own().menu(press.entry()));
        concluded =
                new ActButton("i-check", texts.of("view.own.done")).size("l").wide();
        concluded.onPress(
                desk::explain, press -> desk.send(new FloorCommand.EndStatement(), OwnFloor.has(press.entry())));
        file = new ActButton(null, texts.of("view.request.file")).size("l").wide();
        file.onPress(desk::explain, press -> {
            if (press.entry() != null) {
                dialogs.own().file(press.entry());
            }
        });
        unheard.setText(texts.of("view.file.unheard"));
        unheard.addClassNames("muted", "lead");
        raise = new ActButton("i-order", texts.of("view.raise.button")).look("quiet");
        raise.onPress(desk::explain, _ -> dialogs.all().raiseOrder());
        give = new ActButton("i-give", texts.of("view.yield.button")).look("quiet");
        give.onPress(desk::explain, press -> {
            if (press.entry() != null) {
                dialogs.all().give(press.entry());
            }
        });
        more = new ActButton("i-more", texts.of("view.more.button")).look("quiet");
        more.onPress(desk::explain, _ -> dialogs.all().more());
        Div quiet = new Div(raise, give, more);
        quiet.addClassName("quietrow");
        add(ask, request, unheard, file, concluded, quiet);
        if (demo) {
            Span note = new Span(texts.of("view.demo"));
            note.addClassNames("tiny", "faint", "demo-note");
            add(note);
        }
    }

    /** The dialogs that the buttons open. */
    record Dialogs(OwnRequest own, DelegationDialogs all) {}

    void show(Standing standing, FloorState state, Instant now) {
        boolean open = state.status() == MeetingStatus.OPEN;
        boolean speaks = standing.stage() == Standing.Stage.FLOOR;
        ListEntry waiting = standing.waiting();
        boolean over = state.status() == MeetingStatus.ADJOURNED;
        request.setVisible(waiting != null && !over && !speaks && standing.own() == null);
        request.about(waiting == null ? null : waiting.id(), null);
        String kept = unheard(standing, state);
        unheard.setVisible(kept != null);
        file.setVisible(kept != null);
        file.about(kept, null);
        concluded.setVisible(speaks);
        concluded.about(standing.own() == null ? null : standing.own().entry().id(), null);
        raise.setVisible(open
                && !speaks
                && standing.order() == null
                && ProceduralRights.mayAsk(state, Kind.POINT_OF_ORDER, self));
        give.setVisible(speaks && canGive(state, now));
        give.about(standing.own() == null ? null : standing.own().entry().id(), null);
        more.setVisible(
                !speaks && !over && (open || state.status() == MeetingStatus.SUSPENDED || state.provisional(now)));
    }

    /** A statement that was not reached, or that was called in vain twice: it can still be handed in. */
    private @Nullable String unheard(Standing standing, FloorState state) {
        ListEntry waiting = standing.waiting();
        if (state.status() == MeetingStatus.ADJOURNED && waiting != null && waiting.kind() == Kind.STATEMENT) {
            return waiting.id();
        }
        boolean idle = standing.stage() == Standing.Stage.ASK || standing.stage() == Standing.Stage.CLOSED;
        return !idle || waiting != null
                ? null
                : state.beside().struck().stream()
                        .filter(each -> each.isOf(self.code()) && each.kind() == Kind.STATEMENT)
                        .map(ListEntry::id)
                        .reduce((one, other) -> other)
                        .orElse(null);
    }

    private boolean canGive(FloorState state, Instant now) {
        Intervention floor = state.floor();
        return floor != null
                && YieldDialog.passes(floor.entry().kind())
                && floor.remaining(now).isPositive()
                && !YieldDialog.takers(state, self.code()).isEmpty();
    }
}
