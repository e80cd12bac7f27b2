package org.rostrum.panels.ui;

/** What a screen tells whoever has just done something. */
sealed interface Told {
    record Done(String text) implements Told {}

    /** What is, and what to do. */
    record Refused(String title, String text) implements Told {}

    /** What is not certain, and can be sent again with the same id. */
    record Again(String title, String text, Runnable again) implements Told {}

    record Nothing() implements Told {}
}
