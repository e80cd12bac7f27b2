package org.rostrum.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that another site has a browser make in somebody's name.
 *
 * <p>Instead of a token in each page: whoever acts by a cookie sends the header {@value #HEADER}, which a page of
 * another site cannot send without being allowed to (and nobody is); and where the browser says from where the request
 * comes, that is here. A bearer token is sent by a program on purpose and needs nothing else. Vaadin guards its own
 * requests with a token of its own.
 */
final class SamePage extends OncePerRequestFilter {
    static final String HEADER = "X-Rostrum-Request";

    private static final String SIGN_IN = "/api/v1/sign-in";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Problems problems;

    SamePage(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || ScreenRequests.isFramework(request)
                || ClusterSignIn.bearer(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean fromHere = sameSite(request) && sameOrigin(request);
        boolean wanted = !byCookie(request) || request.getHeader(HEADER) != null;
        if (fromHere && wanted) {
            chain.doFilter(request, response);
        } else {
            problems.send(request, response, HttpStatus.FORBIDDEN, "forbidden", "cross-site");
        }
    }

    /** Signing in does not act in anybody's name yet, so a program with an old cookie may do it without the header. */
    private static boolean byCookie(HttpServletRequest request) {
        return !ScreenRequests.path(request).equals(SIGN_IN)
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication user
                && user.byCookie();
    }

    private static boolean sameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        try {
            URI from = URI.create(origin);
            String scheme = from.getScheme();
            if (scheme == null || from.getHost() == null) {
                return false;
            }
            // a proxy may take the TLS off without telling, so https over there and http here is the same place
            boolean schemeFits = scheme.equals("https") || (scheme.equals("http") && !request.isSecure());
            return schemeFits
                    && from.getHost().equalsIgnoreCase(request.getServerName())
                    && port(from) == port(request, scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI origin) {
        return origin.getPort() >= 0 ? origin.getPort() : standardPort(origin.getScheme());
    }

    private static int port(HttpServletRequest request, String originScheme) {
        int port = request.getServerPort();
        boolean standardHere = port == standardPort(request.getScheme());
        return standardHere ? standardPort(originScheme) : port;
    }

    private static int standardPort(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }
}
