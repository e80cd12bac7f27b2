package org.rostrum.floor.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of lots that anybody can check (R-306a, R-906): the SHA-256 of a secret seed is published before, the seed
 * with the result. The lot of a speaker is SHA-256 of {@code seed|code} in UTF-8, the lowest first; a guest, who has no
 * code, draws with the entry's id.
 *
 * @param seedHash SHA-256 of the seed, 64 hex digits in lower case
 * @param announcedAt when it was published
 * @param seed the seed, or null as long as nothing is drawn
 * @param drawnAt when the lots were drawn, or null
 */
public record Lots(
        String seedHash,
        Instant announcedAt,
        @Nullable String seed,
        @Nullable Instant drawnAt) {
    /**
     * What one drew.
     *
     * @param entry the entry
     * @param code what it drew with: the speaker's code, or the entry's id for a guest
     * @param lot SHA-256, 64 hex digits
     */
    public record Lot(String entry, String code, String lot) {}

    static Lots announced(String seedHash, Instant at) {
        return new Lots(seedHash, at, null, null);
    }

    Lots drawn(String withSeed, Instant at) {
        return new Lots(seedHash, announcedAt, withSeed, at);
    }

    /** The lots of some entries, lowest first. */
    public static List<Lot> draw(String seed, List<ListEntry> entries) {
        return entries.stream()
                .map(each -> new Lot(each.id(), each.who(), sha256(seed + "|" + each.who())))
                .sorted(Comparator.comparing(Lot::lot).thenComparing(Lot::entry))
                .toList();
    }

    /** SHA-256 of a text in UTF-8, 64 hex digits in lower case. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
