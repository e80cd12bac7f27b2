package org.rostrum.panels.application;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.rostrum.panels.domain.Apportionment;
import org.rostrum.panels.domain.Explanation;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.Reason;
import org.rostrum.panels.domain.Tally;
import org.rostrum.panels.domain.Warning;

/** Tells reasons, warnings and refusals in a reader's language, English where there is none in it. */
public final class PanelWords {
    private static final String BUNDLE = "messages/panels";

    private PanelWords() {}

    /**
     * A text of the bundle.
     *
     * @param key without {@code panels.}
     * @param arguments what its places are filled with
     */
    public static String in(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("panels." + key), locale).format(arguments);
    }

    /** Why a State has a seat or waits, or why a chair is empty. */
    public static String reason(Locale locale, Reason reason) {
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

    /** Why somebody is where it is on the draft. */
    public static String explanation(Locale locale, Explanation explanation) {
        return switch (explanation) {
            case Explanation.Drawn drawn -> reason(locale, drawn.why());
            case Explanation.Waits waits -> reason(locale, waits.why());
            case Explanation.ByHand hand ->
                in(
                        locale,
                        hand.locked() ? "explained.locked" : "explained.by-hand",
                        hand.panel(),
                        wish(locale, hand.wish()));
            case Explanation.Successor successor ->
                in(locale, "explained.successor", successor.panel(), wish(locale, successor.wish()));
            case Explanation.StakeholderDrawn drawn ->
                in(locale, "explained.stakeholder", drawn.panel(), wish(locale, drawn.wish()));
            case Explanation.WaitsForOffice _ -> in(locale, "explained.waits");
            case Explanation.CoChair chair -> in(locale, "explained.co-chair", chair.panel());
            case Explanation.Withdrawn _ -> in(locale, "explained.withdrawn");
            case Explanation.NoInterest _ -> in(locale, "explained.no-interest");
        };
    }

    /** The quotient with which a group won a seat: "African States, seat 3: 21.60". */
    public static String award(Locale locale, Apportionment.Award award) {
        return in(locale, "award", award.group(), award.number(), String.format(Locale.ROOT, "%.2f", award.quotient()));
    }

    private static String wish(Locale locale, String wish) {
        return switch (wish) {
            case Tally.ANY -> in(locale, "seated.not-ranked");
            case Tally.NOT_ASKED -> in(locale, "explained.not-asked-for");
            default -> in(locale, "seated.preference", Integer.valueOf(wish));
        };
    }

    /** Something for the Office to look at. */
    public static String warning(Locale locale, Warning warning) {
        String group = Objects.requireNonNullElse(warning.group(), "");
        return in(
                locale,
                "warning." + warning.kind().word(),
                Objects.requireNonNullElse(warning.panel(), ""),
                group,
                warning.found(),
                warning.expected(),
                Objects.requireNonNullElse(warning.code(), ""));
    }

    /** What a refusal is called. */
    public static String refusalTitle(Locale locale, PanelsRefusal refusal) {
        return in(locale, refusal.kind() == PanelsRefusal.Kind.STALE ? "refused.stale" : "refused.title");
    }

    /** Why something is not done, and what to do instead. */
    public static String refusal(Locale locale, PanelsRefusal refusal) {
        return in(locale, "refusal." + refusal.kind().word(), refusal.with().toArray());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
