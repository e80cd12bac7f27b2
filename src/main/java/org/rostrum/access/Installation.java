package org.rostrum.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all nodes of one installation share: the salt of its access codes, made once by whichever node comes first. */
final class Installation {
    private static final String SALT = "access-code-salt";
    private static final int SALT_BYTES = 32;

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] salt;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The salt of this installation, the same on every node and for ever. */
    byte[] salt() {
        byte[] known = salt;
        if (known == null) {
            known = HexFormat.of().parseHex(read().orElseGet(this::make));
            salt = known;
        }
        return known;
    }

    private Optional<String> read() {
        return jdbc.sql("select content from installation where name = :name")
                .param("name", SALT)
                .query(String.class)
                .optional();
    }

    private String make() {
        byte[] fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            jdbc.sql("insert into installation (name, content) values (:name, :content)")
                    .param("name", SALT)
                    .param("content", HexFormat.of().formatHex(fresh))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // the primary key decides; below we read what the other node wrote
        }
        return read().orElseThrow(() -> new IllegalStateException("installation: the salt was written and is gone"));
    }
}
