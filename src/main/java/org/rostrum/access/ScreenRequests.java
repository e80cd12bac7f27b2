package org.rostrum.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells the requests of Vaadin's client from all others. */
final class ScreenRequests {
    private static final Pattern CALL = Pattern.compile("(^|.*&)v-r=[a-z-]+(&.*|$)");

    private ScreenRequests() {}

    /** Whether Vaadin's client sent this: calls to the root with {@code ?v-r=…}, push and uploads below /VAADIN. */
    static boolean isFramework(HttpServletRequest request) {
        String path = path(request);
        String query = request.getQueryString();
        return path.startsWith("/VAADIN/")
                || ((path.isEmpty() || path.equals("/"))
                        && query != null
                        && CALL.matcher(query).matches());
    }

    /** The path of a request within the application, as it was sent. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
