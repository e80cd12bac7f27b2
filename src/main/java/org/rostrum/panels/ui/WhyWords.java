package org.rostrum.panels.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.domain.Apportionment;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Explanation;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;

/** Why somebody is where it is, whom it nominates and what it wishes, in words. */
final class WhyWords {
    private final Texts texts;
    private final PanelsNames names;
    private final PanelsState state;
    private final Call call;
    private final Locale locale;

    WhyWords(Texts texts, PanelsNames names, PanelsState state, Call call) {
        this.texts = texts;
        this.names = names;
        this.state = state;
        this.call = call;
        locale = Locale.forLanguageTag(texts.language());
    }

    /** One sentence: "preference 1; Asia-Pacific States 6 of 20 seats, 13 expressions of interest". */
    String of(String code) {
        String sentence = sentence(code);
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    private String sentence(String code) {
        return switch (Explanation.of(state, call, code)) {
            case Explanation.Drawn drawn -> PanelWords.reason(locale, drawn.why());
            case Explanation.Waits waits -> PanelWords.reason(locale, waits.why());
            case Explanation.ByHand hand ->
                texts.of(hand.locked() ? "office.why.locked" : "office.why.by-hand", wishInWords(hand.wish()));
            case Explanation.Successor next -> texts.of("office.why.successor", wishInWords(next.wish()));
            case Explanation.StakeholderDrawn drawn -> texts.of("office.why.stakeholder", wishInWords(drawn.wish()));
            case Explanation.WaitsForOffice _ -> texts.of("office.why.waits");
            case Explanation.CoChair chair -> texts.of("office.why.co-chair", names.panel(chair.panel()));
            case Explanation.Withdrawn _ -> texts.of("office.why.withdrawn");
            case Explanation.NoInterest _ -> texts.of("office.why.no-interest");
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "Ms. A. B., Minister"; the level where no title is given. Gender is told where it was declared. */
    String nominee(Nominee nominee) {
        List<String> parts = new ArrayList<>();
        add(parts, nominee.name());
        Level level = nominee.level();
        add(
                parts,
                nominee.title() != null
                        ? nominee.title()
                        : level == null ? null : texts.of("view.level." + level.word()));
        Gender gender = nominee.gender();
        add(parts, gender == null ? null : texts.of("office.gender." + key(gender)));
        return parts.isEmpty() ? texts.of("office.to-be-announced") : String.join(texts.of("view.comma"), parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** The place of a panel in somebody's wishes: 1, 2, …, any or not-asked-for. */
    String wish(ExpressionOfInterest said, String panel) {
        int place = said.preferences().indexOf(panel);
        return place >= 0 ? String.valueOf(place + 1) : said.any() ? "any" : "not-asked-for";
    }

    String wishInWords(String wish) {
        return wish.matches("\\d+") ? texts.of("office.wish.nth", wish) : texts.of("office.wish." + wish);
    }

    /** "RT1, RT3 or any". */
    String wishesBrief(ExpressionOfInterest said) {
        String ranked = String.join(texts.of("view.comma"), said.preferences());
        return said.preferences().isEmpty()
                ? texts.of("office.wish.any")
                : texts.of(said.any() ? "office.wishes.or-any" : "office.wishes", ranked);
    }

    String kind(Party party) {
        StakeholderKind kind = party.kind();
        return kind == null ? "" : texts.of("office.kind." + kind.word());
    }

    /** What else is good to know: group, wishes, development, languages, the quotient of its seat. */
    List<String> facts(Party party, InterestFile.Version version) {
        List<String> facts = new ArrayList<>();
        String group = party.group();
        add(facts, group == null ? kind(party) : group);
        ExpressionOfInterest said = version.expression();
        String wishes =
                said.preferences().stream().map(names::panel).collect(Collectors.joining(texts.of("view.comma")));
        facts.add(
                said.preferences().isEmpty()
                        ? texts.of("office.wishes.any")
                        : texts.of(said.any() ? "office.wishes.long-any" : "office.wishes.long", wishes));
        List<String> development = new ArrayList<>();
        add(development, party.ldc() ? texts.of("office.development.ldc") : null);
        add(development, party.lldc() ? texts.of("office.development.lldc") : null);
        add(development, party.sids() ? texts.of("office.development.sids") : null);
        add(facts, development.isEmpty() ? null : String.join(texts.of("view.comma"), development));
        Apportionment.Award award =
                Explanation.of(state, call, party.code()) instanceof Explanation.Drawn drawn ? drawn.award() : null;
        if (award != null) {
            facts.add(texts.of(
                    "office.why.award",
                    award.number(),
                    names.groupShort(award.group()),
                    String.format(Locale.ROOT, "%.2f", award.quotient())));
        }
        add(facts, said.note());
        return facts;
    }
}
