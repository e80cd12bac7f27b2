package org.rostrum.panels.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How some people are made up. What is not known of somebody is counted under {@value #NOT_GIVEN}; what is none, such as
 * the group of an organization, is not counted.
 *
 * @param number how many they are
 * @param groups by regional group
 * @param categories by category, and stakeholders by kind
 * @param genders f, m, x and not given, as it was declared
 * @param levels by level
 * @param development ldc, lldc and sids
 * @param languages by language that they can speak in
 * @param preferences by the place that the panel has in their wishes: 1, 2, …, {@value #ANY} or {@value #NOT_ASKED}
 */
public record Tally(
        int number,
        SortedMap<String, Integer> groups,
        SortedMap<String, Integer> categories,
        SortedMap<String, Integer> genders,
        SortedMap<String, Integer> levels,
        SortedMap<String, Integer> development,
        SortedMap<String, Integer> languages,
        SortedMap<String, Integer> preferences) {
    public static final String NOT_GIVEN = "not-given";
    public static final String ANY = "any";
    public static final String NOT_ASKED = "not-asked-for";

    public Tally {
        groups = copy(groups);
        categories = copy(categories);
        genders = copy(genders);
        levels = copy(levels);
        development = copy(development);
        languages = copy(languages);
        preferences = copy(preferences);
    }

    private static SortedMap<String, Integer> copy(SortedMap<String, Integer> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * Counts some.
     *
     * @param codes whom
     * @param panel the panel on which they sit, null where they are on different ones or on none
     */
    static Tally of(Collection<String> codes, @Nullable String panel, PanelsState state, Map<String, Party> parties) {
        Counting counting = new Counting(state, parties);
        codes.forEach(code -> counting.count(code, panel));
        return counting.done(codes.size());
    }

    /** Counts all who sit, each on its own panel. */
    static Tally ofSeated(Map<String, Placed> seats, PanelsState state, Map<String, Party> parties) {
        Counting counting = new Counting(state, parties);
        seats.forEach((code, placed) -> counting.count(code, placed.panel()));
        return counting.done(seats.size());
    }

    private static final class Counting {
        private final PanelsState state;
        private final Map<String, Party> parties;
        private final SortedMap<String, Integer> groups = new TreeMap<>();
        private final SortedMap<String, Integer> categories = new TreeMap<>();
        private final SortedMap<String, Integer> genders = new TreeMap<>();
        private final SortedMap<String, Integer> levels = new TreeMap<>();
        private final SortedMap<String, Integer> development = new TreeMap<>();
        private final SortedMap<String, Integer> languages = new TreeMap<>();
        private final SortedMap<String, Integer> preferences = new TreeMap<>();

        Counting(PanelsState state, Map<String, Party> parties) {
            this.state = state;
            this.parties = parties;
        }

        private static void add(SortedMap<String, Integer> map, String key) {
            map.merge(key, 1, Integer::sum);
        }

        void count(String code, @Nullable String panel) {
            Party party = parties.get(code);
            if (party != null) {
                party(party);
            }
            ExpressionOfInterest said =
                    state.interest(code).map(InterestFile.Version::expression).orElse(null);
            Nominee nominee = said == null ? new Nominee(null, null, null, null) : said.nominee();
            Gender gender = nominee.gender();
            Level level = nominee.level();
            add(genders, gender == null ? NOT_GIVEN : gender.name().toLowerCase(java.util.Locale.ROOT));
            add(levels, level == null ? NOT_GIVEN : level.word());
            if (said != null) {
                said.languages().forEach(each -> add(languages, each));
            }
            if (panel != null) {
                add(preferences, wish(said, panel));
            }
        }

        private void party(Party party) {
            StakeholderKind kind = party.kind();
            add(categories, kind == null ? party.category() : kind.word());
            String group = party.group();
            if (group != null) {
                add(groups, group);
            }
            if (party.ldc()) {
                add(development, "ldc");
            }
            if (party.lldc()) {
                add(development, "lldc");
            }
            if (party.sids()) {
                add(development, "sids");
            }
        }

        Tally done(int number) {
            return new Tally(number, groups, categories, genders, levels, development, languages, preferences);
        }
    }

    /** The place that a panel has in somebody's wishes. */
    static String wish(@Nullable ExpressionOfInterest said, String panel) {
        int place = said == null ? -1 : said.preferences().indexOf(panel);
        if (place >= 0) {
            return String.valueOf(place + 1);
        }
        return said != null && said.any() ? ANY : NOT_ASKED;
    }
}
