package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.ListEntry;

/** Says that one's point of order is before the Chair. */
final class OrderNotice extends Div {
    private static final long serialVersionUID = 1;

    private final ActButton withdraw;

    OrderNotice(Desk desk, Texts texts) {
        withdraw = new ActButton(null, texts.of("view.raise.withdraw")).size("s");
        withdraw.addClassName("push");
        withdraw.onPress(desk::explain, press -> {
            if (press.entry() != null) {
                desk.send(new FloorCommand.Withdraw(press.entry()));
            }
        });
        addClassNames("banner", "order-notice");
        add(new Icon("i-order"), new Span(texts.of("view.raise.waits")), withdraw);
    }

    void show(@Nullable ListEntry order) {
        setVisible(order != null);
        withdraw.about(order == null ? null : order.id(), null);
    }
}
