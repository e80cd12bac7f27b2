package org.rostrum.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Those who may sign in: by an access code that is shown once, or by a name and a password. */
public final class Accounts {
    /** The shortest password, in characters. */
    public static final int SHORTEST_PASSWORD = 12;
    /** The longest password, in bytes of UTF-8: bcrypt takes no more. */
    public static final int LONGEST_PASSWORD_BYTES = 72;

    static final String SECRETARIAT = "secretariat";

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int CODE_ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final AccessCodes codes;
    private final PasswordEncoder passwords;
    private final SignIns signIns;
    private final InstantSource clock;
    /** Checked against where no such user exists, so that the time of the answer does not tell. */
    private final String hashOfNobody;

    Accounts(JdbcClient jdbc, AccessCodes codes, PasswordEncoder passwords, SignIns signIns, InstantSource clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.passwords = passwords;
        this.signIns = signIns;
        this.clock = clock;
        this.hashOfNobody = encoded(passwords, SignInToken.fresh());
    }

    /**
     * Makes an account with a new access code.
     *
     * @param user what its sign-ins will be
     * @return the account and its code; the code is kept only as a hash and cannot be shown again
     */
    public NewAccount create(SignedIn user) {
        for (int attempt = 1; ; attempt++) {
            String code = codes.generate();
            try {
                UUID id = insert(user, null, null, codes.hash(AccessCodes.normalized(code)));
                return new NewAccount(id, code);
            } catch (DuplicateKeyException e) {
                // one in 2^40 for each code there is
                if (attempt == CODE_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Makes the account of a user name, or gives an existing one a new password and ends its sign-ins.
     *
     * @param username 1 to 100 letters, digits, dots, dashes, underscores or {@code @}, in any case
     * @param password {@value #SHORTEST_PASSWORD} characters to {@value #LONGEST_PASSWORD_BYTES} bytes
     * @param user what its sign-ins will be
     * @throws IllegalArgumentException when the name or the password is not as above
     */
    public void setPassword(String username, String password, SignedIn user) {
        String name = normalized(username);
        if (!USERNAME.matcher(name).matches()) {
            throw new IllegalArgumentException("username: expected 1 to 100 letters, digits or one of . _ @ -");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new IllegalArgumentException("password of " + name + ": expected at least " + SHORTEST_PASSWORD
                    + " characters and at most " + LONGEST_PASSWORD_BYTES + " bytes");
        }
        Optional<Account> existing = byName(name);
        if (existing.isPresent() && passwords.matches(password, existing.get().passwordHash())) {
            return;
        }
        String hash = encoded(passwords, password);
        if (existing.isEmpty()) {
            try {
                insert(user, name, hash, null);
                return;
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                existing = byName(name);
            }
        }
        jdbc.sql("update account set password_hash = :hash where username = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
        existing.ifPresent(account -> signIns.endAll(account.id()));
    }

    /** The account behind a code as it was typed. */
    Optional<Account> byCode(String typed) {
        String code = AccessCodes.normalized(typed);
        return AccessCodes.wellFormed(code) ? one("access_code_hash", codes.hash(code)) : Optional.empty();
    }

    /** The account of a name, if the password is right. Takes the same time where there is no such name. */
    Optional<Account> byPassword(String username, String password) {
        Optional<Account> account = byName(normalized(username));
        // more than bcrypt takes would be cut, and a longer one taken for the right one
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES;
        boolean right = passwords.matches(
                fits ? password : "", account.map(Account::passwordHash).orElse(hashOfNobody));
        return account.filter(found -> right && fits);
    }

    static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Account> byName(String name) {
        return one("username", name);
    }

    private Optional<Account> one(String column, String value) {
        return jdbc.sql("select id, dialogue, name, role, code, password_hash from account where " + column
                        + " = :value")
                .param("value", value)
                .query((result, index) -> {
                    String hash = result.getString("password_hash");
                    return new Account(
                            result.getObject("id", UUID.class),
                            new SignedIn(
                                    result.getString("name"),
                                    AccessRole.of(result.getString("role")),
                                    result.getString("code"),
                                    result.getString("dialogue")),
                            hash == null ? hashOfNobody : hash);
                })
                .optional();
    }

    private UUID insert(
            SignedIn user, @Nullable String username, @Nullable String passwordHash, @Nullable String codeHash) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into account (id, dialogue, name, role, code, username, password_hash, access_code_hash,
                            created_at)
                        values (:id, :dialogue, :name, :role, :code, :username, :password, :accessCode, :now)""")
                .param("id", id)
                .param("dialogue", user.dialogue())
                .param("name", user.name())
                .param("role", user.role().word())
                .param("code", user.code())
                .param("username", username)
                .param("password", passwordHash)
                .param("accessCode", codeHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static String encoded(PasswordEncoder passwords, String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }

    /**
     * An account that was just made.
     *
     * @param id of the account
     * @param code to hand out, as it is printed: {@code KEN4-7QX2}
     */
    public record NewAccount(UUID id, String code) {}

    /** An account and what its sign-ins are. */
    record Account(UUID id, SignedIn user, String passwordHash) {}
}
