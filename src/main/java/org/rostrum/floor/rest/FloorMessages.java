package org.rostrum.floor.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Refusal;

/** Texts of answers, in the language of the caller. */
final class FloorMessages {
    private static final String BUNDLE = "messages.floor";
    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FloorMessages() {}

    /** What to do about a refusal: as it is told of the command's subject, where there is such a text, else of any. */
    static String refusal(Locale locale, Refusal refusal, FloorCommand command) {
        String key = "refusal." + refusal.word();
        String subject = command.subject();
        if (subject != null) {
            String special = key + "." + subject + ".text";
            String text = text(locale, special);
            if (!text.equals(special)) {
                return text;
            }
        }
        return text(locale, key + ".text");
    }

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
