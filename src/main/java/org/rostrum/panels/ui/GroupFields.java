package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Texts;

/** How many members each regional group has, and how many seats it has at least: agreed for each event, so the Office's to set. */
final class GroupFields extends Div {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_COUNT = 5;
    private static final int LONGEST_SEATS = 3;

    private final Texts texts;
    private final Map<String, Field> members = new TreeMap<>();
    private final Map<String, Field> least = new TreeMap<>();

    GroupFields(Texts texts, Map<String, Integer> sizes, Map<String, Integer> minimums) {
        this.texts = texts;
        addClassName("setup-seats");
        sizes.forEach((group, size) -> {
            Field count =
                    new Field(texts.of("office.set-up.group-members", group), LONGEST_COUNT, false).type("number");
            count.value(String.valueOf(size));
            Field seats = new Field(texts.of("office.set-up.group-least"), LONGEST_SEATS, false).type("number");
            seats.value(String.valueOf(minimums.getOrDefault(group, 0)));
            members.put(group, count);
            least.put(group, seats);
            Div row = new Div(count, seats);
            row.addClassName("setup-group");
            add(row);
        });
    }

    /** @throws WrongFieldException where something is no number */
    Map<String, Integer> sizes() {
        return numbers(members);
    }

    /** @throws WrongFieldException where something is no number */
    Map<String, Integer> minimums() {
        Map<String, Integer> minimums = numbers(least);
        minimums.values().removeIf(each -> each == 0);
        return minimums;
    }

    private Map<String, Integer> numbers(Map<String, Field> fields) {
        Map<String, Integer> numbers = new TreeMap<>();
        fields.forEach((group, field) -> numbers.put(group, WrongFieldException.number(texts, field, group)));
        return numbers;
    }
}
