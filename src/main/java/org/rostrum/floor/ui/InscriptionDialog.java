package org.rostrum.floor.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.MeetingSetup;

/** When delegations may put themselves on the list before the meeting, in the venue's time. */
final class InscriptionDialog {
    private static final int LONGEST_TIME = 20;

    private final Desk desk;
    private final Texts texts;
    private final ZoneId zone;
    private final @Nullable Inscription before;
    private final Field opens;
    private final Field closes;

    InscriptionDialog(Desk desk, Wording wording) {
        this.desk = desk;
        texts = wording.texts();
        MeetingSetup setup = desk.sight().state().setup();
        zone = ZoneId.of(setup.timeZone());
        before = setup.inscription();
        opens = field("view.inscription.opens", before == null ? desk.now() : before.opensAt());
        closes = field("view.inscription.closes", before == null ? setup.startsAt() : before.closesAt());
    }

    private Field field(String label, @Nullable Instant at) {
        Field field = new Field(texts.of(label), LONGEST_TIME, false).type("datetime-local");
        if (at != null) {
            field.value(LocalDateTime.ofInstant(at, zone)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString());
        }
        return field;
    }

    void open(ChairDialogs dialogs, Sheet sheet) {
        sheet.with(opens, closes).safe(dialogs.back());
        if (before != null) {
            sheet.attempt(
                    new ActButton(null, texts.of("view.dialog.inscription.none")),
                    () -> desk.sendFrom(sheet, new FloorCommand.SetInscription(null)));
        }
        sheet.attempt(dialogs.primary("view.dialog.inscription.yes"), () -> set(sheet))
                .open(dialogs.host());
    }

    private void set(Sheet sheet) {
        Instant from = instant(sheet, opens, "view.inscription.opens");
        Instant until = from == null ? null : instant(sheet, closes, "view.inscription.closes");
        if (from != null && until != null) {
            desk.sendFrom(sheet, new FloorCommand.SetInscription(new Inscription(from, until)));
        }
    }

    private @Nullable Instant instant(Sheet sheet, Field field, String label) {
        try {
            return LocalDateTime.parse(field.value()).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            sheet.wrong(
                    texts.of("view.dialog.wrong", texts.of(label)),
                    texts.of("view.dialog.wrong.instant", field.value()));
            return null;
        }
    }
}
