package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One that waits, or waited, on the list of speakers.
 *
 * @param id the entry's id: the id of the command that made it
 * @param speaker who
 * @param kind what for
 * @param level level of the speaker, or null where not said
 * @param onBehalfOf group of States spoken for, or null
 * @param replyTo entry that it answers, or null
 * @param note note to the chair, or null; not public
 * @param requestedAt when it was asked for
 * @param number order of request among those of the same instant
 * @param absences how often it was called in vain
 * @param moved the last move by hand, or null
 * @param with those who share the slot, each as it asked; empty where nobody does
 * @param to code of the panellist whom it is addressed to, or null
 * @param since from when its turn in its category counts: when it was asked for, or when it changed category
 */
public record ListEntry(
        String id,
        Participant speaker,
        Kind kind,
        @Nullable Level level,
        @Nullable String onBehalfOf,
        @Nullable String replyTo,
        @Nullable String note,
        Instant requestedAt,
        long number,
        int absences,
        @Nullable Move moved,
        List<ListEntry> with,
        @Nullable String to,
        Instant since) {
    public ListEntry {
        with = List.copyOf(with);
    }

    /**
     * A move by hand, kept and shown: by those who keep the list, or a swap by consent.
     *
     * @param by who moved it
     * @param at when
     * @param from its place before, from 1; {@link #FROM_PROGRAMME} where it had none
     */
    public record Move(Actor by, Instant at, int from) {
        /** The place of an entry that came on the list because its segment began: the programme put it where it is. */
        public static final int FROM_PROGRAMME = 0;

        /** The place of an entry that a drawing of lots put where it is (R-306a). */
        public static final int FROM_LOT = -1;

        /** Whether a chair moved it by hand, which readers are told. */
        public boolean byHand() {
            return from > FROM_PROGRAMME;
        }

        /** Whether it was drawn there by lot. */
        public boolean byLot() {
            return from == FROM_LOT;
        }
    }

    /** The code under which others know the speaker: the participant's, or the entry's id for a guest. */
    public String who() {
        return speaker.code().isEmpty() ? id : speaker.code();
    }

    /** All who share the slot, this one first, each without the others; one where nobody shares it. */
    public List<ListEntry> all() {
        if (with.isEmpty()) {
            return List.of(this);
        }
        List<ListEntry> all = new ArrayList<>(with.size() + 1);
        all.add(sharedBy(List.of()));
        all.addAll(with);
        return all;
    }

    /** The codes of all who share the slot, joined by "+": {@code KEN+UGA}; empty for a guest alone. */
    public String codes() {
        return with.isEmpty() ? speaker.code() : joined(all().stream().map(ListEntry::who));
    }

    /** The names of all who share the slot, by language. */
    public Map<String, String> names() {
        if (with.isEmpty()) {
            return speaker.name();
        }
        Map<String, String> names = new HashMap<>();
        for (String language : speaker.name().keySet()) {
            names.put(
                    language,
                    all().stream().map(each -> each.speaker().nameIn(language)).collect(Collectors.joining(", ")));
        }
        return names;
    }

    private static String joined(Stream<String> codes) {
        return codes.collect(Collectors.joining("+"));
    }

    /** Whether a speaker, by {@link #who}, is or shares this entry. */
    public boolean isOf(String who) {
        return who().equals(who)
                || (!with.isEmpty() && with.stream().anyMatch(each -> each.who().equals(who)));
    }

    /** What one of those who share the slot asked for. */
    ListEntry shareOf(String who) {
        return all().stream()
                .filter(each -> each.who().equals(who))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(who + " does not share entry " + id));
    }

    /** What the one of those who share the slot asked for that an id names. */
    ListEntry share(String wanted) {
        return all().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted + " does not share entry " + id));
    }

    /** Whether an id is that of this entry, or of one that shares its slot. */
    boolean hasId(String wanted) {
        return id.equals(wanted)
                || (!with.isEmpty() && with.stream().anyMatch(each -> each.id().equals(wanted)));
    }

    /** Whether a hand put it where it stands: no criterion moves it from there. */
    boolean placed() {
        return moved != null || absences > 0;
    }

    ListEntry absentOnce() {
        return changed(level, onBehalfOf, absences + 1, moved, with);
    }

    ListEntry movedBy(Actor by, Instant at, int from) {
        return changed(level, onBehalfOf, absences, new Move(by, at, from), with);
    }

    ListEntry sharedBy(List<ListEntry> others) {
        return changed(level, onBehalfOf, absences, moved, others);
    }

    /** The slot without one of those who share it; its place and moves stay. */
    ListEntry without(String leaving) {
        List<ListEntry> rest = new ArrayList<>(all());
        rest.removeIf(each -> each.id().equals(leaving));
        ListEntry first = rest.removeFirst();
        return first.changed(first.level, first.onBehalfOf, absences, moved, rest);
    }

    /** The slot with what one of those who share it says of itself changed. */
    ListEntry amended(String whose, @Nullable Level newLevel, @Nullable String newGroup, @Nullable String newNote) {
        if (!id.equals(whose)) {
            List<ListEntry> others = with.stream()
                    .map(each -> each.id().equals(whose) ? each.amended(whose, newLevel, newGroup, newNote) : each)
                    .toList();
            return sharedBy(others);
        }
        return new ListEntry(
                id,
                speaker,
                kind,
                newLevel,
                newGroup,
                replyTo,
                newNote,
                requestedAt,
                number,
                absences,
                moved,
                with,
                to,
                since);
    }

    /** The same entry with its turn in its category counted from an instant. */
    ListEntry countedFrom(Instant instant) {
        return new ListEntry(
                id,
                speaker,
                kind,
                level,
                onBehalfOf,
                replyTo,
                note,
                requestedAt,
                number,
                absences,
                moved,
                with,
                to,
                instant);
    }

    private ListEntry changed(
            @Nullable Level newLevel,
            @Nullable String newGroup,
            int newAbsences,
            @Nullable Move newMove,
            List<ListEntry> newWith) {
        return new ListEntry(
                id,
                speaker,
                kind,
                newLevel,
                newGroup,
                replyTo,
                note,
                requestedAt,
                number,
                newAbsences,
                newMove,
                newWith,
                to,
                since);
    }
}
