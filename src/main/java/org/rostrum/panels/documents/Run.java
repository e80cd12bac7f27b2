package org.rostrum.panels.documents;

/**
 * A piece of a line.
 *
 * @param text without line breaks
 * @param face how it looks
 * @param given whether it was put in as a whole, a name or a symbol, and so runs in its own direction whatever surrounds it
 */
record Run(String text, Face face, boolean given) {
    /** How a piece looks. */
    enum Face {
        PLAIN,
        BOLD,
        ITALIC
    }

    static Run plain(String text) {
        return new Run(text, Face.PLAIN, false);
    }

    static Run bold(String text) {
        return new Run(text, Face.BOLD, false);
    }

    static Run italic(String text) {
        return new Run(text, Face.ITALIC, false);
    }

    static Run given(String text) {
        return new Run(text, Face.PLAIN, true);
    }

    /** Whether its lines run from right to left on a page of that language. */
    boolean rightToLeft(Language page) {
        return given ? Scripts.rightToLeft(text, page.rightToLeft()) : page.rightToLeft();
    }
}
