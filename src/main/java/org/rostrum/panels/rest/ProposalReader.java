package org.rostrum.panels.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Interest;
import org.rostrum.panels.domain.Panel;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.ProposalInput;
import org.rostrum.panels.domain.StateFacts;

/** Reads the body of a call for a proposal, strictly: what is not understood is refused with its path. */
final class ProposalReader {
    static final int MOST_GROUPS = 20;
    static final int MOST_MEMBERS = 10_000;
    static final int MOST_PANELS = 24;
    static final int MOST_SEATS_OF_A_PANEL = 50;
    static final int MOST_SEATS = 500;
    static final int MOST_CO_CHAIRS = 10;
    static final int MOST_INTERESTS = 500;
    static final int MOST_EXCLUSIONS = 2_000;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SEED = 200;

    private static final Map<String, Gender> GENDERS = Map.of("f", Gender.F, "m", Gender.M, "x", Gender.X);

    private final CallNode body;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final Set<String> chairs = new HashSet<>();
    private final Map<String, Interest> interests = new LinkedHashMap<>();
    private final List<ProposalInput.Exclusion> exclusions = new ArrayList<>();
    private final Map<String, String> locks = new LinkedHashMap<>();

    private ProposalReader(CallNode body) {
        this.body = body;
    }

    /**
     * Reads a call.
     *
     * @param states what is known of States, by code
     * @throws CallException naming the path of what cannot be used
     */
    static ProposalInput read(String text, Map<String, StateFacts> states) {
        CallNode body =
                CallNode.parse(text).onlyHas("groups", "panels", "policy", "seed", "locks", "exclusions", "interests");
        return new ProposalReader(body).input(states);
    }

    private ProposalInput input(Map<String, StateFacts> states) {
        body.get("groups").members(MOST_GROUPS).forEach((name, size) -> {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new CallException("$.groups", "a name", "names of 1 to " + LONGEST_NAME + " characters");
            }
            groups.put(name, size.number(0, MOST_MEMBERS));
        });
        readPanels(body.get("panels"));
        String seed = body.get("seed").text(LONGEST_SEED);
        body.get("interests").items(MOST_INTERESTS).forEach(this::readInterest);
        items("exclusions", MOST_EXCLUSIONS).forEach(this::readExclusion);
        items("locks", MOST_INTERESTS).forEach(this::readLock);
        Policy policy = policy(body.find("policy"));
        return new ProposalInput(
                groups,
                List.copyOf(panels.values()),
                policy,
                seed,
                locks.entrySet().stream()
                        .map(each -> new ProposalInput.Lock(each.getKey(), each.getValue()))
                        .toList(),
                exclusions,
                List.copyOf(interests.values()),
                states);
    }

    private List<CallNode> items(String key, int most) {
        return body.find(key).map(list -> list.items(most)).orElse(List.of());
    }

    private void readPanels(CallNode list) {
        int seats = 0;
        for (CallNode node : list.items(MOST_PANELS)) {
            node.onlyHas("id", "seats", "coChairs");
            String id = node.get("id").text(LONGEST_CODE);
            Set<String> own = new HashSet<>();
            List<String> coChairs = new ArrayList<>();
            for (CallNode code : node.find("coChairs")
                    .map(codes -> codes.items(MOST_CO_CHAIRS))
                    .orElse(List.of())) {
                coChairs.add(code.text(LONGEST_CODE));
                if (!own.add(coChairs.getLast())) {
                    throw code.wrong("each co-chair of a panel once");
                }
            }
            Panel panel = new Panel(id, node.get("seats").number(0, MOST_SEATS_OF_A_PANEL), coChairs);
            if (panels.put(id, panel) != null) {
                throw node.get("id").wrong("each panel once");
            }
            chairs.addAll(own);
            seats += panel.seats();
        }
        if (seats > MOST_SEATS) {
            throw new CallException("$.panels", seats + " seats", "at most " + MOST_SEATS + " in all");
        }
    }

    private void readInterest(CallNode node) {
        node.onlyHas("code", "group", "preferences", "any", "gender", "late");
        String code = node.get("code").text(LONGEST_CODE);
        List<String> preferences = new ArrayList<>();
        for (CallNode each :
                node.find("preferences").map(list -> list.items(MOST_PANELS)).orElse(List.of())) {
            String panel = panel(each);
            if (preferences.contains(panel)) {
                throw each.wrong("each panel once");
            }
            preferences.add(panel);
        }
        Interest interest = new Interest(
                code,
                node.get("group").oneOf(groups.keySet(), "a group of $.groups"),
                preferences,
                flag(node, "any"),
                gender(node.find("gender")),
                flag(node, "late"));
        if (interests.put(code, interest) != null) {
            throw node.get("code").wrong("each code once");
        }
    }

    private String panel(CallNode node) {
        return node.oneOf(panels.keySet(), "the id of a panel of $.panels");
    }

    private static boolean flag(CallNode node, String key) {
        return node.find(key).map(CallNode::flag).orElse(false);
    }

    private static @Nullable Gender gender(Optional<CallNode> node) {
        return node.isEmpty() ? null : GENDERS.get(node.get().oneOf(GENDERS.keySet(), "f, m, x or null"));
    }

    /** The Office may exclude a State before that expresses its interest. */
    private void readExclusion(CallNode node) {
        node.onlyHas("code", "panel");
        String panel = node.find("panel").map(this::panel).orElse(null);
        exclusions.add(new ProposalInput.Exclusion(node.get("code").text(LONGEST_CODE), panel));
    }

    private void readLock(CallNode node) {
        node.onlyHas("code", "panel");
        CallNode code = node.get("code");
        CallNode panel = node.get("panel");
        String locked = code.oneOf(interests.keySet(), "the code of an expression of interest");
        String to = panel(panel);
        if (chairs.contains(locked)) {
            throw code.wrong("a State that co-chairs no panel");
        }
        if (locks.put(locked, to) != null) {
            throw code.wrong("each State locked once");
        }
        for (ProposalInput.Exclusion each : exclusions) {
            if (each.code().equals(locked) && (each.panel() == null || to.equals(each.panel()))) {
                throw panel.wrong("a panel that " + locked + " is not excluded from");
            }
        }
        long full = locks.values().stream().filter(to::equals).count();
        Panel there = panels.get(to);
        if (there != null && full > there.seats()) {
            throw panel.wrong("at most as many locks as " + to + " has seats, " + there.seats());
        }
    }

    private Policy policy(Optional<CallNode> found) {
        if (found.isEmpty()) {
            return new Policy.Proportional();
        }
        CallNode node = found.get();
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
        return fixed(node.onlyHas("fixed").get("fixed"));
    }

    private Policy.Fixed fixed(CallNode table) {
        Map<String, Integer> seats = new HashMap<>();
        int sum = 0;
        for (Map.Entry<String, CallNode> each : table.members(MOST_GROUPS).entrySet()) {
            if (!groups.containsKey(each.getKey())) {
                throw each.getValue().wrong("a group of $.groups");
            }
            int number = each.getValue().number(0, MOST_SEATS);
            seats.put(each.getKey(), number);
            sum += number;
        }
        int of = panels.values().stream().mapToInt(Panel::seats).sum();
        if (sum > of) {
            throw new CallException(table.path(), sum + " seats", "at most the " + of + " of all panels");
        }
        Map<String, Integer> locked = new HashMap<>();
        for (String code : locks.keySet()) {
            Interest interest = interests.get(code);
            if (interest != null) {
                locked.merge(interest.group(), 1, Integer::sum);
            }
        }
        locked.forEach((group, number) -> {
            if (number > seats.getOrDefault(group, 0)) {
                throw new CallException(
                        table.path() + "." + group,
                        seats.getOrDefault(group, 0) + " seats",
                        "at least the " + number + " of States that are locked");
            }
        });
        return new Policy.Fixed(seats);
    }
}
