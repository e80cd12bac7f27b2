package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.domain.Groups.ALL;
import static org.rostrum.panels.domain.Groups.in;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every proposal, over thousands of calls that are made up from seeds. */
class ProposerPropertiesTest {
    private static final int CALLS = 4_000;

    @Test
    void every_bound_is_met_or_the_reason_is_reported() {
        for (int call = 0; call < CALLS; call++) {
            ProposalInput input = input(call);
            Proposal proposal = Proposer.propose(input);

            nobody_is_there_twice(call, input, proposal);
            the_table_adds_up(call, input, proposal);
            the_table_is_kept(call, input, proposal);
            chairs_are_taken_or_reported(call, input, proposal);
            wishes_locks_and_exclusions_are_kept(call, input, proposal);
            lots_decide_between_equals(call, input, proposal);
        }
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        for (int call = 0; call < CALLS / 4; call++) {
            ProposalInput input = input(call);

            assertThat(Proposer.propose(shuffled(input, call)))
                    .as("call %d", call)
                    .isEqualTo(Proposer.propose(input));
        }
    }

    @Test
    void one_more_seat_takes_none_from_a_group() {
        for (int call = 0; call < CALLS / 4; call++) {
            ProposalInput input = input(call);
            if (!(input.policy() instanceof Policy.Proportional)
                    || input.panels().isEmpty()) {
                continue;
            }
            List<Panel> more = new ArrayList<>(input.panels());
            Panel first = more.getFirst();
            if (first.seats() == 0) {
                continue; // its first seat also makes candidates of those who ranked nothing else
            }
            more.set(0, new Panel(first.id(), first.seats() + 1, first.coChairs()));
            Map<String, Integer> before = Proposer.propose(input).shares().targets();
            Map<String, Integer> after =
                    Proposer.propose(with(input, more)).shares().targets();
            before.forEach((group, seats) ->
                    assertThat(after.getOrDefault(group, 0)).as(group).isGreaterThanOrEqualTo(seats));
        }
    }

    private static void nobody_is_there_twice(int call, ProposalInput input, Proposal proposal) {
        Set<String> chairs = new HashSet<>();
        input.panels().forEach(panel -> chairs.addAll(panel.coChairs()));
        List<String> all = new ArrayList<>();
        proposal.seats().forEach(seat -> all.add(seat.code()));
        proposal.waiting().forEach(each -> all.add(each.code()));
        List<String> expected = input.interests().stream()
                .map(Interest::code)
                .filter(code -> !chairs.contains(code))
                .toList();
        assertThat(all).as("call %d", call).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Rows and columns add up, and without locks each cell is its quota rounded down or up. */
    private static void the_table_adds_up(int call, ProposalInput input, Proposal proposal) {
        Map<String, Integer> targets = proposal.shares().targets();
        int seats = input.seats();
        int sum = targets.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).as("call %d", call).isLessThanOrEqualTo(seats);
        for (String group : input.groups().keySet()) {
            int row = input.panels().stream()
                    .mapToInt(panel -> in(in(proposal.cells(), panel.id()), group))
                    .sum();
            assertThat(row).as("call %d, %s", call, group).isEqualTo(targets.get(group));
        }
        for (Panel panel : input.panels()) {
            Map<String, Integer> line = in(proposal.cells(), panel.id());
            int column = line.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(column).isLessThanOrEqualTo(panel.seats());
            if (sum == seats) {
                assertThat(column).as("call %d, %s", call, panel.id()).isEqualTo(panel.seats());
            }
            if (input.locks().isEmpty() && !(input.policy() instanceof Policy.OnePerGroupThenProportional)) {
                line.forEach((group, cell) -> {
                    int product = panel.seats() * in(targets, group);
                    assertThat(cell)
                            .as("call %d, %s of %s", call, group, panel.id())
                            .isBetween(
                                    product == 0 ? 0 : Math.floorDiv(product, seats),
                                    product == 0 ? 0 : Math.ceilDiv(product, seats));
                });
            }
        }
    }

    private static void the_table_is_kept(int call, ProposalInput input, Proposal proposal) {
        for (Panel panel : input.panels()) {
            for (String group : input.groups().keySet()) {
                long found = proposal.seats().stream()
                        .filter(seat ->
                                seat.panel().equals(panel.id()) && seat.group().equals(group))
                        .count();
                boolean told = proposal.warnings().stream()
                        .anyMatch(each -> each.kind() == Warning.Kind.OVERFLOW
                                && panel.id().equals(each.panel())
                                && group.equals(each.group()));
                assertThat(found > in(in(proposal.cells(), panel.id()), group))
                        .as("call %d: %s on %s", call, group, panel.id())
                        .isEqualTo(told);
            }
        }
    }

    private static void chairs_are_taken_or_reported(int call, ProposalInput input, Proposal proposal) {
        Map<String, Candidate> candidates = new HashMap<>();
        Candidate.of(input).forEach(each -> candidates.put(each.code(), each));
        for (Panel panel : input.panels()) {
            long taken = proposal.seats().stream()
                    .filter(seat -> seat.panel().equals(panel.id()))
                    .count();
            int empty = proposal.unfilled().stream()
                    .filter(each -> each.panel().equals(panel.id()))
                    .mapToInt(Proposal.Unfilled::number)
                    .sum();
            assertThat(taken + empty).as("call %d, %s", call, panel.id()).isEqualTo(panel.seats());
            if (empty > 0 && !(input.policy() instanceof Policy.Fixed)) {
                assertThat(proposal.waiting())
                        .as("call %d, %s: nobody waits who would take it", call, panel.id())
                        .noneMatch(each -> in(candidates, each.code()).takes(panel.id()));
            }
        }
    }

    private static void wishes_locks_and_exclusions_are_kept(int call, ProposalInput input, Proposal proposal) {
        Map<String, String> places = new HashMap<>();
        proposal.seats().forEach(seat -> places.put(seat.code(), seat.panel()));
        input.locks().forEach(lock -> assertThat(places).as("call %d", call).containsEntry(lock.code(), lock.panel()));
        for (ProposalInput.Exclusion each : input.exclusions()) {
            if (each.panel() == null) {
                assertThat(places).as("call %d", call).doesNotContainKey(each.code());
            } else {
                assertThat(places).as("call %d", call).doesNotContain(Map.entry(each.code(), each.panel()));
            }
        }
        Set<String> locked = new HashSet<>();
        input.locks().forEach(lock -> locked.add(lock.code()));
        for (Interest each : input.interests()) {
            String place = places.get(each.code());
            if (place != null && !each.any() && !locked.contains(each.code())) {
                assertThat(each.preferences())
                        .as("call %d, %s", call, each.code())
                        .contains(place);
            }
        }
    }

    /** Where genders are not given: nobody waits with a lower lot who has the same wishes as one who is seated. */
    private static void lots_decide_between_equals(int call, ProposalInput input, Proposal proposal) {
        if (input.interests().stream().anyMatch(each -> each.gender() != null)) {
            return;
        }
        Map<String, Candidate> candidates = new HashMap<>();
        Candidate.of(input).forEach(each -> candidates.put(each.code(), each));
        for (Proposal.Seat seat : proposal.seats()) {
            if (seat.why().how() != Reason.How.CHOSEN) {
                continue;
            }
            Candidate seated = in(candidates, seat.code());
            for (Proposal.Waiting each : proposal.waiting()) {
                Candidate waiting = in(candidates, each.code());
                boolean sameGroup = waiting.group().equals(seated.group());
                boolean couldTakeIt = sameGroup
                        && waiting.takes(seat.panel())
                        && waiting.cost(seat.panel()) <= seated.cost(seat.panel())
                        && !waiting.interest().late();
                assertThat(couldTakeIt && waiting.rank() < seated.rank())
                        .as("call %d: %s waits, %s is on %s", call, each.code(), seat.code(), seat.panel())
                        .isFalse();
                if (sameGroup
                        && waiting.takes(seat.panel())
                        && !waiting.interest().late()) {
                    assertThat(seated.interest().late())
                            .as("call %d: %s in time waits, %s is late", call, each.code(), seat.code())
                            .isFalse();
                }
            }
        }
    }

    private static ProposalInput input(int seed) {
        Random random = new Random(seed);
        List<Panel> panels = new ArrayList<>();
        int tables = 1 + random.nextInt(6);
        boolean sameSize = random.nextBoolean();
        int size = 3 + random.nextInt(5);
        for (int i = 0; i < tables; i++) {
            panels.add(
                    new Panel("RT" + (i + 1), sameSize ? size : random.nextInt(8), List.of("S" + i, "S" + (i + 20))));
        }
        List<Interest> interests = new ArrayList<>();
        int states = seed % 50 == 0 ? 0 : 5 + random.nextInt(86);
        boolean gendered = random.nextBoolean();
        for (int i = 0; i < states; i++) {
            List<String> wishes = new ArrayList<>(panels.stream().map(Panel::id).toList());
            Collections.shuffle(wishes, random);
            Gender gender = gendered && random.nextInt(5) > 0 ? random.nextBoolean() ? Gender.F : Gender.M : null;
            String group = ALL.get(Math.min(4, random.nextInt(seed % 7 == 0 ? 2 : 6)));
            interests.add(new Interest(
                    "S" + i,
                    group,
                    wishes.subList(0, Math.min(wishes.size(), random.nextInt(4))),
                    random.nextInt(3) == 0,
                    gender,
                    random.nextInt(8) == 0));
        }
        Policy policy = switch (random.nextInt(4)) {
            case 0 -> new Policy.OnePerGroupThenProportional();
            case 1 -> table(panels.stream().mapToInt(Panel::seats).sum(), random);
            default -> new Policy.Proportional();
        };
        List<ProposalInput.Exclusion> exclusions = new ArrayList<>();
        for (int i = 60; i < 64 && random.nextBoolean(); i++) {
            exclusions.add(new ProposalInput.Exclusion("S" + i, random.nextBoolean() ? null : "RT1"));
        }
        List<ProposalInput.Lock> locks = new ArrayList<>();
        if (seed % 3 == 0 && states > 20 && !(policy instanceof Policy.Fixed)) {
            for (int i = 10; i < 10 + Math.min(4, panels.getFirst().seats()); i++) {
                locks.add(new ProposalInput.Lock("S" + i, "RT1"));
            }
        }
        return new ProposalInput(Groups.TODAY, panels, policy, "seed " + seed, locks, exclusions, interests, Map.of());
    }

    private static Policy.Fixed table(int seats, Random random) {
        Map<String, Integer> table = new HashMap<>();
        int left = seats;
        for (String group : ALL) {
            int given = left == 0 ? 0 : random.nextInt(left + 1) / 2;
            table.put(group, given);
            left -= given;
        }
        return new Policy.Fixed(table);
    }

    private static ProposalInput with(ProposalInput input, List<Panel> panels) {
        return new ProposalInput(
                input.groups(),
                panels,
                input.policy(),
                input.seed(),
                input.locks(),
                input.exclusions(),
                input.interests(),
                input.states());
    }

    private static ProposalInput shuffled(ProposalInput input, int seed) {
        Random random = new Random(-seed);
        return new ProposalInput(
                input.groups(),
                inAnyOrder(
                        input.panels().stream()
                                .map(panel ->
                                        new Panel(panel.id(), panel.seats(), inAnyOrder(panel.coChairs(), random)))
                                .toList(),
                        random),
                input.policy(),
                input.seed(),
                inAnyOrder(input.locks(), random),
                inAnyOrder(input.exclusions(), random),
                inAnyOrder(input.interests(), random),
                input.states());
    }

    private static <T> List<T> inAnyOrder(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
