package org.rostrum.panels.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A lot that anybody can check: the first twelve hex digits of the SHA-256 of {@code seed|code} in UTF-8. The lowest
 * comes first.
 *
 * @param value from 0 to 16¹² − 1
 */
public record Lot(long value) implements Comparable<Lot> {
    private static final int DIGITS = 12;
    private static final double RANGE = 1L << (4 * DIGITS);

    /** The lot of a code, or of a group where groups are equal. */
    public static Lot of(String seed, String code) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "|" + code).getBytes(StandardCharsets.UTF_8));
            return new Lot(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash), 0, DIGITS));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** From 0 up to, not including, 1; exact. */
    public double fraction() {
        return value / RANGE;
    }

    @Override
    public int compareTo(Lot other) {
        return Long.compare(value, other.value);
    }
}
