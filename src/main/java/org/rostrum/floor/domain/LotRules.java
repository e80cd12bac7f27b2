package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOBODY_WAITING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The order of statements by lot, with a seed that was published as a hash before (R-306a, R-310, R-906). */
final class LotRules {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private LotRules() {}

    /** A new announcement takes the place of one that was not drawn with; all of them are public. */
    static Decision announce(FloorState state, FloorCommand.AnnounceLots command, Actor actor) {
        Lots lots = state.beside().lots();
        boolean already =
                lots != null && lots.drawnAt() == null && lots.seedHash().equals(command.seedHash());
        Checks checks = ListRules.keepsList(state, actor)
                .refuseIf(!HASH.matcher(command.seedHash()).matches(), INVALID);
        return already ? checks.or() : checks.or(new FloorEvent.LotsAnnounced(command.seedHash()));
    }

    /** A seed draws once: for another drawing another hash is announced first. */
    static Decision draw(FloorState state, FloorCommand.DrawLots command, Actor actor) {
        Lots lots = state.beside().lots();
        List<ListEntry> drawable = drawable(state);
        boolean tooLong = command.seed().length() > FloorCommand.DrawLots.LONGEST_SEED;
        return ListRules.keepsList(state, actor)
                .refuseIf(drawable.isEmpty(), NOBODY_WAITING)
                .refuseIf(lots == null || lots.drawnAt() != null, NOT_ALLOWED_NOW)
                .refuseIf(tooLong || !announced(state, command.seed()), INVALID)
                .or(new FloorEvent.LotsDrawn(command.seed(), Lots.draw(command.seed(), drawable)));
    }

    /** Whether the hash of a seed is the announced one, and nothing was drawn with it yet. */
    static boolean announced(FloorState state, String seed) {
        Lots lots = state.beside().lots();
        return lots != null && lots.drawnAt() == null && lots.seedHash().equals(Lots.sha256(seed));
    }

    /** The statements that wait, but those that the programme placed, and those that were called in vain. */
    static List<ListEntry> drawable(FloorState state) {
        return state.waiting().stream()
                .filter(each -> each.kind() == Kind.STATEMENT && each.absences() == 0)
                .filter(each -> !byProgramme(each))
                .toList();
    }

    private static boolean byProgramme(ListEntry entry) {
        ListEntry.Move moved = entry.moved();
        return moved != null && moved.from() == ListEntry.Move.FROM_PROGRAMME;
    }

    /**
     * Those who drew take the places that they had together with the ordinary requests that no hand placed, from the
     * front; those requests follow. They stay there as what a hand has placed, so whoever comes later goes behind.
     */
    static void apply(Draft draft, FloorEvent.LotsDrawn drawn, Actor actor, Instant at) {
        Map<String, ListEntry> waiting = new HashMap<>();
        draft.waiting.forEach(each -> waiting.put(each.id(), each));
        Deque<ListEntry> next = new ArrayDeque<>();
        for (Lots.Lot lot : drawn.lots()) {
            ListEntry entry = waiting.remove(lot.entry());
            if (entry != null) {
                next.addLast(entry.movedBy(actor, at, ListEntry.Move.FROM_LOT));
            }
        }
        Ranking ranking = Ranking.of(draft.from);
        List<ListEntry> others = draft.waiting.stream()
                .filter(each -> waiting.containsKey(each.id()) && isFree(each, ranking))
                .toList();
        next.addAll(others);
        List<ListEntry> ordered = new ArrayList<>(draft.waiting.size());
        for (ListEntry entry : draft.waiting) {
            boolean stays = waiting.containsKey(entry.id()) && !isFree(entry, ranking);
            ordered.add(stays ? entry : next.removeFirst());
        }
        draft.waiting = ordered;
        Lots lots = draft.beside.lots();
        draft.beside = draft.beside.with(
                (lots == null ? Lots.announced(Lots.sha256(drawn.seed()), at) : lots).drawn(drawn.seed(), at));
    }

    private static boolean isFree(ListEntry entry, Ranking ranking) {
        return !entry.placed() && ranking.rankOfClass(entry) == Ranking.ORDINARY;
    }
}
