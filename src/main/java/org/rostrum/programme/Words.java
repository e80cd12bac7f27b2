package org.rostrum.programme;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of this module, from its message bundle. */
final class Words {
    private static final String BUNDLE = "messages/programme";

    private Words() {}

    /** A text in a reader's language, English where there is none in it. */
    static String in(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("programme." + key), locale).format(arguments);
    }

    /** A text that becomes part of a programme: by language. */
    static Map<String, String> byLanguage(String key, Object... arguments) {
        return Map.of("en", in(Locale.ENGLISH, key, arguments));
    }

    static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).containsKey("programme." + key);
    }
}
