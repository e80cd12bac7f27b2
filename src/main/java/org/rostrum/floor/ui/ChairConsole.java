package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import java.time.Instant;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.presence.Connected;

/** The panels of the chair's console for one who keeps the list, and what they show. */
final class ChairConsole {
    private final Workplace place;
    private final boolean presides;
    private final WritingNotice writing;
    private final HeaderBar header;
    private final ProgrammeStrip strip;
    private final FloorPanel floor;
    private final ListPanel list;
    private final RailPanel rail;
    private final ActionBar actions;

    /** @param page that the panels are put on */
    ChairConsole(
            HasComponents page, Workplace place, Visit visit, Actor actor, Wording wording, Supplier<Sight> sight) {
        this.place = place;
        String meeting = visit.meeting();
        Texts texts = visit.texts();
        presides = actor.role().presides();
        Div polite = Live.region("say", "polite");
        Div assertive = Live.region("say-now", "assertive");
        ToastSlot foot = new ToastSlot(texts, place.board(), polite, assertive);
        Desk[] desks = new Desk[1];
        Desk desk = new Desk(place, meeting, actor, texts, sight, telling -> foot.tell(telling, desks[0]));
        desks[0] = desk;
        ChairDialogs dialogs = new ChairDialogs(page, desk, wording, place.clock());
        KeyCommands keys = new KeyCommands(texts);
        header = new HeaderBar(
                wording,
                sight.get().state().setup(),
                place.themes().of(meeting),
                visit.name(),
                place.presence().pass(meeting, ""));
        writing = new WritingNotice(wording, polite, assertive);
        strip = new ProgrammeStrip(desk, wording, dialogs, assertive);
        floor = new FloorPanel(desk, wording, dialogs);
        list = new ListPanel(desk, wording, dialogs, foot);
        rail = new RailPanel(desk, wording, dialogs, place.demo());
        actions = new ActionBar(desk, wording, dialogs, place.formats(), keys);
        Anchor skip = new Anchor("#floor", texts.of("view.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        Main main = new Main(floor, list, rail);
        // the reading order is the order of work; the style sheet puts the header on top
        ScreenKeeper keeper = new ScreenKeeper(place, meeting, desk);
        page.add(skip, writing, strip, main, actions, header, keys, polite, assertive, keeper);
    }

    void connected(Connected now) {
        list.connected(now);
    }

    void show(Sight seen) {
        Instant now = place.clock().instant();
        FloorState state = seen.state().at(now);
        header.show(state);
        writing.show(seen.writing(), now);
        strip.show(state, presides, now);
        floor.show(state, presides, true);
        list.show(state, presides, true, now);
        rail.show(seen, presides, now);
        actions.show(state, presides, true);
    }
}
