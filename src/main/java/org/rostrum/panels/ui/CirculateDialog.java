package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.MomentField;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;

/** Sends the list out: for what, until when answers are taken, under which symbol. It cannot be undone, and says so. */
final class CirculateDialog {
    private static final int LONGEST_SYMBOL = 60;

    private final HasComponents host;
    private final Texts texts;
    private final Moments moments;
    private final ScreenDesk desk;
    private final Runnable then;

    CirculateDialog(HasComponents host, Texts texts, Moments moments, ScreenDesk desk, Runnable then) {
        this.host = host;
        this.texts = texts;
        this.moments = moments;
        this.desk = desk;
        this.then = then;
    }

    void open() {
        PanelsState state = desk.state();
        long version = state.version();
        int revision = state.circulations().size();
        Map<String, String> modes = new LinkedHashMap<>();
        for (CirculationMode each : CirculationMode.values()) {
            modes.put(each.name(), texts.of("office.circulate.mode." + each.word()));
        }
        Choice mode = new Choice(texts.of("office.circulate.mode")).options(modes, CirculationMode.INFORMATION.name());
        MomentField until =
                new MomentField(texts.of("office.circulate.until", moments.zoneName()), moments.zone(), null);
        Field symbol = new Field(texts.of("office.circulate.symbol"), LONGEST_SYMBOL, false);
        if (revision > 0) {
            String last = state.circulations().getLast().list().symbol();
            symbol.value(last == null ? "" : last);
        }
        Sheet sheet = new Sheet(texts.of("office.circulate.title", revision), texts.of("office.circulate.text"))
                .with(mode, until, symbol);
        Runnable sends = () -> send(version, CirculationMode.valueOf(mode.value()), until, symbol.value());
        new Forms(host, texts, desk, then)
                .ask(
                        sheet,
                        new ActButton(null, texts.of("office.circulate.no")),
                        new ActButton(null, texts.of("office.circulate.rev", revision)).look("primary"),
                        sends);
    }

    private void send(long version, CirculationMode mode, MomentField until, String symbol) {
        try {
            Instant answers =
                    mode == CirculationMode.INFORMATION ? null : until.instant().orElse(null);
            desk.send(
                    new PanelsCommand.CirculateList(version, mode, answers, symbol.isEmpty() ? null : symbol),
                    then,
                    then);
        } catch (DateTimeParseException _) {
            desk.tell(new Told.Refused(
                    texts.of("office.refused.invalid", texts.of("office.field.answersUntil")),
                    texts.of("office.set-up.expected", texts.of("office.set-up.expected.time"))));
        }
    }

    /** Makes a sign-in for each panellist and shows the codes, this once. */
    void signIns(PanelsState state) {
        new Sheet(texts.of("office.sign-ins.title"), texts.of("office.sign-ins.text"))
                .safe(new ActButton(null, texts.of("office.sign-ins.no")))
                .choice(new ActButton(null, texts.of("office.sign-ins.yes")).look("primary"), () -> hand(state))
                .open(host);
    }

    private void hand(PanelsState state) {
        UnorderedList codes = new UnorderedList();
        codes.addClassNames("draws", "codes");
        for (PanelActs.Handed each : desk.acts().accessCodes(state, List.of())) {
            Span code = new Span(each.accessCode());
            code.addClassNames("strong", "ltr");
            codes.add(new ListItem(new Span(each.name()), new Span(desk.names().panel(each.panel())), code));
        }
        new Sheet(texts.of("office.sign-ins.made"), texts.of("office.sign-ins.once"))
                .with(codes)
                .safe(new ActButton(null, texts.of("office.log.no")))
                .open(host);
    }
}
