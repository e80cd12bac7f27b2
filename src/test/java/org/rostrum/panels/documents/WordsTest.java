package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No language lacks a word, and none falls back on English. */
class WordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void each_language_has_each_word_with_the_same_arguments(Language language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language.tag());
        Set<String> expected = new TreeSet<>(english.stringPropertyNames());
        expected.removeIf(key -> key.startsWith("documents.refused."));
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(expected);
        for (String key : expected) {
            if (!key.startsWith("documents.time.") && !key.startsWith("documents.date.")) {
                assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            }
            assertThat(other.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_template_that_comes_with_rostrum_can_be_read(Language language) {
        String text = Objects.requireNonNull(LetterTemplate.bundled().in(language));
        assertThat(LetterTemplate.read("template", text).paragraphs()).hasSize(8);
        for (LetterTemplate.Placeholder placeholder : LetterTemplate.Placeholder.values()) {
            if (placeholder != LetterTemplate.Placeholder.OFFICE) {
                assertThat(text).contains(placeholder.braced());
            }
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream("/messages/documents" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
