package org.rostrum.floor.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of answers, in the language of the caller. */
final class FloorMessages {
    private static final String BUNDLE = "messages.floor";
    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FloorMessages() {}

    /** A text with its arguments; the key itself where there is no such text, which a test forbids. */
    static String text(Locale locale, String key, Object... arguments) {
        try {
            String pattern =
                    ResourceBundle.getBundle(BUNDLE, locale, NO_SERVER_LANGUAGE).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
