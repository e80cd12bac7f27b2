package org.rostrum.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Access codes such as KEN4-7QX2: eight letters and digits to be read from paper and typed on a phone.
 *
 * <p>They are hashed with the salt of the installation, the same for all codes, because a code comes without a name: it
 * must be found by what it hashes to, and with a salt of its own for each code every sign-in would have to try them
 * all. What the shared salt gives away is paid back in iterations: a code has 40 bits, and each guess costs
 * {@value #ITERATIONS} rounds.
 */
final class AccessCodes {
    /** Without 0, O, 1 and I, which people mistake for one another on paper. */
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    static final int LENGTH = 8;
    private static final int ITERATIONS = 100_000;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final Installation installation;

    AccessCodes(Installation installation) {
        this.installation = installation;
    }

    /** A new code in its printed form, {@code XXXX-XXXX}. */
    String generate() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A code as it was typed, without dashes and spaces and in upper case. */
    static String normalized(String typed) {
        StringBuilder letters = new StringBuilder();
        typed.codePoints()
                .filter(letter -> !Character.isWhitespace(letter)
                        && !Character.isSpaceChar(letter)
                        && Character.getType(letter) != Character.DASH_PUNCTUATION)
                .forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a normalized code can be one of ours; what cannot is not worth the hashing. */
    static boolean wellFormed(String normalized) {
        return normalized.length() == LENGTH && normalized.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** What the database keeps of a normalized code, in hexadecimal digits. Takes tens of milliseconds, on purpose. */
    String hash(String normalized) {
        PBEKeySpec spec = new PBEKeySpec(normalized.toCharArray(), installation.salt(), ITERATIONS, HASH_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA256 is not available on this Java", e);
        } finally {
            spec.clearPassword();
        }
    }
}
