package org.rostrum.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Contingents;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.TimeContingents;
import org.rostrum.floor.domain.TimeLimits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a meeting or of a segment as people write them in a format. What is left out stays as it is. */
final class RulesJson {
    /** Names of the rules; a member with another name is refused. */
    static final Set<String> FIELDS = Set.of(
            "regime",
            "limit",
            "limits",
            "warn",
            "flash",
            "atZero",
            "clockStarts",
            "order",
            "oncePerDelegation",
            "presentOnly",
            "maxWaiting",
            "replyLimit",
            "statesOnly",
            "orderCategories",
            "asStates",
            "contingents");

    private static final List<String> REGIMES =
            List.of("round-table", "interactive-dialogue", "formal-debate", "panel");
    private static final String LAST_CRITERION = "request-time";
    private static final String CRITERIA = "group-statements|level|fewest-interventions|least-time|regional-balance"
            + "|alternate-stakeholder:[1-9][0-9]?|" + LAST_CRITERION;
    private static final String LIMIT_KEY = "[a-z]+(-[a-z]+)*";
    private static final int LONGEST_KEY = 40;
    private static final int MOST_WAITING = 10_000;

    private RulesJson() {}

    /** Rules that others may change. */
    record Rules(FloorSettings settings) {
        /** The same rules with what an object says. */
        FloorSettings changedBy(ScenarioNode node) {
            node.onlyHas(FIELDS);
            return merged(settings, node);
        }
    }

    /** The rules that an object states, on top of the usual ones; other members are the caller's. */
    static Rules read(ScenarioNode node) {
        node.get("regime");
        return new Rules(merged(FloorSettings.STANDARD, node));
    }

    private static FloorSettings merged(FloorSettings from, ScenarioNode node) {
        return new FloorSettings(
                node.find("regime").map(each -> each.oneOf(REGIMES)).orElse(from.regime()),
                limits(from.limits(), node),
                node.find("warn").map(each -> each.duration(Duration.ZERO)).orElse(from.warn()),
                node.find("flash").map(each -> each.duration(Duration.ZERO)).orElse(from.flash()),
                node.find("atZero")
                        .map(each -> each.word(FloorSettings.AtZero::of))
                        .orElse(from.atZero()),
                node.find("clockStarts")
                        .map(each -> each.oneOf(List.of("give", "start")).equals("give"))
                        .orElse(from.clockStartsWithFloor()),
                node.find("order").map(RulesJson::order).orElse(from.order()),
                node.find("oncePerDelegation").map(ScenarioNode::flag).orElse(from.oncePerDelegation()),
                node.find("presentOnly").map(ScenarioNode::flag).orElse(from.presentOnly()),
                node.find("maxWaiting")
                        .map(each -> each.number(1, MOST_WAITING))
                        .orElse(from.maxWaiting()),
                procedure(from.procedure(), node),
                node.find("contingents").map(RulesJson::contingents).orElse(from.contingents()));
    }

    /** Options of procedure: what they allow is for their own type to say, each by its field. */
    private static ProcedureSettings procedure(ProcedureSettings from, ScenarioNode node) {
        int replies = node.find("replyLimit")
                .map(each -> each.number(0, ProcedureSettings.MOST_REPLIES))
                .orElse(from.replyLimit());
        boolean statesOnly = node.find("statesOnly").map(ScenarioNode::flag).orElse(from.statesOnly());
        ProcedureSettings changed = new ProcedureSettings(replies, statesOnly, from.orderCategories(), from.asStates());
        Optional<ScenarioNode> categories = node.find("orderCategories");
        if (categories.isPresent()) {
            List<String> words = words(categories.get());
            changed =
                    usable(categories.get(), () -> new ProcedureSettings(replies, statesOnly, words, from.asStates()));
        }
        ProcedureSettings ranked = changed;
        Optional<ScenarioNode> asStates = node.find("asStates");
        return asStates.isEmpty()
                ? ranked
                : usable(
                        asStates.get(),
                        () -> new ProcedureSettings(
                                replies, statesOnly, ranked.orderCategories(), words(asStates.get())));
    }

    /** Speaking time by regional group or by category: {@code {"by": "group", "given": {"African States": "20m"}}}. */
    private static TimeContingents contingents(ScenarioNode node) {
        node.onlyHas(Set.of("by", "given"));
        boolean byGroup = node.get("by").oneOf(List.of("group", "category")).equals("group");
        ScenarioNode stated = node.get("given");
        Map<String, Duration> given = new HashMap<>();
        for (ScenarioNode each : stated.members()) {
            given.put(each.path().substring(stated.path().length() + 1), limit(each));
        }
        if (given.size() > TimeContingents.MOST) {
            throw stated.wrong("at most " + TimeContingents.MOST);
        }
        return new TimeContingents(byGroup ? Contingents.By.GROUP : Contingents.By.CATEGORY, given);
    }

    private static List<String> words(ScenarioNode node) {
        return node.items(100).stream().map(ScenarioNode::text).toList();
    }

    private static ProcedureSettings usable(ScenarioNode node, Supplier<ProcedureSettings> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw node.wrong(message.substring(message.indexOf("expected ") + "expected ".length()));
        }
    }

    /** {@code limit} is the time of all who speak, whatever they are; {@code limits} says more about some of them. */
    private static TimeLimits limits(TimeLimits from, ScenarioNode node) {
        Map<String, Duration> limits = new HashMap<>(from.given());
        Optional<ScenarioNode> all = node.find("limit");
        if (all.isPresent()) {
            Duration limit = limit(all.get());
            everybody().forEach(category -> limits.put(category, limit));
        }
        node.find("limits").ifPresent(stated -> {
            for (ScenarioNode each : stated.members()) {
                String key = each.path().substring(stated.path().length() + 1);
                if (key.length() > LONGEST_KEY || !key.matches(LIMIT_KEY)) {
                    throw new ScenarioException(each.path(), "\"" + key + "\"", "a category or kind such as group");
                }
                limits.put(key, limit(each));
            }
        });
        return new TimeLimits(limits);
    }

    private static List<String> everybody() {
        List<String> categories = new ArrayList<>(List.of(
                TimeLimits.DEFAULT,
                TimeLimits.GROUP,
                Participant.MEMBER_STATE,
                Categories.OBSERVER_STATE,
                Participant.PANELLIST));
        categories.addAll(Categories.NO_STATES);
        return categories;
    }

    private static Duration limit(ScenarioNode node) {
        return node.duration(TimeLimits.SHORTEST);
    }

    private static List<String> order(ScenarioNode node) {
        List<String> order = new ArrayList<>();
        for (ScenarioNode each : node.items(10)) {
            String criterion = each.text();
            if (!criterion.matches(CRITERIA) || order.stream().anyMatch(other -> isSame(other, criterion))) {
                throw each.wrong("each once of group-statements, level, fewest-interventions, least-time,"
                        + " regional-balance, alternate-stakeholder:N, request-time");
            }
            order.add(criterion);
        }
        if (!order.contains(LAST_CRITERION)) {
            order.add(LAST_CRITERION);
        }
        if (!order.getLast().equals(LAST_CRITERION)) {
            throw node.wrong("request-time as the last");
        }
        return order;
    }

    /** Whatever number goes with it. */
    private static boolean isSame(String one, String other) {
        return one.replaceFirst(":.*", "").equals(other.replaceFirst(":.*", ""));
    }

    static void write(ObjectNode node, FloorSettings settings) {
        node.put("regime", settings.regime());
        ObjectNode limits = node.putObject("limits");
        settings.limits().given().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> limits.put(each.getKey(), text(each.getValue())));
        node.put("warn", text(settings.warn()));
        node.put("flash", text(settings.flash()));
        node.put("atZero", settings.atZero().word());
        node.put("clockStarts", settings.clockStartsWithFloor() ? "give" : "start");
        ArrayNode order = node.putArray("order");
        settings.order().forEach(order::add);
        node.put("oncePerDelegation", settings.oncePerDelegation());
        node.put("presentOnly", settings.presentOnly());
        node.put("maxWaiting", settings.maxWaiting());
        ProcedureSettings procedure = settings.procedure();
        node.put("replyLimit", procedure.replyLimit());
        node.put("statesOnly", procedure.statesOnly());
        ArrayNode categories = node.putArray("orderCategories");
        procedure.orderCategories().forEach(categories::add);
        ArrayNode asStates = node.putArray("asStates");
        procedure.asStates().forEach(asStates::add);
        TimeContingents contingents = settings.contingents();
        if (!contingents.given().isEmpty()) {
            boolean byGroup = contingents.by() == Contingents.By.GROUP;
            ObjectNode stated = node.putObject("contingents").put("by", byGroup ? "group" : "category");
            ObjectNode given = stated.putObject("given");
            new TreeMap<>(contingents.given()).forEach((key, time) -> given.put(key, text(time)));
        }
    }

    /** A time as a reader writes it: 3m, 90s as 1m30s; what is finer than a second as PT0.5S. */
    static String text(Duration duration) {
        if (duration.toNanosPart() != 0 || duration.isNegative()) {
            return duration.toString();
        }
        long minutes = duration.toMinutes();
        int seconds = duration.toSecondsPart();
        if (seconds == 0 && minutes > 0) {
            return minutes + "m";
        }
        return minutes == 0 ? seconds + "s" : minutes + "m" + seconds + "s";
    }
}
