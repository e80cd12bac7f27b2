package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.floor.ui.Live;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** The page of a focal point: the call, what was sent, the form, and later what became of it. */
final class InterestScreen extends PanelsScreen implements Outcome.Acts {
    private static final long serialVersionUID = 1;

    private final ScreenDesk desk;
    private final Party party;
    private final CallCard card;
    private final Standing standing;
    private final Outcome outcome;
    private final Objections objections;
    private final InterestNote says;
    private final InterestAnswer answer;
    private final InterestDialogs dialogs;

    InterestScreen(PanelsVisit visit, ScreenDesk desk, Party party) {
        this.desk = desk;
        this.party = party;
        card = new CallCard(visit);
        says = new InterestNote(visit, party);
        standing = new Standing(visit);
        outcome = new Outcome(visit, this);
        objections = new Objections(visit, desk, this::show);
        Div assertive = Live.region("say-now", "assertive");
        Div polite = Live.region("say", "polite");
        TellingSlot told = new TellingSlot(visit.texts(), polite, assertive);
        desk.tellTo(told::tell);
        dialogs = new InterestDialogs(this, visit.texts(), desk, party.code(), this::sent);
        answer = new InterestAnswer(visit.texts(), party.code(), this::send, dialogs::withdraw, this::show);
        addClassName("interest");
        add(
                new InterestHead(visit, party),
                new Main(card, outcome, says, standing, answer.form(), told, answer.acts(), objections),
                polite,
                assertive);
    }

    @Override
    void take(PanelsRooms.News news) {
        desk.learn(news.state());
        show();
    }

    /** Shows what is so now; a form that is being filled in stays as it is. */
    @Override
    void show() {
        PanelsState state = desk.state();
        Call call = state.call();
        Instant now = desk.now();
        boolean addressed = call != null && state.stage() != CallStage.DRAFT && call.mayAnswer(party);
        card.setVisible(addressed);
        if (call == null || !addressed) {
            nothing(call == null || state.stage() == CallStage.DRAFT ? "interest.no-call" : "interest.not-addressed");
            return;
        }
        InterestFile file = file(state);
        boolean late = now.isAfter(call.deadlineOf(party.side()));
        boolean inTime = file.current().filter(each -> !each.late()).isPresent();
        boolean may = state.stage() == CallStage.OPEN && !(late && inTime);
        card.show(state, call, party, now);
        outcome.show(state, party, desk.parties(), now);
        objections.show(state, call, party, now);
        says.show(state, file, late, may);
        standing.show(file, call);
        answer.show(file, call, may);
    }

    private void nothing(String key) {
        says.show(key);
        standing.setVisible(false);
        outcome.setVisible(false);
        objections.setVisible(false);
        answer.hide();
    }

    private InterestFile file(PanelsState state) {
        return Optional.ofNullable(state.interests().get(party.code())).orElse(new InterestFile(List.of()));
    }

    private void send(ExpressionOfInterest expression) {
        desk.send(new PanelsCommand.Express(expression, null, null, null), this::sent);
    }

    private void sent() {
        answer.close();
    }

    @Override
    public void read(CirculatedList list) {
        if (desk.state().circulations().getLast().readBy().containsKey(party.code())) {
            show();
        } else {
            desk.send(new PanelsCommand.ReadList(list.revision(), party.code()), this::show);
        }
    }

    @Override
    public void answer(CirculatedList list, boolean approves) {
        dialogs.answer(list, approves);
    }

    @Override
    public Optional<String> reason() {
        return desk.ownReason(party.code());
    }
}
