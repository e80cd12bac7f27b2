package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Announcement;
import org.rostrum.floor.domain.FloorCommand;

/** The questions that the console asks before an act, or for what it needs. */
final class ChairDialogs {
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
        sheet.attempt(
                        primary("view.dialog.suspend.yes"),
                        () -> at(sheet, until, "view.dialog.suspend.until", FloorCommand.SuspendMeeting::new))
                .open(host);
    }

    void closeList() {
        Field at = new Field(texts.of("view.dialog.close.at"), 5, false).type("time");
        Sheet sheet = sheet("close").with(at).safe(back());
        sheet.choice(
                        new ActButton(null, texts.of("view.dialog.close.minutes", 10)),
                        () -> desk.send(
                                new FloorCommand.CloseList(clock.instant().plus(Duration.ofMinutes(10)))))
                .attempt(
                        primary("view.dialog.close.yes"),
                        () -> at(sheet, at, "view.dialog.close.at", FloorCommand.CloseList::new))
                .open(host);
    }

    /** Sends what a form asks for an instant, or for none where the field is left empty. */
    private void at(Sheet sheet, Field field, String label, Function<@Nullable Instant, FloorCommand> command) {
        String time = field.value();
        try {
            Instant when = time.isEmpty() ? null : wording.next(LocalTime.parse(time), clock.instant());
            desk.sendFrom(sheet, command.apply(when));
        } catch (DateTimeParseException _) {
            sheet.wrong(texts.of("view.dialog.wrong", texts.of(label)), texts.of("view.dialog.wrong.time", time));
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
        new LimitsDialog(desk, wording).open(host, sheet("limits").safe(back()), primary("view.dialog.limits.yes"));
    }

    /** Sets when delegations may put themselves on the list before the meeting. */
    void inscription() {
        new InscriptionDialog(desk, wording).open(this, sheet("inscription"));
    }

    void segments() {
        new SegmentDialogs(this, desk, wording).choose(sheet("segments").safe(back()));
    }

    /** Begins a segment, after saying when it was planned. */
    void begin(String id) {
        new SegmentDialogs(this, desk, wording).begin(id);
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
