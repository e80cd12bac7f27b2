package org.rostrum.floor.domain;

import java.util.Locale;

/** Light of the clock: yellow when little is left, red at zero, flashing when well over. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    FLASHING;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
