package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.List;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;

/** Gives the rest of one's time to another that waits; choosing whom is what confirms it. */
final class YieldDialog {
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;

    YieldDialog(Desk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** @param own the entry that has the floor, and gives */
    void open(HasComponents host, String own, String giver) {
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.yield.title"), texts.of("view.yield.text"));
        sheet.addClassName("long");
        for (ListEntry each : takers(desk.sight().state(), giver)) {
            ActButton button = new ActButton(null, wording.name(each)).size("l").wide();
            button.about(each.id(), null);
            sheet.choice(button, () -> desk.send(new FloorCommand.YieldTime(each.id()), OwnFloor.has(own)));
        }
        sheet.safe(new ActButton(null, texts.of("view.yield.no"))
                        .look("quiet")
                        .size("l")
                        .wide())
                .open(host);
    }

    /** Who can be given time. */
    static List<ListEntry> takers(FloorState state, String giver) {
        return state.waiting().stream()
                .filter(each -> passes(each.kind()) && !each.isOf(giver))
                .toList();
    }

    /** Whether the time of a kind can be given away, and time be given to it. */
    static boolean passes(Kind kind) {
        return kind != Kind.POINT_OF_ORDER && kind != Kind.RIGHT_OF_REPLY;
    }
}
