package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the Office should look at before it circulates a list: by panel, then for the event. */
final class PodiumCheck {
    private final ProposalInput input;
    private final SortedMap<String, SortedMap<String, Integer>> cells;
    private final SortedMap<String, List<Candidate>> seated = new TreeMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private PodiumCheck(
            ProposalInput input,
            List<Candidate> candidates,
            SortedMap<String, SortedMap<String, Integer>> cells,
            Map<String, String> panels) {
        this.input = input;
        this.cells = cells;
        input.panels().forEach(panel -> seated.put(panel.id(), new ArrayList<>()));
        for (Candidate each : candidates) {
            String panel = panels.get(each.code());
            if (panel != null) {
                seated.getOrDefault(panel, new ArrayList<>()).add(each);
            }
        }
    }

    static List<Warning> of(
            ProposalInput input,
            List<Candidate> candidates,
            SortedMap<String, Integer> targets,
            SortedMap<String, SortedMap<String, Integer>> cells,
            Map<String, String> panels) {
        PodiumCheck check = new PodiumCheck(input, candidates, cells, panels);
        check.interests(candidates);
        input.panels().stream()
                .filter(panel -> panel.seats() > 0)
                .sorted(java.util.Comparator.comparing(Panel::id))
                .forEach(panel -> check.panel(panel, targets));
        check.development();
        return check.warnings;
    }

    private void interests(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            warn(Warning.Kind.NO_INTERESTS, null, null, 0, input.seats());
        } else if (input.groups().size() > 1
                && candidates.stream().map(Candidate::group).distinct().count() == 1) {
            warn(
                    Warning.Kind.ONE_GROUP,
                    null,
                    candidates.getFirst().group(),
                    candidates.size(),
                    input.groups().size());
        }
    }

    private void warn(Warning.Kind kind, @Nullable String panel, @Nullable String group, int found, int expected) {
        warnings.add(new Warning(kind, panel, group, found, expected));
    }

    private void panel(Panel panel, SortedMap<String, Integer> targets) {
        List<Candidate> here = seated.getOrDefault(panel.id(), List.of());
        Map<String, Integer> numbers = new TreeMap<>();
        here.forEach(each -> numbers.merge(each.group(), 1, Integer::sum));
        Set<String> podium = new HashSet<>(numbers.keySet());
        panel.coChairs().stream().map(this::groupOf).filter(Objects::nonNull).forEach(podium::add);
        input.groups().forEach((group, size) -> {
            int planned = cells.getOrDefault(panel.id(), new TreeMap<>()).getOrDefault(group, 0);
            int found = numbers.getOrDefault(group, 0);
            if (size > 0 && !podium.contains(group)) {
                warn(Warning.Kind.GROUP_MISSING, panel.id(), group, 0, planned);
            }
            if (found > planned) {
                warn(Warning.Kind.OVERFLOW, panel.id(), group, found, planned);
            }
            int product = panel.seats() * targets.getOrDefault(group, 0);
            boolean rounded =
                    planned == Math.floorDiv(product, input.seats()) || planned == Math.ceilDiv(product, input.seats());
            if (!rounded && !(input.policy() instanceof Policy.OnePerGroupThenProportional)) {
                warn(Warning.Kind.CELL_BOUND, panel.id(), group, planned, Math.ceilDiv(product, input.seats()));
            }
        });
        Warning gender = GenderExchange.check(panel.id(), here);
        if (gender != null) {
            warnings.add(gender);
        }
    }

    private @Nullable String groupOf(String code) {
        for (Interest each : input.interests()) {
            if (each.code().equals(code)) {
                return each.group();
            }
        }
        StateFacts known = input.states().get(code);
        return known == null ? null : known.group();
    }

    /** Only where something is known of those who are seated. */
    private void development() {
        List<StateFacts> facts = seated.values().stream()
                .flatMap(List::stream)
                .map(each -> input.states().get(each.code()))
                .filter(Objects::nonNull)
                .toList();
        if (!facts.isEmpty()) {
            unlessAny(facts, StateFacts::ldc, Warning.Kind.NO_LDC);
            unlessAny(facts, StateFacts::lldc, Warning.Kind.NO_LLDC);
            unlessAny(facts, StateFacts::sids, Warning.Kind.NO_SIDS);
        }
    }

    private void unlessAny(List<StateFacts> facts, Predicate<StateFacts> is, Warning.Kind kind) {
        if (facts.stream().noneMatch(is)) {
            warn(kind, null, null, 0, 1);
        }
    }
}
