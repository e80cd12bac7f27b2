package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.documents.Reading.plain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times in the six languages. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | الجمعة، 2 آب/أغسطس 2013، الساعة 18:00 (بتوقيت نيويورك، UTC-4)",
                "zh | 2013年8月2日（星期五）下午6时（纽约时间，UTC-4）",
                "en | Friday, 2 August 2013, at 6 p.m. (New York time, UTC-4)",
                "fr | vendredi 2 août 2013 à 18 heures (heure de New York, UTC-4)",
                "ru | пятница, 2 августа 2013 года, 18 ч. 00 м. (по нью-йоркскому времени, UTC-4)",
                "es | viernes 2 de agosto de 2013, a las 18.00 horas (hora de Nueva York, UTC-4)",
            })
    void a_deadline_is_told_in_the_venues_zone(String tag, String expected) {
        ZonedDateTime at = ZonedDateTime.of(2013, 8, 2, 18, 0, 0, 0, Samples.NEW_YORK);
        assertThat(plain(new Dates(Language.ofTag(tag).orElseThrow()).deadline(at)))
                .isEqualTo(plain(expected));
    }

    @Test
    void a_zone_without_a_name_is_told_by_its_offset() {
        Dates english = new Dates(Language.ENGLISH);
        assertThat(plain(english.deadline(ZonedDateTime.of(2026, 3, 1, 0, 5, 0, 0, ZoneId.of("Asia/Kathmandu")))))
                .isEqualTo("Sunday, 1 March 2026, at 12.05 a.m. (UTC+5:45)");
        assertThat(plain(english.deadline(ZonedDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneId.of("UTC")))))
                .isEqualTo("Sunday, 1 March 2026, at 12 p.m. (UTC)");
    }

    @Test
    void days_are_told_as_shortly_as_can_be() {
        Dates english = new Dates(Language.ENGLISH);
        assertThat(plain(english.days(LocalDate.of(2013, 10, 3), LocalDate.of(2013, 10, 3))))
                .isEqualTo("3 October 2013");
        assertThat(plain(english.days(LocalDate.of(2013, 10, 3), LocalDate.of(2013, 10, 4))))
                .isEqualTo("3 and 4 October 2013");
        assertThat(plain(english.days(LocalDate.of(2013, 10, 1), LocalDate.of(2013, 10, 4))))
                .isEqualTo("1 to 4 October 2013");
        assertThat(plain(english.days(LocalDate.of(2013, 9, 30), LocalDate.of(2013, 10, 4))))
                .isEqualTo("30 September to 4 October 2013");
        assertThat(plain(english.days(LocalDate.of(2013, 12, 30), LocalDate.of(2014, 1, 4))))
                .isEqualTo("30 December 2013 to 4 January 2014");
        assertThat(plain(new Dates(Language.FRENCH).day(LocalDate.of(2013, 10, 1))))
                .isEqualTo("1er octobre 2013");
    }
}
