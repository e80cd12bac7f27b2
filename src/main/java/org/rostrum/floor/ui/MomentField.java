package org.rostrum.floor.ui;

import com.vaadin.flow.component.Composite;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field for a day and a time of day at a venue, to the minute. */
public final class MomentField extends Composite<Field> {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 20;

    private final Field field;
    private final ZoneId zone;
    private final @Nullable Instant before;

    /**
     * @param zone of the venue
     * @param before what it shows at first, null for nothing
     */
    public MomentField(String label, ZoneId zone, @Nullable Instant before) {
        field = new Field(label, LONGEST, false).type("datetime-local");
        this.zone = zone;
        this.before = before;
        if (before != null) {
            field.value(shown(before));
        }
    }

    @Override
    protected Field initContent() {
        return field;
    }

    /** What is written in it. */
    public String value() {
        return field.value();
    }

    private String shown(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * What is filled in; what it showed at first is kept to the second where nobody changed it.
     *
     * @return empty where the field is
     * @throws DateTimeParseException where it is no day and time
     */
    public Optional<Instant> instant() {
        if (before != null && value().equals(shown(before))) {
            return Optional.of(before);
        }
        return value().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDateTime.parse(value()).atZone(zone).toInstant());
    }
}
