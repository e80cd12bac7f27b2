package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * In which order the panellists of a round table are heard: States before stakeholders, and as far as possible never two
 * of one regional group, or of one kind, after one another; else as on the list.
 */
public final class SpeakingOrder {
    private SpeakingOrder() {}

    /**
     * Puts codes in order.
     *
     * @param codes as on the list
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static List<String> of(List<String> codes, Map<String, Party> parties) {
        List<String> order = new ArrayList<>();
        for (Side side : Side.values()) {
            order.addAll(alternating(
                    codes.stream().filter(code -> side(parties, code) == side).toList(), parties));
        }
        return order;
    }

    private static Side side(Map<String, Party> parties, String code) {
        Party party = parties.get(code);
        return party == null ? Side.STAKEHOLDER : party.side();
    }

    /** Whose group has most left comes next, unless it is the group that was heard last. */
    private static List<String> alternating(List<String> codes, Map<String, Party> parties) {
        List<String> left = new ArrayList<>(codes);
        List<String> order = new ArrayList<>();
        String last = "";
        while (!left.isEmpty()) {
            Map<String, Integer> numbers = new HashMap<>();
            left.forEach(code -> numbers.merge(group(parties, code), 1, Integer::sum));
            String heard = last;
            String next = left.stream()
                    .filter(code -> !group(parties, code).equals(heard))
                    // the first of several equal ones stays the first, as on the list
                    .min(Comparator.comparingInt((String code) -> -numbers.getOrDefault(group(parties, code), 0)))
                    .orElse(left.getFirst());
            left.remove(next);
            order.add(next);
            last = group(parties, next);
        }
        return order;
    }

    /** Whoever is in no group is like nobody else. */
    private static String group(Map<String, Party> parties, String code) {
        Party party = parties.get(code);
        if (party == null) {
            return code;
        }
        StakeholderKind kind = party.kind();
        return kind == null ? Objects.requireNonNullElse(party.group(), code) : kind.word();
    }
}
