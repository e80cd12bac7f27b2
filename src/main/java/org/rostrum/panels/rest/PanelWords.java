package org.rostrum.panels.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.rostrum.panels.domain.Reason;
import org.rostrum.panels.domain.Warning;

/** Tells reasons and warnings in a reader's language, English where there is none in it. */
final class PanelWords {
    private static final String BUNDLE = "messages/panels";

    private PanelWords() {}

    static String in(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("panels." + key), locale).format(arguments);
    }

    static String reason(Locale locale, Reason reason) {
        return switch (reason) {
            case Reason.Seated seated -> seated(locale, seated);
            case Reason.Waiting waiting ->
                in(
                        locale,
                        "waiting." + key(waiting.why()),
                        String.format(Locale.ROOT, "%.3f", waiting.lot().fraction()),
                        share(locale, waiting.share()));
            case Reason.TooFew few -> in(locale, "unfilled.too-few", few.interests(), few.seats());
            case Reason.NobodyTakes nobody -> in(locale, "unfilled.nobody-takes", nobody.waiting());
            case Reason.TableIsFull full -> in(locale, "unfilled.table-is-full", full.waiting());
        };
    }

    private static String seated(Locale locale, Reason.Seated seated) {
        Integer preference = seated.preference();
        String place =
                preference == null ? in(locale, "seated.not-ranked") : in(locale, "seated.preference", preference);
        String text = in(locale, "seated." + key(seated.how()), place, share(locale, seated.share()));
        return seated.late() ? in(locale, "seated.late", text) : text;
    }

    private static String share(Locale locale, Reason.Share share) {
        return in(locale, "share", share.group(), share.seats(), share.of(), share.interests());
    }

    static String warning(Locale locale, Warning warning) {
        return in(
                locale,
                "warning." + warning.kind().word(),
                Objects.requireNonNullElse(warning.panel(), ""),
                Objects.requireNonNullElse(warning.group(), ""),
                warning.found(),
                warning.expected());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
