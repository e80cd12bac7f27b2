package org.rostrum.panels.documents;

import java.util.List;
import java.util.Locale;

/** What came of asking for a document. */
public sealed interface Document {
    /**
     * It was made. The same input gives the same bytes.
     *
     * @param content whose bytes nobody changes
     * @param format it is in
     * @param fileName to offer it under, of ASCII letters only
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Issued(byte[] content, Format format, String fileName) implements Document {}

    /**
     * It could not be made.
     *
     * @param reason why
     * @param field what to look at: a component of the record, such as {@code roundTables[RT2].theme}
     * @param arguments of the text
     */
    record Refused(Reason reason, String field, List<String> arguments) implements Document {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** What to tell who asked, with what to do about it; in English where there are no words in the language. */
        public String text(Locale locale) {
            return Words.refusal(locale, this);
        }
    }

    /** Why a document could not be made. */
    enum Reason {
        /** A text is not given in the language asked for. */
        MISSING_LANGUAGE,
        /** The template names a placeholder that there is not. */
        UNKNOWN_PLACEHOLDER,
        /** The template leaves out what a letter cannot do without. */
        MISSING_PLACEHOLDER,
        /** The template asks for something that this letter does not have. */
        MISSING_VALUE,
        /** A brace or bracket of the template is not closed. */
        BROKEN_TEMPLATE,
        /** A code of a State that is not in the table. */
        UNKNOWN_STATE,
        /** No font at hand has a character. */
        MISSING_GLYPH
    }
}
