package org.rostrum.floor.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.MeetingSetup;

/** When delegations may put themselves on the list before the meeting, in the venue's time. */
final class InscriptionDialog {
    private final Desk desk;
    private final Texts texts;
    private final @Nullable Inscription before;
    private final MomentField opens;
    private final MomentField closes;

    InscriptionDialog(Desk desk, Wording wording) {
        this.desk = desk;
        texts = wording.texts();
        MeetingSetup setup = desk.sight().state().setup();
        before = setup.inscription();
        ZoneId zone = ZoneId.of(setup.timeZone());
        opens = new MomentField(
                texts.of("view.inscription.opens"),
                zone,
                before == null ? desk.now().truncatedTo(ChronoUnit.MINUTES) : before.opensAt());
        closes = new MomentField(
                texts.of("view.inscription.closes"), zone, before == null ? setup.startsAt() : before.closesAt());
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

    private @Nullable Instant instant(Sheet sheet, MomentField field, String label) {
        try {
            Optional<Instant> instant = field.instant();
            if (instant.isPresent()) {
                return instant.get();
            }
        } catch (DateTimeParseException _) {
            // told below, as an empty field is
        }
        sheet.wrong(
                texts.of("view.dialog.wrong", texts.of(label)), texts.of("view.dialog.wrong.instant", field.value()));
        return null;
    }
}
