package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the list of speakers and does not wait on it.
 *
 * @param questions written questions, in the order in which they came (R-1003)
 * @param filed statements that were handed in instead of being spoken, in order
 * @param struck entries that were called in vain twice: their statements can still be handed in
 * @param yielded time that others gave, by entry
 * @param lots the drawing of lots that was announced or done last, or null
 */
public record Beside(
        List<WrittenQuestion> questions,
        List<Filed> filed,
        List<ListEntry> struck,
        Map<String, Duration> yielded,
        @Nullable Lots lots) {
    public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), Map.of(), null);

    public Beside {
        questions = List.copyOf(questions);
        filed = List.copyOf(filed);
        struck = List.copyOf(struck);
        yielded = Map.copyOf(yielded);
    }

    /** The written question of an id. */
    Optional<WrittenQuestion> question(String id) {
        return questions.stream().filter(each -> each.entry().id().equals(id)).findFirst();
    }

    /** The entry of an id that was struck off the list. */
    Optional<ListEntry> struck(String id) {
        return struck.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Time that was given to an entry, and to those who share its slot. */
    Duration bonusOf(ListEntry entry) {
        if (yielded.isEmpty()) {
            return Duration.ZERO;
        }
        return entry.all().stream()
                .map(each -> yielded.getOrDefault(each.id(), Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    Beside with(Lots changed) {
        return new Beside(questions, filed, struck, yielded, changed);
    }

    Beside yielded(String to, Duration time) {
        Map<String, Duration> all = new HashMap<>(yielded);
        all.merge(to, time, Duration::plus);
        return new Beside(questions, filed, struck, all, lots);
    }

    Beside asked(WrittenQuestion question) {
        return new Beside(with(questions, question), filed, struck, yielded, lots);
    }

    Beside closed(String id, WrittenQuestion.Fate fate) {
        List<WrittenQuestion> all = questions.stream()
                .map(each -> each.entry().id().equals(id) ? new WrittenQuestion(each.entry(), fate) : each)
                .toList();
        return new Beside(all, filed, struck, yielded, lots);
    }

    Beside struckOff(List<ListEntry> entries) {
        List<ListEntry> all = new ArrayList<>(struck);
        all.addAll(entries);
        return new Beside(questions, filed, all, yielded, lots);
    }

    Beside filed(Filed statement) {
        List<ListEntry> rest = struck.stream()
                .filter(each -> !each.id().equals(statement.entry().id()))
                .toList();
        return new Beside(questions, with(filed, statement), rest, yielded, lots);
    }

    private static <T> List<T> with(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }
}
