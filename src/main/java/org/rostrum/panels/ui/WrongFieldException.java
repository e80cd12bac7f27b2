package org.rostrum.panels.ui;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.MomentField;
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

    /** The instant of a field for a day and time at the venue; null where it is empty. */
    static @Nullable Instant instant(Texts texts, MomentField field, String label) {
        try {
            return field.instant().orElse(null);
        } catch (DateTimeParseException _) {
            throw noTime(texts, label);
        }
    }

    static WrongFieldException noTime(Texts texts, String label) {
        return new WrongFieldException(texts.of(label), texts.of("office.set-up.expected.time"));
    }
}
