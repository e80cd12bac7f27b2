package org.rostrum.floor.jdbc;

/** A tool cannot do what it was asked; the message tells people why, and what to do. */
final class ToolTrouble extends Exception {
    private static final long serialVersionUID = 1;

    ToolTrouble(String key, Object... arguments) {
        super(Words.text("trouble." + key, arguments));
    }
}
