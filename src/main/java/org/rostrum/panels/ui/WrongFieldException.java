package org.rostrum.panels.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Texts;

/** A field of a form that cannot be read: which, and what is expected. */
final class WrongFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String expected;

    private WrongFieldException(String field, String expected) {
        super(field, null, false, false);
        this.field = field;
        this.expected = expected;
    }

    /** Its label, or what it is of. */
    String field() {
        return field;
    }

    String expected() {
        return expected;
    }

    /** @param of what has that number, for whoever has to put it right */
    static int number(Texts texts, Field field, String of) {
        try {
            return Integer.parseInt(field.value());
        } catch (NumberFormatException _) {
            throw new WrongFieldException(
                    texts.of("office.set-up.number-of", of), texts.of("office.set-up.expected.number"));
        }
    }

    /** An instant as a field for a day and time shows it. */
    static String shown(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * The instant of a field for a day and time at the venue; null where it is empty.
     *
     * @param before what the field showed at first: kept to the second where nobody changed it
     */
    static @Nullable Instant instant(Texts texts, Field field, String label, ZoneId zone, @Nullable Instant before) {
        if (before != null && field.value().equals(shown(before, zone))) {
            return before;
        }
        if (field.value().isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(field.value()).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            throw noTime(texts, label);
        }
    }

    static WrongFieldException noTime(Texts texts, String label) {
        return new WrongFieldException(texts.of(label), texts.of("office.set-up.expected.time"));
    }
}
