package org.rostrum.floor.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The hash that chains a row of the journal to the one before it, so that a row which is changed, taken out or put
 * elsewhere afterwards no longer fits. What is hashed is told to other programs in {@code src/docs/journal.md}.
 */
final class JournalHash {
    /** Stands for the row before the first. */
    static final String NONE = "0".repeat(64);

    private static final String FORM = "rostrum-journal-1";

    private JournalHash() {}

    /** The hash of a row: 64 hexadecimal digits in lower case. */
    static String of(String before, String meeting, long revision, UUID commandId, String payload) {
        String row = String.join("\n", FORM, before, meeting, Long.toString(revision), commandId.toString(), payload);
        return HexFormat.of().formatHex(sha256().digest(row.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
