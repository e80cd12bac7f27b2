package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.ListDifference;
import org.rostrum.panels.domain.Listing;
import org.rostrum.panels.domain.PanelsState;

/** The draft as it would go out, what changed since the last list, and what became of those that went out. */
final class CirculationScreen extends PanelsScreen {
    private static final long serialVersionUID = 1;

    private final PanelsVisit visit;
    private final Texts texts;
    private final ScreenDesk desk;
    private final OfficeFrame frame;
    private final Section list = new Section();
    private final Aside rail = new Aside();
    private final CirculationRail cards;
    private final CirculateDialog dialog;
    private final ActButton toBoard;
    private final ActButton primary;
    private long shown = -1;

    CirculationScreen(PanelsVisit visit, ScreenDesk desk) {
        this.visit = visit;
        this.desk = desk;
        texts = visit.texts();
        frame = new OfficeFrame(visit, OfficeFrame.Step.CIRCULATION);
        desk.tellTo(frame.told()::tell);
        dialog = new CirculateDialog(this, texts, visit.moments(), desk, this::show);
        cards = new CirculationRail(visit, desk, dialog, this::show);
        toBoard = new ActButton(null, texts.of("office.to-board"));
        toBoard.onPress(
                _ -> {},
                _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("/dialogues/" + visit.dialogue() + "/panels")));
        primary = new ActButton(null, "").look("primary");
        primary.onPress(why -> desk.tell(new Told.Refused(texts.of("view.disabled.title"), why)), _ -> dialog.open());
        list.addClassNames("card", "circulation-list");
        // it scrolls, also by keys
        list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", texts.of("office.circulation.list"));
        rail.addClassName("call-rail");
        Div columns = new Div(list, rail);
        columns.addClassName("call-columns");
        frame.with(columns).foot(List.of(toBoard), List.of(primary));
        addClassName("office-page");
        add(frame);
    }

    @Override
    void take(PanelsRooms.News news) {
        desk.learn(news.state());
        frame.officers(news.others());
        show();
    }

    @Override
    void show() {
        PanelsState state = desk.state();
        if (state.revision() == shown) {
            return;
        }
        shown = state.revision();
        frame.stage(texts.of("office.stage." + state.stage().word()));
        Call call = state.call();
        boolean empty = call == null || state.composition().seats().isEmpty();
        int next = state.circulations().size();
        boolean changed = call == null || empty || next == 0 || differs(state, call);
        primary.label(texts.of("office.circulate.rev", next));
        primary.closed(
                empty
                        ? texts.of("office.refused.empty-list.text")
                        : changed ? null : texts.of("office.circulate.same"));
        list(state, call, changed);
        rail.removeAll();
        cards.of(state).forEach(rail::add);
    }

    private boolean differs(PanelsState state, Call call) {
        CirculatedList last = state.circulations().getLast().list();
        return !last.panels().equals(Listing.of(state, call, desk.parties()));
    }

    private void list(PanelsState state, @org.jspecify.annotations.Nullable Call call, boolean changed) {
        list.removeAll();
        if (call == null || state.composition().seats().isEmpty()) {
            list.add(
                    new H2(texts.of("office.circulation.empty")),
                    new Paragraph(texts.of("office.refused.empty-list.text")));
            return;
        }
        List<CirculatedList.PanelList> draft = Listing.of(state, call, desk.parties());
        boolean went = !state.circulations().isEmpty();
        list.add(new H2(
                went && !changed
                        ? texts.of(
                                "office.circulation.stands",
                                texts.of(
                                        "office.revision",
                                        state.circulations().getLast().list().revision()))
                        : texts.of(
                                "office.circulation.draft",
                                texts.of("office.revision", state.circulations().size()))));
        if (went && changed) {
            list.add(new Differences(texts, desk.names())
                    .of(ListDifference.between(
                            state.circulations().getLast().list().panels(), draft)));
        }
        CirculatedList preview = new CirculatedList(
                state.circulations().size(),
                CirculationMode.INFORMATION,
                null,
                null,
                draft,
                ListDifference.NONE,
                desk.now(),
                visit.name());
        list.add(new ListOnPage(texts, Map.copyOf(desk.parties()), preview, ""));
    }
}
