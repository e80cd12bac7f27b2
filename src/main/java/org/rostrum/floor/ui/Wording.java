package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;

/** Names, times and kinds of a meeting as people read them. */
final class Wording {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final MeetingSetup setup;
    private final ZoneId zone;

    Wording(Texts texts, MeetingSetup setup) {
        this.texts = texts;
        this.setup = setup;
        this.zone = ZoneId.of(setup.timeZone());
    }

    /**
     * What stands in a frame beside a name.
     *
     * @param look empty, {@code org} or {@code group}: how the frame looks
     */
    record Badge(String text, String look) {}

    Texts texts() {
        return texts;
    }

    String title() {
        return inLanguage(setup.title(), setup.meeting());
    }

    String inLanguage(java.util.Map<String, String> byLanguage, String otherwise) {
        String own = byLanguage.get(texts.language());
        if (own != null) {
            return own;
        }
        return byLanguage.getOrDefault(
                "en", byLanguage.values().stream().findFirst().orElse(otherwise));
    }

    String name(Participant participant) {
        return participant.nameIn(texts.language());
    }

    /** The name of who speaks; of all who share a slot, in order. */
    String name(ListEntry entry) {
        return entry.with().isEmpty() ? name(entry.speaker()) : inLanguage(entry.names(), entry.codes());
    }

    /** Who has a code in this meeting, or null. */
    @Nullable
    Participant participant(String code) {
        return setup.participants().get(code);
    }

    String nameOfCode(String code) {
        Participant participant = setup.participants().get(code);
        return participant == null ? code : name(participant);
    }

    /** The name behind an entry, wherever it is now. */
    String nameOfEntry(String id, FloorState state) {
        Stream<ListEntry> floor = Stream.of(state.floor(), state.interrupted())
                .filter(java.util.Objects::nonNull)
                .map(Intervention::entry);
        return Stream.concat(
                        floor,
                        Stream.concat(
                                state.waiting().stream(),
                                Stream.concat(state.record().stream().map(Finished::entry), besideList(state))))
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> texts.of("view.somebody"));
    }

    private static Stream<ListEntry> besideList(FloorState state) {
        return Stream.concat(
                state.beside().questions().stream().map(WrittenQuestion::entry),
                Stream.concat(state.beside().filed().stream().map(Filed::entry), state.beside().struck().stream()));
    }

    String actor(Actor actor) {
        boolean known = setup.participants().containsKey(actor.code());
        return known
                ? nameOfCode(actor.code())
                : texts.of("view.role." + actor.role().word());
    }

    String minutes(Instant instant) {
        return MINUTES.format(instant.atZone(zone));
    }

    /** A time of day, with its day where that is not today's. */
    String moment(Instant instant, Instant now) {
        java.time.LocalDate day = instant.atZone(zone).toLocalDate();
        return day.equals(now.atZone(zone).toLocalDate())
                ? minutes(instant)
                : DateTimeFormatter.ofPattern(texts.of("view.moment"), Locale.of(texts.language()))
                        .format(instant.atZone(zone));
    }

    String seconds(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    /** An estimate to the nearest minute; never shown without "about" or a range. */
    String aboutMinutes(Instant instant) {
        return minutes(instant.plusSeconds(30));
    }

    /** The next instant at which clocks at the venue show an hour and minute. */
    Instant next(java.time.LocalTime time, Instant now) {
        java.time.ZonedDateTime today = now.atZone(zone).with(time);
        return today.toInstant().isAfter(now)
                ? today.toInstant()
                : today.plusDays(1).toInstant();
    }

    /** A length as 3:00. */
    static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** What is left on a clock, as the clock shows it: whole seconds, rounded up. */
    static String left(Duration left) {
        return length(left.plusMillis(999));
    }

    /** A length from "3:00" or "3"; null where it is neither. */
    static @Nullable Duration lengthOf(String text) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("\\s*(\\d{1,3})(?::([0-5]\\d))?\\s*")
                .matcher(text);
        if (!found.matches()) {
            return null;
        }
        String seconds = found.group(2);
        return Duration.ofMinutes(Long.parseLong(found.group(1)))
                .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds));
    }

    String kind(Kind kind) {
        return texts.of("view.kind." + kind.word());
    }

    String category(Participant speaker) {
        return texts.find("view.category." + speaker.category(), speaker.category());
    }

    String group(Participant speaker) {
        String group = speaker.group();
        return group == null ? "" : texts.find("view.group." + group, group);
    }

    /** The badge of an entry: what sets it apart from an intervention of a State; null where nothing does. */
    @Nullable
    Badge badge(ListEntry entry) {
        String onBehalfOf = entry.onBehalfOf();
        if (onBehalfOf != null && !onBehalfOf.isBlank()) {
            return new Badge(texts.of("view.badge.group"), "group");
        }
        if (entry.kind() != Kind.STATEMENT) {
            return new Badge(kind(entry.kind()), "");
        }
        if (entry.level() != null) {
            return new Badge(texts.of("view.level." + entry.level().word()), "");
        }
        if (Participant.MEMBER_STATE.equals(entry.speaker().category())) {
            return null;
        }
        return new Badge(category(entry.speaker()), "org");
    }
}
