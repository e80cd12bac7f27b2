package org.rostrum.floor.ui;

/** What a screen is to tell whoever pressed something. */
sealed interface Telling {
    /** It is done. */
    record Done(String text) implements Telling {}

    /** Nothing was done: what is, and what to do about it. */
    record Refused(String title, String text) implements Telling {}

    /** Nothing is known to be done: {@code again} repeats the same command, which acts once. */
    record Again(String title, String text, Runnable again) implements Telling {}
}
