package org.rostrum.panels.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Tally;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bars beside the board: what there is, against what the groups are due and what is aimed at. */
final class BoardBars {
    private static final List<String> DEVELOPMENT = List.of("ldc", "lldc", "sids");
    private static final int MOST_LEVELS = 3;
    /** Women are to be 40 to 60 in a hundred. */
    private static final int LOW = 40;

    private static final int HIGH = 60;
    private static final int HUNDRED = 100;

    private final Texts texts;
    private final PanelsNames names;
    private final Call call;
    private final Balance balance;

    BoardBars(Texts texts, PanelsNames names, Call call, Balance balance) {
        this.texts = texts;
        this.names = names;
        this.call = call;
        this.balance = balance;
    }

    /** How many have told whether they are a woman, a man or neither. */
    static int known(Tally tally) {
        return tally.number() - tally.genders().getOrDefault(Tally.NOT_GIVEN, 0);
    }

    /** The values of all bars by id: what a move changes is what differs. */
    static Map<String, Integer> values(Balance balance) {
        Map<String, Integer> values = new LinkedHashMap<>();
        balance.targets()
                .keySet()
                .forEach(group ->
                        values.put("group-" + group, count(balance.states().groups(), group)));
        values.put("women", count(balance.states().genders(), "f"));
        DEVELOPMENT.forEach(each -> values.put(each, count(balance.states().development(), each)));
        balance.states().levels().forEach((level, n) -> values.put("level-" + level, n));
        balance.stakeholders().categories().forEach((kind, n) -> values.put("kind-" + kind, n));
        balance.states().languages().forEach((language, n) -> values.put("language-" + language, n));
        balance.states().preferences().forEach((wish, n) -> values.put("wish-" + wish, n));
        return values;
    }

    private static int count(SortedMap<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }

    void fill(ArrayNode bars) {
        Tally states = balance.states();
        groups(section(bars, texts.of("office.bars.groups", call.stateSeats())));
        women(section(bars, texts.of("office.bars.women")), states);
        ArrayNode development = section(bars, texts.of("office.bars.development"));
        int most = DEVELOPMENT.stream()
                .mapToInt(each -> count(states.development(), each))
                .max()
                .orElse(0);
        DEVELOPMENT.forEach(
                each -> development(development, each, count(states.development(), each), Math.max(4, most)));
        ArrayNode wishes = section(bars, texts.of("office.bars.wishes"));
        states.preferences().forEach((wish, n) -> plain(wishes, "wish-" + wish, wishName(wish), n, states.number()));
        ArrayNode levels = section(bars, texts.of("office.bars.level"));
        states.levels().entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(each -> order(each.getKey())))
                .limit(MOST_LEVELS)
                .forEach(each -> plain(
                        levels, "level-" + each.getKey(), levelName(each.getKey()), each.getValue(), states.number()));
        more(
                bars,
                "office.bars.category",
                "kind-",
                balance.stakeholders().categories(),
                "office.kind.",
                balance.stakeholders().number());
        more(bars, "office.bars.languages", "language-", states.languages(), "office.language.", states.number());
    }

    private static int order(String level) {
        return Level.of(level)
                .map(each -> List.of(Level.values()).indexOf(each))
                .orElse(Level.values().length);
    }

    private void more(ArrayNode bars, String title, String id, SortedMap<String, Integer> counts, String key, int of) {
        if (!counts.isEmpty()) {
            ArrayNode rows = section(bars, texts.of(title));
            counts.forEach((each, n) -> plain(rows, id + each, texts.find(key + each, each), n, of));
        }
    }

    private static ArrayNode section(ArrayNode bars, String title) {
        ObjectNode section = bars.addObject();
        section.put("title", title);
        return section.putArray("rows");
    }

    private void groups(ArrayNode rows) {
        int most = 1;
        for (String group : balance.targets().keySet()) {
            most = Math.max(most, Math.max(due(group), count(balance.states().groups(), group)));
        }
        for (String group : call.groups().keySet()) {
            int has = count(balance.states().groups(), group);
            ObjectNode row = row(rows, "group-" + group, names.groupShort(group), has, most + 1);
            row.put("target", due(group));
            row.put("text", texts.of("office.bars.of", has, due(group)));
            row.put("state", state(has, due(group), due(group)));
            row.put("says", texts.of("office.bars.group.says", group, has, due(group)));
            row.put("note", tie(group));
        }
    }

    private int due(String group) {
        return balance.targets().getOrDefault(group, 0);
    }

    /** A tie is shown as one: with whom, told beside the first of them. */
    private String tie(String group) {
        for (List<String> tie : balance.ties()) {
            if (tie.getFirst().equals(group)) {
                List<String> others = new ArrayList<>(tie);
                return texts.of(
                        "office.bars.tie",
                        others.stream().map(names::groupShort).collect(Collectors.joining(texts.of("view.comma"))));
            }
        }
        return "";
    }

    private void women(ArrayNode rows, Tally states) {
        int known = known(states);
        int women = count(states.genders(), "f");
        int low = Math.ceilDiv(known * LOW, HUNDRED);
        int high = known * HIGH / HUNDRED;
        ObjectNode row = row(rows, "women", texts.of("office.bars.women.all"), women, Math.max(1, known));
        row.put("low", low);
        row.put("high", high);
        row.put("text", texts.of("office.bars.of", women, known));
        row.put("state", known == 0 ? "none" : state(women, low, high));
        row.put("says", texts.of("office.bars.women.says", women, known, low, high));
        int unknown = states.number() - known;
        row.put("note", unknown == 0 ? "" : texts.count("office.bars.not-given", unknown));
    }

    private void development(ArrayNode rows, String word, int has, int most) {
        ObjectNode row = row(rows, word, texts.of("office.bars." + word), has, most + 1);
        row.put("target", 1);
        row.put("text", String.valueOf(has));
        row.put("state", has > 0 ? "met" : "below");
        row.put("says", texts.of("office.bars.development.says", texts.of("office.development." + word), has));
    }

    private void plain(ArrayNode rows, String id, String name, int has, int of) {
        ObjectNode row = row(rows, id, name, has, Math.max(1, of));
        row.put("text", texts.of("office.bars.of", has, of));
        row.put("state", "none");
        row.put("says", texts.of("office.bars.says", name, has, of));
    }

    private static ObjectNode row(ArrayNode rows, String id, String name, int value, int of) {
        ObjectNode row = rows.addObject();
        row.put("id", id);
        row.put("name", name);
        row.put("value", value);
        row.put("of", of);
        return row;
    }

    private static String state(int has, int low, int high) {
        return has < low ? "below" : has > high ? "over" : "met";
    }

    private String wishName(String wish) {
        return wish.matches("\\d+") ? texts.of("office.wish.nth", wish) : texts.of("office.wish." + wish);
    }

    private String levelName(String level) {
        return texts.find("view.level." + level, texts.of("office.level.not-given"));
    }
}
