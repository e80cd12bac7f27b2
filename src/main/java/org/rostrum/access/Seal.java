package org.rostrum.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals short texts that the server hands out and takes back, so that nobody else can make one. Any node of the
 * installation opens what another has sealed. What is sealed can be read by whoever holds it.
 */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    /** Keys for different purposes are never the same: this one is not the salt of access codes itself. */
    private static final byte[] PURPOSE = "rostrum-seal-v1".getBytes(StandardCharsets.UTF_8);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Installation installation;

    Seal(Installation installation) {
        this.installation = installation;
    }

    /**
     * The sealed text: letters, digits, {@code - _ .} only.
     *
     * @throws org.springframework.dao.DataAccessException when the key was not read yet and the database is away
     */
    public String put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + '.' + ENCODER.encodeToString(mark(bytes));
    }

    /**
     * The text under a seal; empty where it is not sealed by this installation or was changed.
     *
     * @throws org.springframework.dao.DataAccessException when the key was not read yet and the database is away
     */
    public Optional<String> open(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] mark = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(mark, mark(text))
                    ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mark(byte[] text) {
        return mac(mac(installation.salt(), PURPOSE), text);
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
