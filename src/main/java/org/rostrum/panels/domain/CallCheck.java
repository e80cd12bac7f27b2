package org.rostrum.panels.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a call can stand: by itself, and with what was sent and fixed already. */
final class CallCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int MOST_PANELS = 24;
    private static final int MOST_SEATS_OF_A_PANEL = 50;
    private static final int MOST_SEATS = 500;
    private static final int MOST_CO_CHAIRS = 10;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_CODES = 500;
    private static final int LONGEST_GROUP = 100;
    private static final int LONGEST_TEXT = 1_000;

    private final Rule rule;
    private final Call call;

    CallCheck(Rule rule, Call call) {
        this.rule = rule;
        this.call = call;
    }

    void check() {
        roundTables();
        groups();
        policy();
        audience();
        panelsInUse();
        locks();
    }

    private void roundTables() {
        List<RoundTable> tables = call.roundTables();
        expect(
                !tables.isEmpty() && tables.size() <= MOST_PANELS,
                "roundTables",
                tables.size() + " round tables",
                "1 to " + MOST_PANELS);
        Set<String> ids = new HashSet<>();
        int seats = 0;
        for (int i = 0; i < tables.size(); i++) {
            RoundTable table = tables.get(i);
            String at = "roundTables[" + i + "]";
            expect(ID.matcher(table.id()).matches(), at + ".id", table.id(), "1 to 40 letters, digits or one of . _ -");
            expect(ids.add(table.id()), at + ".id", table.id() + " again", "each id once");
            seats(at + ".stateSeats", table.stateSeats());
            seats(at + ".stakeholderSeats", table.stakeholderSeats());
            texts(at + ".title", table.title());
            texts(at + ".theme", table.theme());
            coChairs(at + ".coChairs", table.coChairs());
            seats += table.stateSeats() + table.stakeholderSeats();
        }
        expect(seats <= MOST_SEATS, "roundTables", seats + " seats", "at most " + MOST_SEATS + " in all");
    }

    private static void seats(String at, int seats) {
        expect(
                seats >= 0 && seats <= MOST_SEATS_OF_A_PANEL,
                at,
                String.valueOf(seats),
                "0 to " + MOST_SEATS_OF_A_PANEL);
    }

    private static void texts(String at, Map<String, String> texts) {
        texts.forEach((language, text) -> Rule.text(at + "." + language, text, LONGEST_TEXT));
    }

    private void coChairs(String at, List<String> codes) {
        expect(codes.size() <= MOST_CO_CHAIRS, at, codes.size() + " codes", "at most " + MOST_CO_CHAIRS);
        Set<String> own = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            rule.party(at + "[" + i + "]", codes.get(i));
            expect(own.add(codes.get(i)), at + "[" + i + "]", codes.get(i) + " again", "each co-chair once");
        }
    }

    private void groups() {
        expect(
                !call.groups().isEmpty() && call.groups().size() <= MOST_GROUPS,
                "groups",
                call.groups().size() + " groups",
                "1 to " + MOST_GROUPS);
        call.groups().forEach((name, size) -> {
            expect(
                    !name.isBlank() && name.length() <= LONGEST_GROUP,
                    "groups",
                    "a name of " + name.length() + " characters",
                    "1 to " + LONGEST_GROUP);
            expect(size >= 0 && size <= MOST_MEMBERS, "groups." + name, String.valueOf(size), "0 to " + MOST_MEMBERS);
        });
        call.groupOf().forEach((code, group) -> {
            rule.party("groupOf." + code, code);
            expect(
                    group.isEmpty() || call.groups().containsKey(group),
                    "groupOf." + code,
                    group,
                    "a name of groups, or nothing");
        });
        int least = 0;
        for (Map.Entry<String, Integer> each : call.minimums().entrySet()) {
            String at = "minimums." + each.getKey();
            expect(call.groups().containsKey(each.getKey()), at, each.getKey(), "a name of groups");
            expect(each.getValue() >= 0, at, String.valueOf(each.getValue()), "0 or more");
            least += Math.min(each.getValue(), MOST_SEATS + 1);
        }
        expect(
                least <= call.stateSeats(),
                "minimums",
                least + " seats",
                "at most the " + call.stateSeats() + " of all round tables");
    }

    private void policy() {
        if (call.policy() instanceof Policy.Fixed fixed) {
            int sum = 0;
            for (Map.Entry<String, Integer> each : fixed.seats().entrySet()) {
                String at = "policy.fixed." + each.getKey();
                expect(call.groups().containsKey(each.getKey()), at, each.getKey(), "a name of groups");
                expect(
                        each.getValue() >= 0 && each.getValue() <= MOST_SEATS,
                        at,
                        String.valueOf(each.getValue()),
                        "0 to " + MOST_SEATS);
                sum += each.getValue();
            }
            expect(
                    sum <= call.stateSeats(),
                    "policy.fixed",
                    sum + " seats",
                    "at most the " + call.stateSeats() + " of all round tables");
        }
    }

    private void audience() {
        codes("audience.also", call.audience().also());
        codes("stakeholders.invited", call.stakeholders().invited());
    }

    private void codes(String at, List<String> codes) {
        expect(codes.size() <= MOST_CODES, at, codes.size() + " codes", "at most " + MOST_CODES);
        for (int i = 0; i < codes.size(); i++) {
            rule.party(at + "[" + i + "]", codes.get(i));
        }
    }

    /** A round table that somebody ranked or sits on stays in the call: nothing that was sent is lost. */
    private void panelsInUse() {
        rule.state()
                .interests()
                .forEach((code, file) -> file.current().ifPresent(version -> {
                    for (String panel : version.expression().preferences()) {
                        inUse(panel, code);
                    }
                }));
        rule.state().composition().seats().forEach((code, placed) -> inUse(placed.panel(), code));
        rule.state().composition().locks().forEach((code, panel) -> inUse(panel, code));
        rule.state().composition().keptOff().forEach(each -> {
            String panel = each.panel();
            if (panel != null) {
                inUse(panel, each.code());
            }
        });
    }

    private void inUse(String panel, String code) {
        Rule.refuseIf(
                !call.hasPanel(panel), PanelsRefusal.at("roundTables", PanelsRefusal.Kind.PANEL_IN_USE, panel, code));
    }

    private void locks() {
        for (int i = 0; i < call.roundTables().size(); i++) {
            RoundTable table = call.roundTables().get(i);
            String at = "roundTables[" + i + "]";
            for (String chair : table.coChairs()) {
                Rule.refuseIf(
                        rule.state().composition().locks().containsKey(chair),
                        PanelsRefusal.at(at + ".coChairs", PanelsRefusal.Kind.LOCKED_CO_CHAIR, chair));
            }
        }
        Rule changed = new Rule(withCall(), rule.by(), rule.now(), rule.parties());
        LockCheck.check(changed, rule.state().composition());
    }

    private PanelsState withCall() {
        return rule.state()
                .after(new PanelsChange(
                        rule.state().revision() + 1,
                        new java.util.UUID(0, 0),
                        rule.now(),
                        rule.by(),
                        List.of(new PanelsEvent.CallSet(call))));
    }

    private static void expect(boolean holds, String field, String found, String expected) {
        Rule.refuseIf(!holds, PanelsRefusal.invalid(field, found, expected));
    }
}
