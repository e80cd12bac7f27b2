package org.rostrum.panels.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The seed of the lots. What is published before the draw is its SHA-256, and itself where the Office shows it.
 *
 * @param seed what lots are drawn with
 * @param shown whether it is shown itself, not only its SHA-256, before the list has gone out
 * @param at since when
 * @param by who set it
 */
public record LotSeed(String seed, boolean shown, Instant at, String by) {
    /** SHA-256 of the seed in UTF-8, in hex digits: published, it binds the Office to the seed. */
    public String hash() {
        return sha256(seed);
    }

    /** SHA-256 of a text in UTF-8, in lower-case hex digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
