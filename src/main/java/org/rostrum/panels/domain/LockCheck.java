package org.rostrum.panels.domain;

import java.util.HashMap;
import java.util.Map;

/** Whether locks can all be kept. */
final class LockCheck {
    private LockCheck() {}

    /** Refuses a draft whose locks contradict the call, each other, or what the Office keeps somebody from. */
    static void check(Rule rule, Composition composition) {
        Call call = rule.call();
        Map<Side, Map<String, Integer>> full = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        composition.locks().forEach((code, panel) -> {
            RoundTable table = rule.panel("panel", panel);
            Party party = rule.party("code", code);
            Rule.refuseIf(call.coChairs(code), PanelsRefusal.at("code", PanelsRefusal.Kind.LOCKED_CO_CHAIR, code));
            Rule.refuseIf(
                    composition.keepsOff(code, panel),
                    PanelsRefusal.at("panel", PanelsRefusal.Kind.LOCKED_AND_KEPT_OFF, code, panel));
            String group = party.group();
            if (party.side() == Side.STATE && group == null) {
                return; // outside the groups: a chair more
            }
            int locked =
                    full.computeIfAbsent(party.side(), _ -> new HashMap<>()).merge(panel, 1, Integer::sum);
            Rule.refuseIf(
                    locked > table.seats(party.side()),
                    PanelsRefusal.at(
                            "panel",
                            PanelsRefusal.Kind.LOCKS_EXCEED_SEATS,
                            panel,
                            String.valueOf(table.seats(party.side()))));
            if (group != null) {
                groups.merge(group, 1, Integer::sum);
            }
        });
        if (call.policy() instanceof Policy.Fixed fixed) {
            groups.forEach((group, locked) -> Rule.refuseIf(
                    locked > fixed.seats().getOrDefault(group, 0),
                    PanelsRefusal.at(
                            "code",
                            PanelsRefusal.Kind.LOCKS_EXCEED_TABLE,
                            group,
                            String.valueOf(fixed.seats().getOrDefault(group, 0)))));
        }
    }
}
