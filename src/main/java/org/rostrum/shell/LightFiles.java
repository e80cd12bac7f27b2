package org.rostrum.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the scripts and styles of {@code frontend/public}: as they are written, but without their comments and
 * indentation, and with what a style sheet imports put in its place. Whoever follows on a phone gets less over the wire in fewer answers, and
 * nothing has to be built for it.
 */
final class LightFiles {
    private static final Map<String, MediaType> TYPES = Map.of(
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "css", new MediaType("text", "css", StandardCharsets.UTF_8));
    private static final Duration KEPT = Duration.ofHours(1);

    private static final String COMMENT = "/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/";

    /** Comments of scripts: those that fill lines, and those that say a type within one. No string of ours looks so. */
    private static final Pattern SCRIPT_COMMENT =
            Pattern.compile("(?m)^[ \\t]*//.*\\n|^[ \\t]*" + COMMENT + "[ \\t]*\\n|(?=/\\*\\*)" + COMMENT + " ?");

    /** No text of ours goes over several lines. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");

    /** Around what separates: it says nothing in a style, and no text of ours has such a sign in it. */
    private static final Pattern STYLE_SPACE = Pattern.compile("\\s*([{};,])\\s*");

    private static final Pattern STYLE_COMMENT = Pattern.compile(COMMENT + "\\n?");
    private static final Pattern IMPORT = Pattern.compile("@import (?:url\\()?\"([a-z0-9-]+\\.css)\"\\)?;\\n?");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    /**
     * What goes out.
     *
     * @param text without comments
     * @param tag changes when the text does
     * @param type of the text
     */
    private record File(String text, String tag, MediaType type) {}

    /** Answers with {@code /{folder}/{name}.{type}}, or 304 where the browser has it, or 404 where there is none. */
    ServerResponse file(ServerRequest request) {
        String path = request.path();
        File file = files.get(path);
        if (file == null) {
            if (LightFiles.class.getResource("/META-INF/resources" + path) == null) {
                return ServerResponse.status(HttpStatus.NOT_FOUND).build();
            }
            file = files.computeIfAbsent(path, LightFiles::load);
        }
        File found = file;
        return request.checkNotModified(found.tag())
                .orElseGet(() -> ServerResponse.ok()
                        .contentType(found.type())
                        .cacheControl(CacheControl.maxAge(KEPT))
                        .eTag(found.tag())
                        .body(found.text()));
    }

    private static File load(String path) {
        String type = path.substring(path.lastIndexOf('.') + 1);
        String text = type.equals("css") ? STYLE_SPACE.matcher(styles(path)).replaceAll("$1") : scripts(read(path));
        String tag = "\""
                + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12) + "\"";
        return new File(text, tag, TYPES.getOrDefault(type, MediaType.TEXT_PLAIN));
    }

    /** A script without its comments and indentation. */
    static String scripts(String text) {
        String bare = SCRIPT_COMMENT.matcher(text).replaceAll("");
        return INDENTATION.matcher(bare).replaceAll("");
    }

    private static String styles(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String bare = STYLE_COMMENT.matcher(read(path)).replaceAll("");
        return IMPORT.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(styles(folder + found.group(1))));
    }

    private static String read(String path) {
        String resource = "/META-INF/resources" + path;
        try (InputStream file = LightFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the application");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
