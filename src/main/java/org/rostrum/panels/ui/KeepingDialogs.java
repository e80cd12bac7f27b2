package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.KeptApart;
import org.rostrum.panels.domain.KeptOff;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;

/** Questions about who is not to sit where, or with whom. Reasons stay with the Office. */
final class KeepingDialogs {
    private static final int LONGEST_REASON = 500;

    private final Texts texts;
    private final ScreenDesk desk;
    private final Forms forms;

    KeepingDialogs(HasComponents host, Texts texts, ScreenDesk desk, Runnable then) {
        this.texts = texts;
        this.desk = desk;
        forms = new Forms(host, texts, desk, then);
    }

    private Map<String, String> panels(String first) {
        Map<String, String> panels = new LinkedHashMap<>();
        panels.put("", texts.of(first));
        Objects.requireNonNull(desk.state().call())
                .roundTables()
                .forEach(each -> panels.put(each.id(), each.titleIn(texts.language())));
        return panels;
    }

    /** Keeps a State from one round table or from all, for a reason that stays with the Office. */
    void keepOff(String code, long version) {
        Choice panel = new Choice(texts.of("office.keep-off.panel")).options(panels("office.keep-off.all"), "");
        Field reason = new Field(texts.of("office.keep-off.reason"), LONGEST_REASON, true);
        String name = desk.names().party(code);
        Sheet sheet = new Sheet(texts.of("office.keep-off.title", name), texts.of("office.keep-off.text"))
                .with(panel, reason);
        forms.askOfList(
                sheet,
                "office.keep-off",
                version,
                seen -> new PanelsCommand.KeepOff(seen, code, orNull(panel.value()), reason.value()));
    }

    /** Lets a State in again where the Office kept it off. */
    void letIn(String code, long version) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (KeptOff each : desk.state().composition().keptOff()) {
            if (each.code().equals(code)) {
                String panel = each.panel();
                String where = panel == null
                        ? texts.of("office.keep-off.all")
                        : desk.names().panel(panel);
                kept.put(
                        panel == null ? "" : panel,
                        each.reason().isEmpty() ? where : texts.of("office.let-in.option", where, each.reason()));
            }
        }
        if (kept.isEmpty()) {
            return;
        }
        Choice panel = new Choice(texts.of("office.let-in.panel"))
                .options(kept, kept.keySet().iterator().next());
        Sheet sheet = new Sheet(texts.of("office.let-in.title", desk.names().party(code)), "").with(panel);
        forms.askOfList(
                sheet,
                "office.let-in",
                version,
                seen -> new PanelsCommand.LiftKeptOff(seen, code, orNull(panel.value())));
    }

    /** Notes that two are not to sit together: where they do, the Office is warned. */
    void keepApart(String code, long version) {
        PanelsState state = desk.state();
        Map<String, String> others = new LinkedHashMap<>();
        BoardJson.inPlay(state, Objects.requireNonNull(state.call()), desk.parties())
                .filter(each -> !each.equals(code))
                .sorted(Comparator.comparing(desk.names()::party))
                .forEach(each -> others.put(each, desk.names().party(each)));
        if (others.isEmpty()) {
            return;
        }
        Choice other = new Choice(texts.of("office.keep-apart.other"))
                .options(others, others.keySet().iterator().next());
        Field note = new Field(texts.of("office.keep-off.reason"), LONGEST_REASON, true);
        String name = desk.names().party(code);
        Sheet sheet = new Sheet(texts.of("office.keep-apart.title", name), texts.of("office.keep-apart.text"))
                .with(other, note);
        forms.askOfList(
                sheet,
                "office.keep-apart",
                version,
                seen -> new PanelsCommand.KeepTwoApart(seen, code, other.value(), note.value()));
    }

    /** Takes that note away again. */
    void letTogether(String code, long version) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (KeptApart each : desk.state().composition().keptApart()) {
            each.besides(code).ifPresent(other -> {
                String name = desk.names().party(other);
                kept.put(other, each.note().isEmpty() ? name : texts.of("office.let-in.option", name, each.note()));
            });
        }
        if (kept.isEmpty()) {
            return;
        }
        Choice other = new Choice(texts.of("office.let-together.other"))
                .options(kept, kept.keySet().iterator().next());
        Sheet sheet =
                new Sheet(texts.of("office.let-together.title", desk.names().party(code)), "").with(other);
        forms.askOfList(
                sheet,
                "office.let-together",
                version,
                seen -> new PanelsCommand.LiftKeptApart(seen, code, other.value()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
