package org.rostrum.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rostrum.access.Accounts.Account;
import org.rostrum.access.SignInThrottle.ByAddress;
import org.rostrum.access.SignInThrottle.ByName;
import org.rostrum.access.SignInThrottle.Who;

/**
 * Lets people in: checks what they show, slowly where there were failures, and begins their sign-in.
 *
 * <p>Checking costs a core tens to hundreds of milliseconds by design. It is done on few threads of its own behind a
 * bounded queue, so that no number of guesses takes the threads or the cores that a meeting needs.
 */
final class SignInDesk implements AutoCloseable {
    private static final String DEMO = "DEMO-";
    private static final int PREFIX = 4;
    private static final int LONGEST_QUEUE = 500;
    private static final Duration QUEUE_FULL = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final Optional<DemoCodes> demoCodes;
    private final ScheduledThreadPoolExecutor workers;

    /**
     * @param demoCodes empty where this is not a demo
     */
    SignInDesk(Accounts accounts, SignIns signIns, SignInThrottle throttle, Optional<DemoCodes> demoCodes) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
        this.demoCodes = demoCodes;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.workers = new ScheduledThreadPoolExecutor(
                threads, Thread.ofPlatform().daemon().name("sign-in-", 1).factory());
    }

    /** Somebody at an address shows a code. The answer comes later; the caller's thread is not held. */
    CompletableFuture<Answer> byCode(String code, String address) {
        String prefix = AccessCodes.normalized(code);
        ByName name = new ByName("code " + prefix.substring(0, Math.min(PREFIX, prefix.length())));
        return check(
                List.of(address(address), name),
                () -> demoUser(code).or(() -> accounts.byCode(code).map(SignInDesk::entitled)));
    }

    /** Somebody at an address shows a name and a password. */
    CompletableFuture<Answer> byPassword(String username, String password, String address) {
        ByName name = new ByName("user " + Accounts.normalized(username));
        return check(
                List.of(address(address), name),
                () -> accounts.byPassword(username, password).map(SignInDesk::entitled));
    }

    private CompletableFuture<Answer> check(List<Who> keys, Proof proof) {
        Optional<Duration> turnedAway = throttle.turnedAway(keys);
        if (turnedAway.isPresent()) {
            return CompletableFuture.completedFuture(new Answer.TooMany(turnedAway.get()));
        }
        if (workers.getQueue().size() >= LONGEST_QUEUE) {
            return CompletableFuture.completedFuture(new Answer.TooMany(QUEUE_FULL));
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        var _ = workers.schedule(
                () -> {
                    try {
                        answer.complete(checkNow(keys, proof));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                },
                throttle.delay(keys).toMillis(),
                TimeUnit.MILLISECONDS);
        return answer;
    }

    private Answer checkNow(List<Who> keys, Proof proof) {
        // again: many attempts at once were all let through above before the first of them had failed
        Optional<Duration> turnedAway = throttle.turnedAway(keys);
        if (turnedAway.isPresent()) {
            return new Answer.TooMany(turnedAway.get());
        }
        // few threads serve everybody: one that hangs in the database is enough to know, the others answer at once
        return signIns.reaching(() -> checked(keys, proof));
    }

    private Answer checked(List<Who> keys, Proof proof) {
        Optional<Entitled> entitled = proof.check();
        if (entitled.isEmpty()) {
            throttle.failed(keys);
            return new Answer.Wrong();
        }
        throttle.succeeded(keys);
        return new Answer.Done(entitled.get().begin(signIns));
    }

    private Optional<Entitled> demoUser(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '-');
        return demoCodes
                .filter(codes -> code.startsWith(DEMO))
                .flatMap(codes -> codes.signIn(code))
                .map(user -> signIns -> signIns.begin(user, null));
    }

    private static Entitled entitled(Account account) {
        return signIns -> signIns.begin(account.user(), account.id());
    }

    private static ByAddress address(String address) {
        if (address.indexOf(':') >= 0) {
            try {
                // an address, never a name: nothing is asked of a name server
                if (InetAddress.ofLiteral(address) instanceof Inet6Address ipv6) {
                    return new ByAddress(HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), 8)));
                }
            } catch (IllegalArgumentException notAnAddress) {
                return new ByAddress(address);
            }
        }
        return new ByAddress(address);
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    /** What a sign-in is answered. */
    sealed interface Answer {
        /** Signed in; the token goes to the client and nowhere else. */
        record Done(String token) implements Answer {}

        /** No such code, or name and password do not fit. */
        record Wrong() implements Answer {}

        /** Not looked at; again after a while. */
        record TooMany(Duration retryAfter) implements Answer {}
    }

    /** Checks what somebody shows; takes its time. */
    @FunctionalInterface
    private interface Proof {
        Optional<Entitled> check();
    }

    /** Somebody who may sign in. */
    @FunctionalInterface
    private interface Entitled {
        String begin(SignIns signIns);
    }
}
