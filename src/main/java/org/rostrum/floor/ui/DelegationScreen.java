package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Actor;
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
    private final WritingNotice writing;
    private final NowSpeaking speaking;
    private final AskPanel ask;
    private final WaitingPanel waiting;
    private final NextPanel next;
    private final OwnFloor own;
    private final MeetingNotice notice;
    private final ProcedureNotice procedure;
    private final SwapOffers offers;
    private final AskedOfYou asked;
    private final OwnQuestions questions;
    private final RefusalSlot refusal;
    private final OrderNotice order;
    private final DelegationFoot foot;
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
        MeetingSetup setup = sight.get().state().setup();
        writing = new WritingNotice(wording, polite, assertive);
        speaking = new NowSpeaking(wording);
        ask = new AskPanel(desk, wording, self);
        waiting = new WaitingPanel(wording, self);
        next = new NextPanel(wording);
        own = new OwnFloor(wording, self);
        notice = new MeetingNotice(wording);
        procedure = new ProcedureNotice(desk, wording, self);
        offers = new SwapOffers(desk, wording, self);
        asked = new AskedOfYou(desk, wording, self);
        questions = new OwnQuestions(desk, wording, self);
        order = new OrderNotice(desk, texts);
        DelegationFoot.Dialogs dialogs = new DelegationFoot.Dialogs(
                new OwnRequest(this, desk, wording, self), new DelegationDialogs(this, desk, wording, self));
        foot = new DelegationFoot(desk, wording, self, ask, dialogs, place.demo());
        Paragraph offline = new Paragraph(texts.of("view.offline"));
        offline.addClassName("offline-note");
        Main main = new Main(
                offline,
                writing,
                speaking,
                notice,
                procedure,
                own,
                next,
                order,
                offers,
                waiting,
                asked,
                ask.form(),
                questions,
                refusal);
        // it scrolls where a phone is small, and then keys have to reach it
        main.getElement().setAttribute("tabindex", "0");
        ScreenKeeper keeper = new ScreenKeeper(place, meeting, desk);
        Optional<String> pass = place.presence().pass(meeting, self.code());
        add(new DelegationHeader(wording, setup, self, pass), main, foot, polite, assertive, keeper);
    }

    void show(Sight sight) {
        Instant now = place.clock().instant();
        FloorState state = sight.state().at(now);
        writing.show(sight.writing(), now);
        Standing standing = Standing.of(sight, state, self.code(), now);
        Standing.Stage stage = standing.stage();
        if (stage != shown) {
            refusal.clear();
        }
        shown = stage;
        getElement().setAttribute("data-stage", stage.name().toLowerCase(Locale.ROOT));
        boolean open = state.status() == MeetingStatus.OPEN;
        boolean whole = stage == Standing.Stage.FLOOR;
        boolean beside = !whole && stage != Standing.Stage.NEXT;
        speaking.setVisible(open && !whole);
        speaking.show(state);
        notice.show(state, now);
        own.setVisible(whole || stage == Standing.Stage.INTERRUPTED);
        own.show(standing, state);
        next.setVisible(stage == Standing.Stage.NEXT);
        next.show(standing, state, self);
        boolean keepsPlace = stage == Standing.Stage.CLOSED && state.status() != MeetingStatus.ADJOURNED;
        waiting.setVisible(standing.waiting() != null && (stage == Standing.Stage.WAITING || keepsPlace));
        waiting.show(standing, state, now);
        ask.shown(stage == Standing.Stage.ASK);
        ask.show(standing, state, now);
        order.show(standing.order());
        foot.show(standing, state, now);
        showBeside(state, beside, whole);
        say(standing, state);
    }

    /** What is not about one's own place: kept off the screen where one is next or has the floor, but for an offer. */
    private void showBeside(FloorState state, boolean beside, boolean whole) {
        procedure.show(state);
        procedure.setVisible(procedure.isVisible() && beside);
        offers.show(state);
        offers.setVisible(offers.isVisible() && !whole);
        asked.show(state);
        asked.setVisible(asked.isVisible() && beside);
        questions.show(state);
        questions.setVisible(questions.isVisible() && beside);
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
