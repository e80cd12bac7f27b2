package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeLimits;

/** Time limits by whom they are for: all that were changed are set, or none where one cannot be read. */
final class LimitsDialog {
    private static final List<String> LIMITS = List.of(
            Participant.MEMBER_STATE, "observer-state", Participant.STAKEHOLDER, "group", Participant.PANELLIST);

    private final Desk desk;
    private final Texts texts;
    private final TimeLimits before;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    LimitsDialog(Desk desk, Wording wording) {
        this.desk = desk;
        texts = wording.texts();
        before = desk.sight().state().settings().limits();
    }

    void open(HasComponents host, Sheet sheet, ActButton set) {
        Div grid = new Div();
        grid.addClassName("limit-fields");
        for (String key : LIMITS) {
            Field field = new Field(texts.of("view.limit." + key), 6, false);
            field.value(Wording.length(before.of(key)));
            fields.put(key, field);
            grid.add(field);
        }
        sheet.with(grid).attempt(set, () -> set(sheet)).open(host);
    }

    private void set(Sheet sheet) {
        List<Desk.Step> steps = new ArrayList<>();
        for (Map.Entry<String, Field> each : fields.entrySet()) {
            String key = each.getKey();
            String text = each.getValue().value();
            Duration wanted = Wording.lengthOf(text);
            if (wanted == null || !TimeLimits.usable(wanted)) {
                sheet.wrong(
                        texts.of("view.dialog.wrong", texts.of("view.limit." + key)),
                        texts.of("view.dialog.wrong.length", text));
                return;
            }
            if (!wanted.equals(before.of(key))) {
                steps.add(new Desk.Step(new FloorCommand.SetLimit(key, wanted)));
            }
        }
        if (steps.isEmpty()) {
            sheet.close();
        } else {
            desk.sendFrom(sheet, steps);
        }
    }
}
