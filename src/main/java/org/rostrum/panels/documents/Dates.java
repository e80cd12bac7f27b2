package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Days and times as official documents write them. The words come with Rostrum, not with the JDK, whose change from version to version. */
final class Dates {
    private final Language language;

    Dates(Language language) {
        this.language = language;
    }

    /** 30 August 2013. */
    String day(LocalDate day) {
        return Words.in(language, "date.day", ordinal(day), month(day), number(day.getYear()));
    }

    /** 3 and 4 October 2013; from 30 September to 4 October 2013. */
    String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return Words.in(language, "date.from-to", day(first), day(last));
        }
        if (first.getMonth() != last.getMonth()) {
            return Words.in(
                    language,
                    "date.months",
                    ordinal(first),
                    month(first),
                    ordinal(last),
                    month(last),
                    number(first.getYear()));
        }
        String key = first.plusDays(1).equals(last) ? "date.two-days" : "date.more-days";
        return Words.in(language, key, ordinal(first), ordinal(last), month(first), number(first.getYear()));
    }

    /** Friday, 2 August 2013, at 6 p.m. (New York time, UTC-4). */
    String deadline(ZonedDateTime at) {
        return Words.in(
                language,
                "date.deadline",
                weekday(at.toLocalDate()),
                day(at.toLocalDate()),
                time(at.toLocalTime()),
                zone(at));
    }

    /** Thursday, 3 October 2013, 10 a.m. to 1 p.m.; both days where it goes past midnight. */
    String sitting(Sitting sitting) {
        LocalDate first = sitting.start().toLocalDate();
        LocalDate last = sitting.end().toLocalDate();
        String from = time(sitting.start().toLocalTime());
        String to = time(sitting.end().toLocalTime());
        return first.equals(last)
                ? Words.in(language, "date.sitting", weekday(first), day(first), from, to)
                : Words.in(language, "date.sitting-days", day(first), from, day(last), to);
    }

    private String time(LocalTime time) {
        int twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return Words.in(
                language,
                time.getMinute() == 0 ? "time.hour" : "time.minutes",
                number(time.getHour()),
                String.format(Locale.ROOT, "%02d", time.getMinute()),
                number(twelve),
                Words.in(language, time.getHour() < 12 ? "time.before-noon" : "time.after-noon"));
    }

    private String zone(ZonedDateTime at) {
        ZoneOffset offset = at.getOffset();
        String utc = offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
        String key = "zone." + at.getZone().getId().replace('/', '.');
        return Words.has(language, key) ? Words.in(language, "zone", Words.in(language, key), utc) : utc;
    }

    /** Some languages say the first of a month in another way. */
    private String ordinal(LocalDate day) {
        return day.getDayOfMonth() == 1 ? Words.in(language, "date.first") : number(day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return Words.in(language, "month." + day.getMonthValue());
    }

    private String weekday(LocalDate day) {
        return Words.in(language, "weekday." + day.getDayOfWeek().getValue());
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
