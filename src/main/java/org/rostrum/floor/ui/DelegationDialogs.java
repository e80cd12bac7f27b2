package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;

/** What a delegation is asked before it does something that cannot be done by mistake. */
final class DelegationDialogs {
    private final HasComponents host;
    private final Desk desk;
    private final Texts texts;

    DelegationDialogs(HasComponents host, Desk desk, Texts texts) {
        this.host = host;
        this.desk = desk;
        this.texts = texts;
    }

    void raiseOrder() {
        Sheet sheet = new Sheet(texts.of("view.raise.title"), texts.of("view.raise.text"));
        sheet.addClassName("from-below");
        sheet.choice(
                        new ActButton(null, texts.of("view.raise.yes"))
                                .look("primary")
                                .size("l")
                                .wide(),
                        () -> desk.send(new FloorCommand.RequestFloor(
                                new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, null))))
                .safe(new ActButton(null, texts.of("view.raise.no")).size("l").wide())
                .open(host);
    }

    void withdraw(@Nullable String entry) {
        if (entry == null) {
            return;
        }
        int place = desk.sight().state().indexOf(entry) + 1;
        Sheet sheet = new Sheet(texts.of("view.withdraw.title"), texts.of("view.withdraw.text", texts.ordinal(place)));
        sheet.addClassName("from-below");
        sheet.choice(
                        new ActButton(null, texts.of("view.withdraw.yes"))
                                .look("danger-solid")
                                .size("l")
                                .wide(),
                        () -> desk.send(new FloorCommand.Withdraw(entry)))
                .safe(new ActButton(null, texts.of("view.withdraw.no"))
                        .size("l")
                        .wide())
                .open(host);
    }
}
