package org.rostrum.shell;

import java.net.URL;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Knows which addresses belong to nobody. Vaadin would answer any address with its empty page and find out in the browser
 * that there is no such screen; so what belongs to it and to others is named here, and everything else is not found.
 */
final class OtherPaths {
    /** The acting screens, Vaadin's own files and calls, the API with its description and its page to try it, the feed. */
    private static final Pattern OWNED = Pattern.compile("/meetings/[^/]+/(chair|delegation)(/[^/]*)?/?"
            + "|/dialogues/[^/]+/(panels|interest)(/[^/]*)?/?"
            + "|/(VAADIN|vaadinServlet|api|v3|swagger-ui|webjars|ws|actuator|error|run)(/.*)?"
            + "|/swagger-ui\\.html");

    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-]+)*/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private OtherPaths() {}

    /** Whether no page, no file and no other part of the application has this address. */
    static boolean areNobodys(ServerRequest request) {
        String path = request.path();
        boolean framework = request.param("v-r").isPresent() || path.equals("/");
        return !framework && !OWNED.matcher(path).matches() && !isFile(path);
    }

    private static boolean isFile(String path) {
        // the pages are files with gaps, which nobody is to read as they are
        URL found = FILE.matcher(path).matches() && !path.endsWith(".html")
                ? OtherPaths.class.getResource("/META-INF/resources" + path)
                : null;
        return found != null;
    }
}
