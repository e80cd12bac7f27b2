package org.rostrum.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds who has signed in by the token that a request carries, on any node: the token is opaque, and what it stands for
 * is in the database. No HTTP session is read or made.
 *
 * <p>A token comes as {@code Authorization: Bearer} or as the cookie {@value #COOKIE}. A browser may hold several
 * cookies of that name with different paths and sends the one with the longest path first: that is how one browser has a
 * chair in one window and a delegation in another.
 */
final class ClusterSignIn implements SecurityContextRepository {
    static final String COOKIE = "rostrum-session";

    private static final String BEARER = "Bearer ";
    /** A request with more cookies of our name than windows anybody has is not from a browser of ours. */
    private static final int MOST_COOKIES = 8;

    private static final String UNDECIDED = ClusterSignIn.class.getName() + ".undecided";
    private static final Logger log = LoggerFactory.getLogger(ClusterSignIn.class);

    private final SignIns signIns;

    ClusterSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Hashes of the well-formed tokens that a request carries. A bearer token stands alone, also where it is wrong. */
    static List<String> presented(HttpServletRequest request) {
        Optional<String> bearer = bearer(request);
        Stream<String> tokens = bearer.isPresent() ? bearer.stream() : cookies(request);
        return tokens.filter(SignInToken::wellFormed)
                .limit(MOST_COOKIES)
                .map(SignInToken::hash)
                .toList();
    }

    static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue);
    }

    /** The hash of the token by which whoever is behind this request has signed in. */
    static Optional<String> currentTokenHash() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn.tokenHash())
                : Optional.empty();
    }

    /** Whether the request carries a token of which nobody can say now what it stands for. */
    static boolean undecided(HttpServletRequest request) {
        return request.getAttribute(UNDECIDED) != null;
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        boolean byCookie = bearer(request).isEmpty();
        try {
            for (String hash : presented(request)) {
                Optional<SignedIn> user = signIns.find(hash);
                if (user.isPresent()) {
                    context.setAuthentication(new SignedInAuthentication(user.get(), hash, byCookie));
                    break;
                }
            }
        } catch (DataAccessException e) {
            // public pages go on for the public; what needs a sign-in answers "unavailable", not "sign in again"
            log.warn("A sign-in cannot be looked up: {}", e.getMessage());
            request.setAttribute(UNDECIDED, true);
        }
        return context;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        // deferred: what the public reads never asks who reads it
        return new OnDemand(SingletonSupplier.of(() -> contextOf(request)));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a sign-in begins and ends in SignIns only; nothing that a request does to its context outlives it
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !presented(request).isEmpty();
    }

    private record OnDemand(SingletonSupplier<SecurityContext> context) implements DeferredSecurityContext {
        @Override
        public SecurityContext get() {
            return context.obtain();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
