package org.rostrum.floor.ui;

import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Reason;

/** Why a delegation's request stands where it stands, in a sentence to that delegation. Nobody else gets to see it. */
final class WhyWords {
    private final Wording wording;
    private final Texts texts;

    WhyWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** The reason at a place, from 1; empty where there is nothing to tell. */
    String at(FloorState state, int place) {
        Reason reason = Reason.all(state).get(place - 1);
        ListEntry entry = reason.entry();
        ListEntry.Move moved = entry.moved();
        if (moved != null && Reason.CHAIR.equals(reason.word())) {
            return texts.of("view.wait.moved", wording.actor(moved.by()), wording.minutes(moved.at()), moved.from());
        }
        if (moved != null && Reason.SWAP.equals(reason.word())) {
            return texts.of("view.why.swap", wording.minutes(moved.at()), texts.ordinal(moved.from()));
        }
        ListEntry neighbour = reason.neighbour();
        String key = "view.why." + reason.word();
        if (neighbour == null) {
            return texts.find(key, "");
        }
        String side = key + (reason.before() ? ".before" : ".after");
        String name = wording.name(neighbour);
        String otherwise = texts.find(side, texts.find(key, "", name), name);
        ListEntry fresh = reason.before() ? entry : neighbour;
        return hasSpoken(state, fresh) ? otherwise : texts.find(side + ".not-yet", otherwise, name);
    }

    private static boolean hasSpoken(FloorState state, ListEntry entry) {
        return state.record().stream().anyMatch(each -> each.entry().isOf(entry.who()));
    }
}
