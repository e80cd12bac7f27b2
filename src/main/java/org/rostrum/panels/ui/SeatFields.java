package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.RoundTable;

/** How many seats each round table has, for States and for stakeholders. */
final class SeatFields extends Div {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 3;

    private final Texts texts;
    private final transient List<RoundTable> before;
    private final List<Field> states = new ArrayList<>();
    private final List<Field> stakeholders = new ArrayList<>();

    SeatFields(Texts texts, List<RoundTable> before) {
        this.texts = texts;
        this.before = before;
        addClassName("setup-seats");
        for (RoundTable table : before) {
            Field ofStates = number("office.set-up.states", table.stateSeats());
            Field ofOthers = number("office.set-up.others", table.stakeholderSeats());
            states.add(ofStates);
            stakeholders.add(ofOthers);
            Span name = new Span(table.titleIn(texts.language()));
            name.addClassName("strong");
            Div row = new Div(name, ofStates, ofOthers);
            row.addClassName("setup-row");
            add(row);
        }
    }

    private Field number(String label, int seats) {
        Field field = new Field(texts.of(label), LONGEST, false).type("number");
        field.value(String.valueOf(seats));
        return field;
    }

    /** @throws WrongFieldException where something is no number */
    List<RoundTable> tables() {
        List<RoundTable> tables = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            RoundTable table = before.get(i);
            String name = table.titleIn(texts.language());
            tables.add(new RoundTable(
                    table.id(),
                    table.meeting(),
                    table.title(),
                    table.theme(),
                    WrongFieldException.number(texts, states.get(i), name),
                    WrongFieldException.number(texts, stakeholders.get(i), name),
                    table.coChairs()));
        }
        return tables;
    }
}
