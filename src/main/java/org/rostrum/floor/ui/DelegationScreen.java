package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** The delegation's page for one delegation: what it shows follows from where the delegation stands. */
final class DelegationScreen extends Div {
    private static final long serialVersionUID = 1;

    private final transient Workplace place;
    private final Texts texts;
    private final Participant self;
    private final NowSpeaking speaking;
    private final AskPanel ask;
    private final WaitingPanel waiting;
    private final NextPanel next;
    private final OwnFloor own;
    private final MeetingNotice notice;
    private final RefusalSlot refusal;
    private final OrderNotice order;
    private final ActButton raise;
    private final ActButton withdraw;
    private final ActButton concluded;
    private final Div polite = Live.region("say", "polite");
    private final Div assertive = Live.region("say-now", "assertive");
    private Standing.Stage shown = Standing.Stage.CLOSED;
    private String said = "";

    DelegationScreen(
            Workplace place, String meeting, Actor actor, Participant self, Wording wording, Supplier<Sight> sight) {
        this.place = place;
        this.texts = wording.texts();
        this.self = self;
        addClassName("phone");
        refusal = new RefusalSlot(texts, assertive);
        Desk desk = new Desk(place, meeting, actor, texts, sight, refusal::tell);
        DelegationDialogs dialogs = new DelegationDialogs(this, desk, texts);
        MeetingSetup setup = sight.get().state().setup();
        speaking = new NowSpeaking(wording);
        ask = new AskPanel(desk, wording, self);
        waiting = new WaitingPanel(wording);
        next = new NextPanel(wording);
        own = new OwnFloor(wording, self);
        notice = new MeetingNotice(wording);
        order = new OrderNotice(desk, texts);
        raise = new ActButton("i-order", texts.of("view.raise.button")).look("quiet");
        raise.onPress(desk::explain, _ -> dialogs.raiseOrder());
        withdraw = new ActButton(null, texts.of("view.wait.withdraw")).size("l").wide();
        withdraw.onPress(desk::explain, press -> dialogs.withdraw(press.entry()));
        concluded =
                new ActButton("i-check", texts.of("view.own.done")).size("l").wide();
        concluded.onPress(
                desk::explain, press -> desk.send(new FloorCommand.EndStatement(), OwnFloor.has(press.entry())));
        Paragraph offline = new Paragraph(texts.of("view.offline"));
        offline.addClassName("offline-note");
        Main main = new Main(offline, speaking, notice, own, next, order, waiting, ask.form(), refusal);
        // it scrolls where a phone is small, and then keys have to reach it
        main.getElement().setAttribute("tabindex", "0");
        Div quiet = new Div(raise);
        quiet.addClassName("quietrow");
        Footer foot = new Footer(ask, withdraw, concluded, quiet);
        if (place.demo()) {
            Span note = new Span(texts.of("view.demo"));
            note.addClassNames("tiny", "faint", "demo-note");
            foot.add(note);
        }
        add(header(wording, setup), main, foot, polite, assertive);
    }

    private Header header(Wording wording, MeetingSetup setup) {
        H1 title = new H1(wording.title());
        Span name = new Span(wording.name(self));
        name.addClassNames("muted", "own-name");
        Div names = new Div(title, name);
        names.addClassNames("ellipsis", "names");
        Span push = new Span();
        push.addClassName("push");
        return new Header(new Icon("mark"), names, push, new ConnectionChip(setup.meeting(), setup.timeZone(), texts));
    }

    void show(Sight sight) {
        FloorState state = sight.state().at(place.clock().instant());
        Standing standing = Standing.of(sight, state, self.code());
        Standing.Stage stage = standing.stage();
        if (stage != shown) {
            refusal.clear();
        }
        shown = stage;
        getElement().setAttribute("data-stage", stage.name().toLowerCase(Locale.ROOT));
        boolean whole = stage == Standing.Stage.FLOOR;
        boolean waits = stage == Standing.Stage.WAITING || stage == Standing.Stage.NEXT;
        boolean suspended = state.status() == MeetingStatus.SUSPENDED;
        boolean keepsPlace = waits || (suspended && standing.waiting() != null);
        speaking.setVisible(stage != Standing.Stage.FLOOR && stage != Standing.Stage.CLOSED);
        speaking.show(state);
        notice.setVisible(stage == Standing.Stage.CLOSED);
        notice.show(state);
        own.setVisible(whole || stage == Standing.Stage.INTERRUPTED);
        own.show(standing, state);
        next.setVisible(stage == Standing.Stage.NEXT);
        next.show(standing, state, self);
        waiting.setVisible(stage == Standing.Stage.WAITING || (suspended && standing.waiting() != null));
        waiting.show(standing, state);
        ask.shown(stage == Standing.Stage.ASK);
        ask.show(standing, state);
        order.show(standing.order());
        raise.setVisible(stage != Standing.Stage.CLOSED && !whole && standing.order() == null);
        withdraw.setVisible(keepsPlace);
        withdraw.about(standing.waiting() == null ? null : standing.waiting().id(), null);
        concluded.setVisible(whole);
        concluded.about(standing.own() == null ? null : standing.own().entry().id(), null);
        say(standing, state);
    }

    /** Speaks a change of place or state once, and nothing else. */
    private void say(Standing standing, FloorState state) {
        String words = switch (standing.stage()) {
            case CLOSED, ASK -> "";
            case WAITING -> texts.of("view.wait.say", texts.ordinal(standing.place()));
            case NEXT -> texts.of("view.next.title");
            case FLOOR -> texts.of(OwnFloor.admonition(standing, state).orElse("view.own.title"));
            case INTERRUPTED -> texts.of("view.own.interrupted");
        };
        if (!words.equals(said)) {
            said = words;
            boolean urgent = standing.stage().compareTo(Standing.Stage.NEXT) >= 0;
            (urgent ? assertive : polite).setText(words);
        }
    }
}
