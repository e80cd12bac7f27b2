package org.rostrum.panels.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StakeholderCall;

/** Reads a call for expressions of interest. Whether it can stand is for the rules to say. */
final class CallReader {
    private static final int MOST = 500;
    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_NUMBER = 10_000;

    private CallReader() {}

    static Call read(CallNode node) {
        node.onlyHas(
                "roundTables",
                "audience",
                "opensAt",
                "deadline",
                "groups",
                "groupOf",
                "minimums",
                "policy",
                "coChairsCount",
                "stakeholders");
        return new Call(
                node.get("roundTables").items(MOST).stream()
                        .map(CallReader::table)
                        .toList(),
                node.find("audience").map(CallReader::audience).orElse(new Audience(true, true, List.of())),
                node.find("opensAt").map(CallReader::instant).orElse(null),
                instant(node.get("deadline")),
                numbers(node.get("groups")),
                node.find("groupOf").map(CallReader::names).orElse(Map.of()),
                node.find("minimums").map(CallReader::numbers).orElse(Map.of()),
                node.find("policy").map(CallReader::policy).orElse(new Policy.Proportional()),
                node.find("coChairsCount").map(CallNode::flag).orElse(true),
                node.find("stakeholders").map(CallReader::stakeholders).orElse(StakeholderCall.NONE));
    }

    private static RoundTable table(CallNode node) {
        node.onlyHas("id", "meeting", "title", "theme", "stateSeats", "stakeholderSeats", "coChairs");
        return new RoundTable(
                node.get("id").text(LONGEST_CODE),
                node.find("meeting").map(each -> each.text(64)).orElse(null),
                texts(node.get("title")),
                node.find("theme").map(CallReader::texts).orElse(Map.of()),
                node.get("stateSeats").number(0, MOST_NUMBER),
                node.find("stakeholderSeats")
                        .map(each -> each.number(0, MOST_NUMBER))
                        .orElse(0),
                codes(node.find("coChairs")));
    }

    private static Audience audience(CallNode node) {
        node.onlyHas("memberStates", "observers", "also");
        return new Audience(
                node.find("memberStates").map(CallNode::flag).orElse(false),
                node.find("observers").map(CallNode::flag).orElse(false),
                codes(node.find("also")));
    }

    private static StakeholderCall stakeholders(CallNode node) {
        node.onlyHas("open", "deadline", "invited", "objectionsUntil");
        return new StakeholderCall(
                node.find("open").map(CallNode::flag).orElse(false),
                node.find("deadline").map(CallReader::instant).orElse(null),
                codes(node.find("invited")),
                node.find("objectionsUntil").map(CallReader::instant).orElse(null));
    }

    private static Policy policy(CallNode node) {
        String expected = "proportional, one-per-group-then-proportional or an object with fixed";
        if (node.json().isString()) {
            return switch (node.json().stringValue()) {
                case "proportional" -> new Policy.Proportional();
                case "one-per-group-then-proportional" -> new Policy.OnePerGroupThenProportional();
                default -> throw node.wrong(expected);
            };
        }
        if (!node.json().isObject()) {
            throw node.wrong(expected);
        }
        return new Policy.Fixed(numbers(node.onlyHas("fixed").get("fixed")));
    }

    private static Map<String, Integer> numbers(CallNode node) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        node.members(MOST).forEach((name, value) -> numbers.put(name, value.number(0, MOST_NUMBER)));
        return numbers;
    }

    /** The text may be empty: in no group. */
    private static Map<String, String> names(CallNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        node.members(MOST).forEach((name, value) -> {
            if (!value.json().isString()) {
                throw value.wrong("the name of a group, or an empty text");
            }
            names.put(name, value.json().stringValue());
        });
        return names;
    }

    static Map<String, String> texts(CallNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.members(MOST_LANGUAGES).forEach((language, text) -> texts.put(language, text.text(LONGEST_TEXT)));
        return texts;
    }

    static List<String> codes(Optional<CallNode> node) {
        List<String> codes = new ArrayList<>();
        node.map(each -> each.items(MOST)).orElse(List.of()).forEach(each -> codes.add(each.text(LONGEST_CODE)));
        return codes;
    }

    static Instant instant(CallNode node) {
        try {
            if (node.json().isString()) {
                return OffsetDateTime.parse(node.json().stringValue()).toInstant();
            }
        } catch (DateTimeException notOne) {
            // told below
        }
        throw node.wrong("an instant such as 2026-03-20T22:00:00Z");
    }

    static @Nullable String textOrNull(Optional<CallNode> node, int longest) {
        return node.map(each -> each.text(longest)).orElse(null);
    }
}
