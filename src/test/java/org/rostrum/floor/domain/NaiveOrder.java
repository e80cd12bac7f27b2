package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The order of the list in a {@link NaiveMeeting}, by lists of numbers that are compared one after the other. */
final class NaiveOrder {
    private static final int ORDINARY = 3;

    private final NaiveMeeting meeting;

    NaiveOrder(NaiveMeeting meeting) {
        this.meeting = meeting;
    }

    /** The list in order: who was placed by hand stays at its place, the others are sorted around. */
    List<NaiveSlot> ordered() {
        List<NaiveSlot> free = new ArrayList<>(
                meeting.waiting.stream().filter(each -> !each.placed).toList());
        free.sort(comparator());
        List<NaiveSlot> ordered = new ArrayList<>();
        int heard = heardSinceStakeholder();
        for (NaiveSlot slot : meeting.waiting) {
            NaiveSlot next = slot.placed ? slot : turn(free, heard);
            free.remove(next);
            ordered.add(next);
            heard = heardAfter(next, heard);
        }
        return ordered;
    }

    /** Where a new entry comes: behind all that go before it, and only the urgent pass what a hand has placed. */
    int placeOf(NaiveSlot slot) {
        List<NaiveSlot> waiting = meeting.waiting;
        int place = 0;
        for (int i = 0; i < waiting.size(); i++) {
            NaiveSlot other = waiting.get(i);
            if (!other.placed && comparator().compare(other, slot) < 0) {
                place = i + 1;
            }
        }
        while (place < waiting.size() && waiting.get(place).placed && !passes(slot, waiting.get(place))) {
            place++;
        }
        return place;
    }

    private boolean passes(NaiveSlot slot, NaiveSlot placed) {
        return rank(slot) < ORDINARY && rank(slot) < rank(placed);
    }

    /** Behind the last of its class. */
    int behindClass(NaiveSlot slot) {
        int place = 0;
        for (int i = 0; i < meeting.waiting.size(); i++) {
            if (rank(meeting.waiting.get(i)) <= rank(slot)) {
                place = i + 1;
            }
        }
        return place;
    }

    private Comparator<NaiveSlot> comparator() {
        int criteria = meeting.settings.order().size();
        return (one, other) -> {
            int byKey = compare(key(one, criteria), key(other, criteria));
            return byKey != 0 ? byKey : Integer.compare(one.number, other.number);
        };
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            int byNumber = one.get(i).compareTo(other.get(i));
            if (byNumber != 0) {
                return byNumber;
            }
        }
        return 0;
    }

    /** The class and the first few criteria, as numbers. */
    private List<Long> key(NaiveSlot slot, int criteria) {
        List<Long> key = new ArrayList<>();
        key.add((long) rank(slot));
        for (String word : meeting.settings.order().subList(0, criteria)) {
            boolean byRequest = slot.kind == Kind.POINT_OF_ORDER || slot.kind == Kind.RIGHT_OF_REPLY;
            key.add(byRequest ? 0 : value(slot, word));
        }
        return key;
    }

    private long value(NaiveSlot slot, String word) {
        return switch (word) {
            case "group-statements" -> slot.request.onBehalfOf() != null ? 0 : 1;
            case "level" -> level(slot.request.level());
            case "fewest-interventions" ->
                slot.all().stream()
                        .mapToLong(each -> heard(done -> ordinary(done) && done.isOf(each.who()))
                                .size())
                        .max()
                        .orElse(0);
            case "least-time" ->
                slot.all().stream()
                        .mapToLong(each -> seconds(heard(done -> done.isOf(each.who()))))
                        .max()
                        .orElse(0);
            case "regional-balance" -> secondsOfGroup(slot.speaker.group());
            default -> 0;
        };
    }

    private static long level(@Nullable Level level) {
        if (level == null) {
            return 3;
        }
        return switch (level.word()) {
            case "head_of_state", "vice_president", "crown_prince", "head_of_government" -> 0;
            case "deputy_head_of_government", "minister" -> 1;
            case "deputy_minister" -> 2;
            default -> 3;
        };
    }

    private List<NaiveSlot> heard(Predicate<NaiveSlot> wanted) {
        return meeting.done.stream()
                .filter(each -> each.kind != Kind.POINT_OF_ORDER)
                .filter(wanted)
                .toList();
    }

    private static long seconds(List<NaiveSlot> slots) {
        return slots.stream()
                .map(each -> each.spent)
                .reduce(Duration.ZERO, Duration::plus)
                .toSeconds();
    }

    private long secondsOfGroup(@Nullable String group) {
        return seconds(heard(
                done -> done.all().stream().anyMatch(each -> java.util.Objects.equals(each.speaker.group(), group))));
    }

    int rank(NaiveSlot slot) {
        return switch (slot.kind) {
            case POINT_OF_ORDER -> 1;
            case RESPONSE -> answersCurrent(slot.request.replyTo()) ? 2 : ORDINARY;
            case STATEMENT, QUESTION -> ORDINARY;
            case RIGHT_OF_REPLY ->
                heard(done -> done.kind == Kind.RIGHT_OF_REPLY && done.isOf(slot.who()))
                                .isEmpty()
                        ? 4
                        : 5;
        };
    }

    /** Nobody in particular, who has the floor or spoke last, or what that one answered. */
    private boolean answersCurrent(@Nullable String replyTo) {
        List<NaiveSlot> current = new ArrayList<>(NaiveMeeting.present(meeting.floor));
        current.addAll(NaiveMeeting.present(meeting.interrupted));
        if (current.isEmpty() && !meeting.done.isEmpty()) {
            current.add(meeting.done.getLast());
        }
        return replyTo == null
                || current.stream()
                        .anyMatch(each -> each.ids().contains(replyTo)
                                || (each.kind == Kind.RESPONSE && replyTo.equals(each.request.replyTo())));
    }

    private NaiveSlot turn(List<NaiveSlot> free, int heard) {
        int turns = -1;
        for (String word : meeting.settings.order()) {
            turns = word.startsWith("alternate-stakeholder:")
                    ? meeting.settings.order().indexOf(word)
                    : turns;
        }
        if (turns < 0) {
            return free.getFirst();
        }
        int before = turns;
        int each = Integer.parseInt(meeting.settings.order().get(turns).replaceAll("\\D", ""));
        List<NaiveSlot> alike = free.stream()
                .filter(slot -> key(slot, before).equals(key(free.getFirst(), before)))
                .toList();
        List<NaiveSlot> stakeholders = alike.stream()
                .filter(slot -> ordinary(slot) && stakeholder(slot))
                .toList();
        List<NaiveSlot> others =
                alike.stream().filter(slot -> !stakeholders.contains(slot)).toList();
        boolean stakeholderNext = others.isEmpty() || (heard >= each && !stakeholders.isEmpty());
        return (stakeholderNext ? stakeholders : others).getFirst();
    }

    private int heardSinceStakeholder() {
        List<NaiveSlot> heard = new ArrayList<>(meeting.done);
        heard.addAll(NaiveMeeting.present(meeting.interrupted));
        heard.addAll(NaiveMeeting.present(meeting.floor));
        int since = 0;
        for (NaiveSlot slot : heard) {
            since = heardAfter(slot, since);
        }
        return since;
    }

    private static int heardAfter(NaiveSlot slot, int heard) {
        if (!ordinary(slot)) {
            return heard;
        }
        return stakeholder(slot) ? 0 : heard + 1;
    }

    private static boolean ordinary(NaiveSlot slot) {
        return slot.kind == Kind.STATEMENT || slot.kind == Kind.QUESTION;
    }

    private static boolean stakeholder(NaiveSlot slot) {
        return slot.speaker.category().equals("stakeholder");
    }
}
