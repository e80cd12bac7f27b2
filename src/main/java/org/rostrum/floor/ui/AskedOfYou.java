package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;

/** What is addressed to a panellist, and asking to respond under what it answers. */
final class AskedOfYou extends Section {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final Div rows = new Div();
    private List<Row> shown = List.of();

    private record Row(String entry, String name, String says, boolean canRespond) {}

    AskedOfYou(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        addClassNames("stack", "asked-of-you");
        H2 title = new H2(texts.of("view.asked.title"));
        title.addClassName("eyebrow");
        rows.addClassName("mylist");
        add(title, rows);
        setVisible(false);
    }

    void show(FloorState state) {
        boolean waits = state.waiting().stream().anyMatch(each -> each.kind() == Kind.RESPONSE && isMine(each));
        boolean can = state.status() == MeetingStatus.OPEN && !waits;
        List<Row> found = new ArrayList<>();
        for (Finished each : state.record()) {
            if (isAsked(each.entry()) && !answered(each.entry(), state)) {
                found.add(row(each.entry(), texts.of("view.asked.spoke", wording.minutes(each.startedAt())), can));
            }
        }
        Intervention floor = state.floor();
        if (floor != null && isAsked(floor.entry())) {
            found.add(row(floor.entry(), texts.of("view.asked.speaks"), can && !answered(floor.entry(), state)));
        }
        for (WrittenQuestion each : state.questions()) {
            boolean usable = each.fate() == WrittenQuestion.Fate.OPEN || each.fate() == WrittenQuestion.Fate.TAKEN;
            if (usable && isAsked(each.entry()) && !answered(each.entry(), state)) {
                boolean taken = each.fate() == WrittenQuestion.Fate.TAKEN;
                found.add(row(each.entry(), texts.of("view.asked." + each.fate().word()), can && taken));
            }
        }
        for (ListEntry each : state.waiting()) {
            if (isAsked(each)) {
                String place = texts.ordinal(state.indexOf(each.id()) + 1);
                found.add(row(each, texts.of("view.asked.waits", place), false));
            }
        }
        setVisible(!found.isEmpty());
        if (!found.equals(shown)) {
            shown = List.copyOf(found);
            rows.removeAll();
            found.forEach(each -> rows.add(made(each)));
        }
    }

    private Row row(ListEntry entry, String says, boolean can) {
        return new Row(entry.id(), wording.name(entry), says, can);
    }

    private boolean isMine(ListEntry entry) {
        return entry.isOf(self.code());
    }

    private boolean isAsked(ListEntry entry) {
        return entry.all().stream().anyMatch(each -> self.code().equals(each.to()));
    }

    /** Whether one has responded to it, or asked to. */
    private boolean answered(ListEntry asked, FloorState state) {
        Stream<ListEntry> heard = state.record().stream().map(Finished::entry);
        Intervention floor = state.floor();
        Stream<ListEntry> now = floor == null ? Stream.of() : Stream.of(floor.entry());
        return Stream.concat(Stream.concat(heard, now), state.waiting().stream())
                .anyMatch(each -> each.kind() == Kind.RESPONSE
                        && isMine(each)
                        && asked.id().equals(each.replyTo()));
    }

    private Div made(Row row) {
        Span name = new Span(row.name());
        name.addClassName("strong");
        Span says = new Span(row.says());
        says.addClassNames("small", "muted");
        Div words = new Div(name, says);
        words.addClassName("asked-words");
        Div line = new Div(words);
        line.addClassName("asked-row");
        if (row.canRespond()) {
            ActButton respond = new ActButton(null, texts.of("view.asked.respond"));
            respond.getElement().setAttribute("aria-label", texts.of("view.asked.respond-to", row.name()));
            respond.about(row.entry(), null);
            respond.onPress(desk::explain, press -> respond(press.entry()));
            line.add(respond);
        }
        return line;
    }

    private void respond(@org.jspecify.annotations.Nullable String entry) {
        desk.send(new FloorCommand.RequestFloor(new FloorCommand.Request(Kind.RESPONSE, null, null, entry, null)));
    }
}
