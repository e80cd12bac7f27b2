package org.rostrum.panels.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.rostrum.floor.ui.Texts;

/** Instants as people at the venue read them. */
final class Moments {
    private final Texts texts;
    private final ZoneId zone;
    private final Locale locale;

    Moments(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        locale = Locale.forLanguageTag(texts.language());
    }

    ZoneId zone() {
        return zone;
    }

    /** "Friday, 2 August 2013, 18:00". */
    String full(Instant instant) {
        return format("office.moment.full", instant);
    }

    /** "2 August, 18:00". */
    String brief(Instant instant) {
        return format("office.moment.brief", instant);
    }

    /** The name of the venue's time: "Eastern Time". */
    String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(texts.of(pattern), locale)
                .withZone(zone)
                .format(instant);
    }

    /** How far an instant lies ahead or back, in the largest unit that fits: "in 3 days", "2 hours ago". */
    String away(Instant instant, Instant now) {
        Duration distance = Duration.between(now, instant);
        Duration length = distance.abs();
        String unit = length.toDays() > 0 ? "days" : length.toHours() > 0 ? "hours" : "minutes";
        long number =
                length.toDays() > 0 ? length.toDays() : length.toHours() > 0 ? length.toHours() : length.toMinutes();
        return texts.count("office.away." + (distance.isNegative() ? "past." : "ahead.") + unit, (int) number);
    }
}
