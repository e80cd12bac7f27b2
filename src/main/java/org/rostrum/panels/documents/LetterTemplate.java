package org.rostrum.panels.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body of a letter: paragraphs with an empty line between them, facts of the meeting as <code>{placeholder}</code>, and in
 * <code>[[double brackets]]</code> what is left out where a fact in it is not given.
 *
 * @param paragraphs in their order
 */
record LetterTemplate(List<List<LetterTemplate.Part>> paragraphs) {
    /** A piece of a paragraph. */
    sealed interface Part {
        /** As it stands. */
        record Literal(String text) implements Part {}

        /** A fact of the meeting. */
        record Fact(Placeholder placeholder) implements Part {}

        /** Left out where one of its facts is not given. */
        record Optional(List<Part> parts) implements Part {
            public Optional {
                parts = List.copyOf(parts);
            }
        }
    }

    /** What a template can ask for. */
    enum Placeholder {
        EVENT(true),
        ROUND_TABLES(true),
        DEADLINE(true),
        ANSWER(true),
        MANDATE(false),
        DATES(false),
        PLACE(false),
        OFFICE(false);

        private final boolean required;

        Placeholder(boolean required) {
            this.required = required;
        }

        /** As it stands in a template, without braces. */
        String word() {
            return Words.key(this);
        }

        static Optional<Placeholder> of(String word) {
            return Arrays.stream(values())
                    .filter(placeholder -> placeholder.word().equals(word))
                    .findFirst();
        }

        static String all() {
            return Arrays.stream(values()).map(Placeholder::braced).collect(Collectors.joining(", "));
        }

        String braced() {
            return "{" + word() + "}";
        }
    }

    LetterTemplate {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /** The texts that come with Rostrum, in all six languages. */
    static Text bundled() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, resource("/documents/letter_" + language.tag() + ".txt"));
        }
        return new Text(texts);
    }

    /** Reads a template; refuses one that is broken, asks for what there is not, or leaves out what a letter must say. */
    static LetterTemplate read(String field, String text) {
        List<List<Part>> paragraphs = new ArrayList<>();
        Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
        for (String paragraph : text.strip().split("\\R[ \\t]*\\R\\s*", -1)) {
            String line = paragraph.strip().replaceAll("\\s*\\R\\s*", " ");
            paragraphs.add(new Reader(field, line, used).parts());
        }
        for (Placeholder placeholder : Placeholder.values()) {
            if (placeholder.required && !used.contains(placeholder)) {
                throw new NotIssued(Document.Reason.MISSING_PLACEHOLDER, field, placeholder.braced());
            }
        }
        return new LetterTemplate(paragraphs);
    }

    private static String resource(String name) {
        try (InputStream in = LetterTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one paragraph apart. */
    private static final class Reader {
        private final String field;
        private final String line;
        private final Set<Placeholder> used;
        private int at;

        Reader(String field, String line, Set<Placeholder> used) {
            this.field = field;
            this.line = line;
            this.used = used;
        }

        List<Part> parts() {
            List<Part> parts = parts(false);
            boolean alone = parts.size() == 1 && parts.getFirst().equals(new Part.Fact(Placeholder.ROUND_TABLES));
            if (!alone && line.contains(Placeholder.ROUND_TABLES.braced())) {
                throw broken(Placeholder.ROUND_TABLES.braced() + " stands in a paragraph of its own");
            }
            return parts;
        }

        private List<Part> parts(boolean optional) {
            List<Part> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < line.length()) {
                if (line.startsWith("]]", at) && optional) {
                    flush(words, parts);
                    at += 2;
                    return parts;
                }
                if (line.startsWith("[[", at)) {
                    if (optional) {
                        throw broken("[[ inside [[");
                    }
                    flush(words, parts);
                    at += 2;
                    parts.add(new Part.Optional(parts(true)));
                } else if (line.charAt(at) == '{') {
                    flush(words, parts);
                    parts.add(new Part.Fact(placeholder()));
                } else if (line.charAt(at) == '}' || line.startsWith("]]", at)) {
                    throw broken("‘" + line.charAt(at) + "’ closes what was not opened");
                } else {
                    words.append(line.charAt(at++));
                }
            }
            if (optional) {
                throw broken("[[ is not closed");
            }
            flush(words, parts);
            return parts;
        }

        private Placeholder placeholder() {
            int end = line.indexOf('}', at);
            if (end < 0) {
                throw broken("{ is not closed");
            }
            String word = line.substring(at + 1, end).strip();
            Placeholder placeholder = Placeholder.of(word)
                    .orElseThrow(() -> new NotIssued(
                            Document.Reason.UNKNOWN_PLACEHOLDER, field, "{" + word + "}", Placeholder.all()));
            at = end + 1;
            used.add(placeholder);
            return placeholder;
        }

        private NotIssued broken(String what) {
            int from = Math.max(0, Math.min(at, line.length()) - 20);
            String near = line.substring(from, Math.min(line.length(), from + 40));
            return new NotIssued(Document.Reason.BROKEN_TEMPLATE, field, what, near);
        }

        private static void flush(StringBuilder words, List<Part> parts) {
            if (!words.isEmpty()) {
                parts.add(new Part.Literal(words.toString()));
                words.setLength(0);
            }
        }
    }
}
