package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LightFilesTest {
    /** A comment, which may hold quotes, or a string, which must not hold a comment. */
    private static final Pattern TOKEN =
            Pattern.compile("(?s:/\\*.*?\\*/)|//[^\\n]*|'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`");

    private static final Path FRONTEND = Path.of("frontend", "public");

    @Test
    void indentation_and_comments_that_fill_lines_or_say_types_go_and_all_else_stays() {
        String written = """
                // @ts-check
                /**
                 * Says * what / it is. https://example.org
                 */
                const a = (/** @type {any} */ b) => b; // why
                  /* one line */
                  const c = 'https://example.org/*'; /* kept, within a line */
                """;
        assertThat(LightFiles.scripts(written)).isEqualTo("""
                const a = (b) => b; // why
                const c = 'https://example.org/*'; /* kept, within a line */
                """);
    }

    @Test
    void no_string_of_our_scripts_looks_like_a_comment_that_goes() throws IOException {
        for (Path script : scripts()) {
            String text = Files.readString(script);
            List<String> strings = TOKEN.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(token -> !token.startsWith("/"))
                    .toList();
            assertThat(strings).as(script.toString()).noneMatch(each -> each.contains("/**"));
            assertThat(LightFiles.scripts(text))
                    .as(script.toString())
                    .isNotBlank()
                    .doesNotContain("/**");
        }
    }

    @Test
    void a_phone_gets_names_in_its_own_language_only() {
        JsonNode tree = new JsonMapper().readTree("""
                {"lang":"en","floor":{"name":{"en":"Fiji","fr":"Fidji"},"code":"FJI"},"list":[{"name":{"fr":"Chine"}}]}""");
        LanguageMaps.keepOnly("en", tree);
        assertThat(tree.toString())
                .isEqualTo(
                        "{\"lang\":\"en\",\"floor\":{\"name\":{\"en\":\"Fiji\"},\"code\":\"FJI\"},\"list\":[{\"name\":{\"fr\":\"Chine\"}}]}");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(FRONTEND)) {
            return files.filter(each -> each.toString().endsWith(".js")).toList();
        }
    }
}
