package org.rostrum.floor.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting at an instant, as everybody may see it. The names of the components are those of the public interface;
 * lengths are whole milliseconds. Made by {@link FloorVisibility} only.
 *
 * @param meeting id of the meeting
 * @param revision of the last change that is in it
 * @param serverTime the instant that it is seen at
 * @param title by language code
 * @param state scheduled, open, suspended or adjourned
 * @param startsAt planned start, or null
 * @param endsAt planned end, or null
 * @param resumesAt while suspended: when the meeting will resume, or null
 * @param segment the part of the programme under way, or null
 * @param segments the programme, in order
 * @param floor who has the floor, or null
 * @param interrupted who waits to go on after a point of order, or null
 * @param list the list of speakers
 * @param announcement words of the chair to all, or null
 * @param turn whose turn it is by the programme
 * @param lots the drawing of lots that was announced or done last, or null
 * @param notDelivered statements that were handed in instead of being spoken, in order
 * @param spokenCount how many interventions are finished
 * @param presiding who presides, or null where nobody has said so
 * @param motions motions that wait for their decision, in the order of precedence
 * @param appeal the appeal that waits for its decision, or null
 * @param debate open, adjourned or closed
 */
public record FloorSnapshot(
        String meeting,
        long revision,
        Instant serverTime,
        Map<String, String> title,
        String state,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant resumesAt,
        @Nullable Segment segment,
        List<Segment> segments,
        @Nullable Speaking floor,
        @Nullable Interrupted interrupted,
        Speakers list,
        @Nullable Notice announcement,
        Turn turn,
        @Nullable Lots lots,
        List<Undelivered> notDelivered,
        int spokenCount,
        @Nullable Presides presiding,
        List<Moved> motions,
        @Nullable Appealed appeal,
        String debate) {

    /** A part of the programme; {@code startedAt} is null until it has begun. */
    public record Segment(
            String id,
            Map<String, String> title,
            @Nullable Instant plannedStart,
            @Nullable Instant plannedEnd,
            @Nullable Instant startedAt) {}

    /**
     * Who has the floor, with the clock as it stands at {@code asOf}: from there on {@code elapsedMillis} grows by
     * itself while {@code running}, and nothing is sent for it.
     */
    public record Speaking(
            String entry,
            String code,
            Map<String, String> name,
            String category,
            @Nullable String group,
            String kind,
            @Nullable String level,
            @Nullable String onBehalfOf,
            long limitMillis,
            long elapsedMillis,
            Instant asOf,
            boolean running,
            @Nullable Instant endsAt,
            String light,
            long warnMillis,
            long flashMillis,
            @Nullable String replyTo,
            @Nullable String to) {}

    /** Who was interrupted, with the time used until then. */
    public record Interrupted(
            String entry, String code, Map<String, String> name, String kind, long limitMillis, long elapsedMillis) {}

    /**
     * The list of speakers: {@code state} is open or closed, {@code closesAt} when it closes by itself, or null. It is
     * {@code provisional} while it is open before the meeting; {@code inscriptionOpensAt} is when advance inscription
     * begins, or null where there is none.
     */
    public record Speakers(
            String state,
            @Nullable Instant closesAt,
            boolean provisional,
            @Nullable Instant inscriptionOpensAt,
            List<Waiting> waiting) {}

    /**
     * Whose turn it is: {@code due} is presentations, discussants, interventions, responses, last-word, next-segment,
     * close or nothing; {@code heard} and {@code of} count the block of interventions, {@code of} 0 where there is none;
     * {@code by} are the codes of those who are due; {@code segment} the one that is due, or null.
     */
    public record Turn(
            String due,
            int heard,
            int of,
            List<String> by,
            @Nullable String segment) {}

    /** A drawing of lots; {@code seed} and {@code drawnAt} are null until it is done. */
    public record Lots(
            String seedHash,
            Instant announcedAt,
            @Nullable String seed,
            @Nullable Instant drawnAt) {}

    /**
     * One that waits; {@code expectedAt} is when it can expect the floor, or null where nobody can say. It answers the
     * intervention {@code replyTo}, is addressed to the panellist {@code to}, and others gave it {@code bonusMillis}.
     */
    public record Waiting(
            String entry,
            String code,
            Map<String, String> name,
            String category,
            @Nullable String group,
            String kind,
            @Nullable String level,
            @Nullable String onBehalfOf,
            @Nullable Instant expectedAt,
            @Nullable String replyTo,
            @Nullable String to,
            long bonusMillis) {}

    /** A statement that was handed in instead of being spoken. */
    public record Undelivered(String entry, String code, Map<String, String> name) {}

    /** Who presides, and since when; {@code code} is null for somebody who is no co-chair. */
    public record Presides(@Nullable String code, Map<String, String> name, Instant since) {}

    /** A motion, who moved it, who has spoken on it and how many may. */
    public record Moved(
            String motion,
            String code,
            Map<String, String> name,
            Instant raisedAt,
            List<String> speakersFor,
            List<String> speakersAgainst,
            int mostFor,
            int mostAgainst) {}

    /** An appeal against the ruling on the point of order of {@code entry}. */
    public record Appealed(String entry, String code, Map<String, String> name, Instant raisedAt) {}

    /** Words of the chair to all, and when they were said. */
    public record Notice(String text, Instant at) {}
}
