package org.rostrum.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has signed in, kept in the database so that it holds on every node and after a restart.
 *
 * <p>Each node remembers what it has read for at most {@link #FRESH}: so long may a sign-out on another node take to be
 * seen here. While the database is away, those whom this node knows go on.
 */
final class SignIns {
    /** A sign-in that is not used for this long has ended. */
    static final Duration IDLE = Duration.ofHours(12);
    /** However much it is used, a sign-in ends after this. */
    static final Duration LONGEST = Duration.ofDays(7);
    /** How long a node believes what it has read. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final Duration RETRY_DATABASE = Duration.ofSeconds(3);
    private static final int REMEMBERED = 20_000;
    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final boolean demo;
    private final Map<String, Remembered> remembered = new LeastRecentlyUsed<>(REMEMBERED);
    private long endings;
    private volatile Instant databaseAwayUntil = Instant.EPOCH;

    /**
     * @param demo whether sign-ins without an account, which only demo codes make, hold
     */
    SignIns(JdbcClient jdbc, InstantSource clock, boolean demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Somebody has shown who they are.
     *
     * @param account id of the account, null for a demo code
     * @return the token, which is not kept and cannot be had again
     */
    String begin(SignedIn user, @Nullable UUID account) {
        Instant now = clock.instant();
        // whoever comes in sweeps: no timer is needed to keep the table small
        jdbc.sql("delete from sign_in where expires_at < :now")
                .param("now", utc(now))
                .update();
        String token = SignInToken.fresh();
        jdbc.sql("""
                        insert into sign_in (token_hash, name, role, code, dialogue, account, created_at, expires_at,
                            last_used_at)
                        values (:hash, :name, :role, :code, :dialogue, :account, :now, :expires, :now)""")
                .param("hash", SignInToken.hash(token))
                .param("name", user.name())
                .param("role", user.role().word())
                .param("code", user.code())
                .param("dialogue", user.dialogue())
                .param("account", account)
                .param("now", utc(now))
                .param("expires", utc(now.plus(IDLE)))
                .update();
        return token;
    }

    /**
     * Does something that needs the database, unless it did not answer a moment ago: then nobody waits for it again.
     *
     * @throws DataAccessException where the database cannot be reached
     */
    <T> T reaching(Supplier<T> work) {
        if (clock.instant().isBefore(databaseAwayUntil)) {
            throw new DataAccessResourceFailureException("the database did not answer a moment ago");
        }
        try {
            return work.get();
        } catch (DataAccessResourceFailureException e) {
            databaseAwayUntil = clock.instant().plus(RETRY_DATABASE);
            throw e;
        }
    }

    /** Who has signed in with the token of this hash; empty when nobody has, or it has ended. Counts as use. */
    Optional<SignedIn> find(String tokenHash) {
        Instant now = clock.instant();
        Remembered known;
        long endingsBefore;
        synchronized (remembered) {
            known = remembered.get(tokenHash);
            endingsBefore = endings;
        }
        boolean believed = known != null && (now.isBefore(known.readAt.plus(FRESH)) || now.isBefore(databaseAwayUntil));
        if (believed) {
            return alive(known, now);
        }
        if (now.isBefore(databaseAwayUntil)) {
            throw new DataAccessResourceFailureException("the database did not answer a moment ago");
        }
        try {
            Remembered read = read(tokenHash, now);
            remember(tokenHash, read, endingsBefore);
            return alive(read, now);
        } catch (DataAccessException e) {
            databaseAwayUntil = clock.instant().plus(RETRY_DATABASE);
            if (known == null) {
                throw e;
            }
            log.warn("The database does not answer; those who have signed in on this node go on: {}", e.getMessage());
            return alive(known, now);
        }
    }

    /**
     * Begins a sign-in that only this node knows and that ends by itself within {@link #FRESH}: nothing is written, so
     * no other node and no later run of this one ever takes it.
     *
     * @return the token
     */
    String beginHere(SignedIn user) {
        Instant now = clock.instant();
        String token = SignInToken.fresh();
        synchronized (remembered) {
            remembered.put(SignInToken.hash(token), new Remembered(user, now.plus(FRESH), now));
        }
        return token;
    }

    /** Ends a sign-in of {@link #beginHere}. */
    void endHere(String token) {
        forget(SignInToken.hash(token));
    }

    /** Ends a sign-in: on this node at once, on the others when they read again. */
    void end(String tokenHash) {
        forget(tokenHash);
        jdbc.sql("delete from sign_in where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
        forget(tokenHash);
    }

    /** Ends all sign-ins of an account. */
    void endAll(UUID account) {
        jdbc.sql("delete from sign_in where account = :account")
                .param("account", account)
                .update();
        synchronized (remembered) {
            remembered.clear();
            endings++;
        }
    }

    private void forget(String tokenHash) {
        synchronized (remembered) {
            remembered.remove(tokenHash);
            endings++;
        }
    }

    private void remember(String tokenHash, @Nullable Remembered read, long endingsBefore) {
        synchronized (remembered) {
            if (read == null) {
                remembered.remove(tokenHash);
            } else if (endings == endingsBefore) {
                // somebody may have signed out while we read: what we read would bring them back
                remembered.put(tokenHash, read);
            }
        }
    }

    private static Optional<SignedIn> alive(@Nullable Remembered known, Instant now) {
        return known != null && now.isBefore(known.expiresAt) ? Optional.of(known.user) : Optional.empty();
    }

    private @Nullable Remembered read(String tokenHash, Instant now) {
        Row row = jdbc.sql("""
                        select name, role, code, dialogue, account, created_at, expires_at, last_used_at
                        from sign_in where token_hash = :hash""")
                .param("hash", tokenHash)
                .query((result, index) -> row(result))
                .optional()
                .orElse(null);
        if (row == null || !now.isBefore(row.expiresAt) || (row.account == null && !demo)) {
            return null;
        }
        Instant expiresAt = row.expiresAt;
        if (!now.isBefore(row.lastUsedAt.plus(TOUCH))) {
            expiresAt = earlier(now.plus(IDLE), row.createdAt.plus(LONGEST));
            jdbc.sql("update sign_in set last_used_at = :now, expires_at = :expires where token_hash = :hash")
                    .param("now", utc(now))
                    .param("expires", utc(expiresAt))
                    .param("hash", tokenHash)
                    .update();
        }
        return new Remembered(row.user, expiresAt, now);
    }

    private static Row row(ResultSet result) throws SQLException {
        SignedIn user = new SignedIn(
                result.getString("name"),
                AccessRole.of(result.getString("role")),
                result.getString("code"),
                result.getString("dialogue"));
        return new Row(
                user,
                result.getObject("account", UUID.class),
                result.getObject("created_at", OffsetDateTime.class).toInstant(),
                result.getObject("expires_at", OffsetDateTime.class).toInstant(),
                result.getObject("last_used_at", OffsetDateTime.class).toInstant());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(
            SignedIn user, @Nullable UUID account, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    private record Remembered(SignedIn user, Instant expiresAt, Instant readAt) {}
}
