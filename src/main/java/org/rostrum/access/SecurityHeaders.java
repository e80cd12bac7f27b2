package org.rostrum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** The headers that depend on what is asked for: what a page may load, and what may be kept. */
final class SecurityHeaders implements HeaderWriter {
    private static final String CSP = "Content-Security-Policy";

    /** Light pages and the API: nothing inline, nothing from elsewhere. */
    private static final String STRICT =
            "default-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    /**
     * Acting screens. Vaadin needs more: its bootstrap page has inline scripts, its client runs what the server sends it
     * through {@code new Function} (unsafe-eval), its components write style elements and attributes, and its page has a
     * base element. Everything still comes from here only.
     */
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /** The page to try the API: its scripts are files, its styles are inline. */
    private static final String SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
            + " object-src 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = ScreenRequests.path(request);
        if (!response.containsHeader(CSP)) {
            response.setHeader(CSP, policy(request, path));
        }
        boolean personal = path.startsWith("/api/") || WindowSignIns.isPage(path);
        if (personal && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String policy(HttpServletRequest request, String path) {
        if (WindowSignIns.isPage(path) || ScreenRequests.isFramework(request)) {
            return SCREENS;
        }
        return path.startsWith("/swagger-ui") ? SWAGGER : STRICT;
    }
}
