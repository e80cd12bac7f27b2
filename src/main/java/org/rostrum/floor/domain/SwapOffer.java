package org.rostrum.floor.domain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A delegation's offer to swap places.
 *
 * @param entry the entry of who offers
 * @param with the entry that it wants to swap with
 */
public record SwapOffer(String entry, String with) {
    SwapOffer fromTheOther() {
        return new SwapOffer(with, entry);
    }

    /** The offers of a state whose entries both still wait; the same set where all do. */
    static Set<SwapOffer> standing(FloorState state) {
        Set<SwapOffer> offers = state.swapOffers();
        boolean all = offers.stream().allMatch(each -> stands(each, state));
        return all
                ? offers
                : offers.stream().filter(each -> stands(each, state)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean stands(SwapOffer offer, FloorState state) {
        return state.indexOf(offer.entry) >= 0 && state.indexOf(offer.with) >= 0;
    }
}
