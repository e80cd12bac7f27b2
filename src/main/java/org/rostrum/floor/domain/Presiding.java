package org.rostrum.floor.domain;

import java.time.Instant;

/**
 * Who presides. Exactly one of {@code code} and {@code name} is not empty.
 *
 * @param code code of one of the co-chairs
 * @param name name of somebody else, as a vice-chair who stands in
 * @param since since when
 */
public record Presiding(String code, String name, Instant since) {
    /** Characters of a name, at most. */
    public static final int LONGEST_NAME = 200;

    boolean is(String otherCode, String otherName) {
        return code.equals(otherCode) && name.equals(otherName);
    }
}
