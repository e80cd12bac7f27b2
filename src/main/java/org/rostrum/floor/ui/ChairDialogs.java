package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Announcement;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Segment;

/** The questions that the console asks before an act, or for what it needs. */
final class ChairDialogs {
    private static final List<String> LIMITS = List.of(
            Participant.MEMBER_STATE, "observer-state", Participant.STAKEHOLDER, "group", Participant.PANELLIST);

    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final InstantSource clock;

    ChairDialogs(HasComponents host, Desk desk, Wording wording, InstantSource clock) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.clock = clock;
    }

    HasComponents host() {
        return host;
    }

    ActButton primary(String key, Object... args) {
        return new ActButton(null, texts.of(key, args)).look("primary");
    }

    ActButton back() {
        return new ActButton(null, texts.of("view.dialog.back"));
    }

    private Sheet sheet(String name, Object... args) {
        return new Sheet(
                texts.of("view.dialog." + name + ".title", args), texts.of("view.dialog." + name + ".text", args));
    }

    /** Ends the meeting; asks, since those who wait stay unheard. */
    void adjourn() {
        int waiting = desk.sight().state().waiting().size();
        String text = texts.count("view.dialog.adjourn.waiting", waiting);
        new Sheet(texts.of("view.dialog.adjourn.title"), waiting == 0 ? texts.of("view.dialog.adjourn.text") : text)
                .safe(back())
                .choice(
                        new ActButton("i-gavel", texts.of("view.dialog.adjourn.yes")).look("danger-solid"),
                        () -> desk.send(new FloorCommand.AdjournMeeting()))
                .open(host);
    }

    void suspend() {
        Field until = new Field(texts.of("view.dialog.suspend.until"), 5, false).type("time");
        Sheet sheet = sheet("suspend").with(until).safe(back());
        for (int minutes : new int[] {10, 15, 30}) {
            sheet.choice(
                    new ActButton(null, texts.of("view.dialog.suspend.minutes", minutes)),
                    () -> desk.send(
                            new FloorCommand.SuspendMeeting(clock.instant().plus(Duration.ofMinutes(minutes)))));
        }
        sheet.choice(primary("view.dialog.suspend.yes"), () -> {
                    if (until.value().isEmpty()) {
                        desk.send(new FloorCommand.SuspendMeeting(null));
                    } else {
                        at(until.value(), when -> desk.send(new FloorCommand.SuspendMeeting(when)));
                    }
                })
                .open(host);
    }

    void closeList() {
        Field at = new Field(texts.of("view.dialog.close.at"), 5, false).type("time");
        sheet("close")
                .with(at)
                .safe(back())
                .choice(
                        new ActButton(null, texts.of("view.dialog.close.minutes", 10)),
                        () -> desk.send(
                                new FloorCommand.CloseList(clock.instant().plus(Duration.ofMinutes(10)))))
                .choice(primary("view.dialog.close.yes"), () -> {
                    if (at.value().isEmpty()) {
                        desk.send(new FloorCommand.CloseList(null));
                    } else {
                        at(at.value(), when -> desk.send(new FloorCommand.CloseList(when)));
                    }
                })
                .open(host);
    }

    private void at(String time, java.util.function.Consumer<Instant> does) {
        try {
            does.accept(wording.next(LocalTime.parse(time), clock.instant()));
        } catch (DateTimeParseException _) {
            desk.refuse(Refusal.INVALID);
        }
    }

    void announce() {
        Announcement now = desk.sight().state().announcement();
        Field text = new Field(texts.of("view.dialog.announce.field"), Announcement.LONGEST, true);
        text.value(now == null ? "" : now.text());
        Sheet sheet = sheet("announce").with(text).safe(back());
        if (now != null) {
            sheet.choice(
                    new ActButton(null, texts.of("view.dialog.announce.down")),
                    () -> desk.send(new FloorCommand.Announce("")));
        }
        sheet.attempt(
                        primary("view.dialog.announce.yes"),
                        () -> desk.sendFrom(sheet, new FloorCommand.Announce(text.value())))
                .open(host);
    }

    void limits() {
        FloorState state = desk.sight().state();
        Map<String, Field> fields = new LinkedHashMap<>();
        Div grid = new Div();
        grid.addClassName("limit-fields");
        for (String key : LIMITS) {
            Field field = new Field(texts.of("view.limit." + key), 6, false);
            field.value(Wording.length(state.settings().limits().of(key)));
            fields.put(key, field);
            grid.add(field);
        }
        sheet("limits")
                .with(grid)
                .safe(back())
                .choice(primary("view.dialog.limits.yes"), () -> setLimits(fields))
                .open(host);
    }

    private void setLimits(Map<String, Field> fields) {
        FloorState state = desk.sight().state();
        fields.forEach((key, field) -> {
            Duration wanted = Wording.lengthOf(field.value());
            if (wanted == null || wanted.isZero()) {
                desk.refuse(Refusal.INVALID);
            } else if (!wanted.equals(state.settings().limits().of(key))) {
                desk.send(new FloorCommand.SetLimit(key, wanted));
            }
        });
    }

    void segments() {
        FloorState state = desk.sight().state();
        Sheet sheet = sheet("segments").safe(back());
        Div list = new Div();
        list.addClassName("segment-list");
        for (Segment segment : state.setup().segments()) {
            String title = wording.inLanguage(segment.title(), segment.id());
            ActButton button = new ActButton(null, title).wide();
            Instant planned = segment.plannedStart();
            button.small(planned == null ? "" : texts.of("view.dialog.segments.planned", wording.minutes(planned)));
            if (segment.id().equals(state.segment())) {
                button.getElement().setAttribute("aria-current", "true");
                button.add(now());
            }
            button.onPress(_ -> {}, _ -> {
                sheet.close();
                desk.send(new FloorCommand.StartSegment(segment.id()));
            });
            list.add(button);
        }
        sheet.with(list).open(host);
    }

    /** Begins a segment, after saying when it was planned. */
    void begin(String id) {
        FloorState state = desk.sight().state();
        Segment segment = state.setup().segments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (segment == null) {
            desk.refuse(Refusal.STALE);
            return;
        }
        String title = wording.inLanguage(segment.title(), id);
        Instant planned = segment.plannedStart();
        String when = planned == null ? "" : texts.of("view.dialog.begin.planned", wording.minutes(planned));
        if (id.equals(state.segment())) {
            new Sheet(texts.of("view.dialog.begin.now", title), when)
                    .safe(new ActButton(null, texts.of("view.keys.close")))
                    .open(host);
            return;
        }
        new Sheet(
                        texts.of("view.dialog.begin.title", title),
                        (when + " " + texts.of("view.dialog.segments.text")).strip())
                .safe(back())
                .choice(primary("view.dialog.begin.yes"), () -> desk.send(new FloorCommand.StartSegment(id)))
                .open(host);
    }

    private Span now() {
        Span now = new Span(texts.of("view.dialog.segments.now"));
        now.addClassNames("badge", "push");
        return now;
    }

    /** Rules on the point of order that has the floor. */
    void rule(@Nullable String entry) {
        ruling("rule", entry);
    }

    /** Rules that what waits is no point of order, without hearing it. */
    void dismissOrder(@Nullable String entry) {
        ruling("dismiss", entry);
    }

    private void ruling(String name, @Nullable String entry) {
        if (entry == null) {
            return;
        }
        String who = wording.nameOfEntry(entry, desk.sight().state());
        Field words = new Field(texts.of("view.dialog.ruling.field"), FloorCommand.RuleOnOrder.LONGEST_RULING, true);
        Sheet sheet = sheet(name, who).with(words).safe(back());
        sheet.attempt(
                        primary("view.dialog." + name + ".yes"),
                        () -> desk.sendFrom(sheet, new FloorCommand.RuleOnOrder(entry, words.value())))
                .open(host);
    }
}
