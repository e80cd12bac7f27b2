package org.rostrum.floor.jdbc;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the tools that look after the journal. */
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.journal", Locale.ROOT);

    private Words() {}

    /** A text with its arguments. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
