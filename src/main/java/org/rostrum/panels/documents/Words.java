package org.rostrum.panels.documents;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that every document has, from the message bundle of its language. */
final class Words {
    static final String BUNDLE = "messages/documents";

    private Words() {}

    /** A text in that language. Arguments are texts already: nothing here depends on the locale of a machine. */
    static String in(Language language, String key, String... arguments) {
        return message(language.locale(), key, arguments);
    }

    static String refusal(Locale locale, Document.Refused refused) {
        String[] arguments = new String[refused.arguments().size() + 1];
        arguments[0] = refused.field();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = refused.arguments().get(i - 1);
        }
        return message(locale, "refused." + key(refused.reason()), arguments);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String message(Locale locale, String key, String... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("documents." + key), Locale.ROOT).format(arguments);
    }

    static boolean has(Language language, String key) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .containsKey("documents." + key);
    }
}
