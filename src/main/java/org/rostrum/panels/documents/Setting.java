package org.rostrum.panels.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides a text into pieces, each of which one font can print. */
final class Setting {
    /** From this many characters without a break on, a word may be broken anywhere. */
    private static final int LONG_WORD = 22;

    private static final int BREAK_AFTER = 12;
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private final Fonts fonts;
    private final Language page;

    Setting(Fonts fonts, Language page) {
        this.fonts = fonts;
        this.page = page;
    }

    /** A piece with the font that prints it. */
    record Piece(String text, Font font) {}

    /** The pieces of a text, without marks that only steer how it is set; refuses a character that no font has. */
    List<Piece> pieces(String text) {
        String clean = clean(text);
        String shaped = ArabicForms.shape(breakable(clean)).replaceAll("[\u200C-\u200F\u202A-\u202E]", "");
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Font current = null;
        for (int i = 0; i < shaped.length(); ) {
            int point = shaped.codePointAt(i);
            i += Character.charCount(point);
            Font font = current != null && goesWith(point, current) ? current : font(point, clean);
            if (current != null && font != current) {
                pieces.add(new Piece(piece.toString(), current));
                piece.setLength(0);
            }
            current = font;
            piece.appendCodePoint(point);
        }
        if (current != null) {
            pieces.add(new Piece(piece.toString(), current));
        }
        return pieces;
    }

    /** Refuses a text of which some character cannot be printed. */
    void check(String text) {
        pieces(text);
    }

    /** Composed characters, one kind of space at the ends of lines, no marks of direction of the newer kind. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .replaceAll("[\u2066-\u2069\uFEFF\u00AD]", "");
    }

    private static String breakable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.splitWithDelimiters("[ \u200B-]", 0)) {
            if (word.length() < LONG_WORD || word.codePoints().anyMatch(Scripts::arabic)) {
                out.append(word);
                continue;
            }
            int[] points = word.codePoints().toArray();
            for (int i = 0; i < points.length; i++) {
                if (i > 0 && i % BREAK_AFTER == 0 && !mark(points[i]) && !Character.isIdeographic(points[i])) {
                    out.append(ZERO_WIDTH_SPACE);
                }
                out.appendCodePoint(points[i]);
            }
        }
        return out.toString();
    }

    private static boolean goesWith(int point, Font current) {
        return invisible(point) || ((mark(point) || point == ' ') && current.has(point));
    }

    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean invisible(int point) {
        return point == ZERO_WIDTH_SPACE;
    }

    private Font font(int point, String text) {
        if (invisible(point)) {
            return fonts.of(page);
        }
        Font font = fonts.printing(point, page);
        if (font == null) {
            String near = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new NotIssued(
                    Document.Reason.MISSING_GLYPH,
                    "“" + near + "”",
                    Character.toString(point),
                    String.format(Locale.ROOT, "U+%04X", point));
        }
        return font;
    }
}
