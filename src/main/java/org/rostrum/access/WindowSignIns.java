package org.rostrum.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes, when the page of an acting screen is asked for, by which sign-in its window acts.
 *
 * <p>The screens' own requests all go to the root of the server, where the cookie of a window (its path is that of the
 * page) is not sent. So the HTTP session keeps "page → sign-in", as the browser's cookies do, and {@link ViewUser} picks
 * it up on the first navigation. Only the hash of the token is kept, and it is looked up again on each use, so that a
 * sign-out counts here as well.
 */
final class WindowSignIns extends OncePerRequestFilter {
    private static final Pattern PAGE =
            Pattern.compile("/meetings/[A-Za-z0-9_-]{1,64}/(chair|delegation)(/[^/]{1,64})?/?"
                    + "|/dialogues/[A-Za-z0-9_-]{1,64}/(panels|interest)(/[^/]{1,64})?/?");
    private static final String ATTRIBUTE = WindowSignIns.class.getName();
    /** Pages that one browser session may have open as somebody; more are not from a person. */
    private static final int MOST_PAGES = 200;

    /** Whether a path, with its leading slash, is the page of an acting screen. */
    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** The key of a page in a session: its path with a leading and without a trailing slash. */
    static String key(String path) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.length() > 1 && absolute.endsWith("/")
                ? absolute.substring(0, absolute.length() - 1)
                : absolute;
    }

    /** The hash of the token by which the window of a page acts, from the attribute of a session. */
    static Optional<String> tokenHash(SessionAttributes session, String path) {
        return Optional.ofNullable(pages(session).get(key(path)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !isPage(ScreenRequests.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication user) {
            note(request, key(ScreenRequests.path(request)), user.tokenHash());
        }
        chain.doFilter(request, response);
    }

    private static void note(HttpServletRequest request, String page, String tokenHash) {
        HttpSession session = request.getSession();
        Map<String, String> pages = pages(session::getAttribute);
        String before = pages.get(page);
        if (tokenHash.equals(before)) {
            return;
        }
        boolean firstOrSomebodyElse = pages.isEmpty() || before != null;
        if (pages.size() >= MOST_PAGES) {
            pages.clear();
        }
        if (!(pages instanceof ConcurrentHashMap)) {
            pages = new ConcurrentHashMap<>();
            session.setAttribute(ATTRIBUTE, pages);
        }
        pages.put(page, tokenHash);
        if (firstOrSomebodyElse && !session.isNew()) {
            // whoever planted the id of this session in the browser must not share what it may do from now on
            request.changeSessionId();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pages(SessionAttributes session) {
        return session.get(ATTRIBUTE) instanceof ConcurrentHashMap<?, ?> pages ? (Map<String, String>) pages : Map.of();
    }

    /** Reads an attribute of a session, whichever class the session is. */
    @FunctionalInterface
    interface SessionAttributes {
        @Nullable
        Object get(String name);
    }
}
