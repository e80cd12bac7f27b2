package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of itself changes while it waits: level, group spoken for, note. Who changes category by it
 * goes behind those who stand in the new one already, unless a hand placed it.
 */
final class AmendRules {
    private AmendRules() {}

    /** By the owner, each of its own share of a slot, or by those who keep the list. */
    static Decision amend(FloorState state, FloorCommand.AmendEntry command, Actor actor) {
        ListEntry owned = state.entry(command.entry()).orElse(null);
        boolean own = actor.role() == Role.PARTICIPANT && (owned == null || owned.isOf(actor.code()));
        String group = command.onBehalfOf();
        String note = command.note();
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(command.level() == null && group == null && note == null, INVALID)
                .refuseIf(group != null && group.length() > FloorCommand.Request.LONGEST_GROUP, INVALID)
                .refuseIf(note != null && note.length() > FloorCommand.Request.LONGEST_NOTE, INVALID);
        ListRules.mustWait(state, command.entry(), checks);
        ListEntry slot = state.waiting(command.entry()).orElse(null);
        if (slot == null || checks.refused()) {
            return checks.refusal();
        }
        ListEntry share = actor.role() == Role.PARTICIPANT ? slot.shareOf(actor.code()) : slot.share(command.entry());
        Level level = command.level() == null ? share.level() : command.level();
        FloorEvent.EntryAmended amended = new FloorEvent.EntryAmended(
                share.id(), level, changed(group, share.onBehalfOf()), changed(note, share.note()));
        boolean same = level == share.level()
                && Objects.equals(amended.onBehalfOf(), share.onBehalfOf())
                && Objects.equals(amended.note(), share.note());
        return same ? checks.or() : checks.or(amended);
    }

    private static @Nullable String changed(@Nullable String wanted, @Nullable String before) {
        if (wanted == null) {
            return before;
        }
        return wanted.isEmpty() ? null : wanted;
    }

    static void apply(Draft draft, FloorEvent.EntryAmended amended, Instant at) {
        int index = draft.indexOf(amended.entry());
        ListEntry before = draft.waiting.get(index);
        ListEntry after = before.amended(amended.entry(), amended.level(), amended.onBehalfOf(), amended.note());
        Ranking ranking = Ranking.of(draft.from);
        boolean sameCategory = ranking.rank(before) == ranking.rank(after);
        draft.replace(index, sameCategory ? after : after.countedFrom(at));
    }
}
