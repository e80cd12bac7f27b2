package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.panels.domain.Groups.AFRICA;
import static org.rostrum.panels.domain.Groups.ALL;
import static org.rostrum.panels.domain.Groups.ASIA;
import static org.rostrum.panels.domain.Groups.EAST;
import static org.rostrum.panels.domain.Groups.LATIN;
import static org.rostrum.panels.domain.Groups.TODAY;
import static org.rostrum.panels.domain.Groups.WEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposerTest {
    private static final String SEED = "published before";

    private final List<Panel> panels = new ArrayList<>();
    private final List<Interest> interests = new ArrayList<>();
    private final List<ProposalInput.Lock> locks = new ArrayList<>();
    private final List<ProposalInput.Exclusion> exclusions = new ArrayList<>();
    private Map<String, Integer> groups = TODAY;
    private Policy policy = new Policy.Proportional();

    @Test
    void a_lot_is_the_first_twelve_digits_of_the_hash() {
        Lot lot = Lot.of("A/RES/67/219|2013-08-02", "PAK");

        assertThat(lot.fraction()).isEqualTo(0.01769206281450053);
        assertThat(Lot.of("A/RES/67/219|2013-08-02", "HND").fraction()).isEqualTo(0.7604246889951973);
    }

    @Test
    void of_equals_the_lowest_lot_has_the_seat_and_the_others_wait_in_the_order_of_lots() {
        panel("A", 1);
        for (String code : List.of("KEN", "GHA", "MLI", "ZAF")) {
            interest(code, AFRICA, "A");
        }

        Proposal proposal = propose();

        List<String> byLot = List.of("KEN", "GHA", "MLI", "ZAF").stream()
                .sorted(java.util.Comparator.comparing(code -> Lot.of(SEED, code)))
                .toList();
        assertThat(codes(proposal, "A")).containsExactly(byLot.getFirst());
        assertThat(proposal.waiting())
                .extracting(Proposal.Waiting::code)
                .containsExactlyElementsOf(byLot.subList(1, 4));
        assertThat(proposal.seats().getFirst().why())
                .isEqualTo(new Reason.Seated(Reason.How.CHOSEN, 1, false, new Reason.Share(AFRICA, 1, 1, 4)));
    }

    @Test
    void a_first_preference_comes_before_a_second_whatever_the_lot() {
        panel("A", 1);
        panel("B", 0);
        List<String> byLot = byLot("KEN", "GHA");
        interest(byLot.get(0), AFRICA, "B", "A");
        interest(byLot.get(1), AFRICA, "A");

        assertThat(codes(propose(), "A")).containsExactly(byLot.get(1));
    }

    @Test
    void of_two_with_the_same_wishes_the_lower_lot_has_its_first() {
        panel("A", 1);
        panel("B", 1);
        List<String> byLot = byLot("KEN", "GHA");
        for (List<String> wishes : List.of(List.of("A", "B"), List.of("B", "A"))) {
            interests.clear();
            byLot.forEach(code -> interests.add(new Interest(code, AFRICA, wishes, false, null, false)));

            assertThat(codes(propose(), wishes.get(0))).containsExactly(byLot.get(0));
        }
    }

    @Test
    void co_chairs_take_no_seat_and_do_not_wait() {
        panels.add(new Panel("A", 1, List.of("GHA")));
        panel("B", 1);
        interest("GHA", AFRICA, "B");
        interest("KEN", AFRICA, "B");

        Proposal proposal = propose();

        assertThat(codes(proposal, "B")).containsExactly("KEN");
        assertThat(proposal.waiting()).isEmpty();
        assertThat(proposal.unfilled()).containsExactly(new Proposal.Unfilled("A", 1, new Reason.TooFew(1, 2)));
    }

    @Test
    void who_is_late_only_fills_gaps() {
        panel("A", 2);
        groups = Map.of(AFRICA, 54);
        List<String> byLot = byLot("KEN", "GHA", "MLI");
        interests.add(new Interest(byLot.get(0), AFRICA, List.of("A"), false, null, true));
        interest(byLot.get(1), AFRICA, "A");
        interest(byLot.get(2), AFRICA, "A");

        assertThat(codes(propose(), "A")).containsExactlyInAnyOrder(byLot.get(1), byLot.get(2));
        assertThat(propose().waiting().getFirst().why().why()).isEqualTo(Reason.Waits.LATE);

        interests.removeLast();

        assertThat(codes(propose(), "A")).containsExactlyInAnyOrder(byLot.get(0), byLot.get(1));
    }

    @Test
    void with_one_seat_of_each_group_on_each_panel_shares_are_equal() {
        many();
        policy = new Policy.OnePerGroupThenProportional();

        Proposal proposal = propose();

        assertThat(proposal.shares().targets().values()).containsExactly(4, 4, 4, 4, 4);
        proposal.cells().values().forEach(line -> assertThat(line.values()).containsOnly(1));
        assertThat(proposal.seats()).hasSize(20);
        assertThat(proposal.unfilled()).isEmpty();
    }

    @Test
    void what_is_left_after_one_of_each_is_in_proportion() {
        for (String id : List.of("A", "B", "C", "D")) {
            panel(id, 6);
        }
        forty();
        policy = new Policy.OnePerGroupThenProportional();

        assertThat(propose().shares().targets().values()).containsExactly(6, 6, 4, 4, 4);
        panels.removeIf(panel -> !panel.id().equals("A"));
        panels.set(0, new Panel("A", 3, List.of()));
        assertThat(propose().shares().targets().values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void an_agreed_table_is_kept_and_what_a_group_cannot_fill_is_reported() {
        panel("A", 3);
        interest("KEN", AFRICA, "A");
        interest("GHA", AFRICA, "A");
        interest("IND", ASIA, "A");
        policy = new Policy.Fixed(Map.of(AFRICA, 1, EAST, 2));

        Proposal proposal = propose();

        assertThat(proposal.shares().targets())
                .containsEntry(AFRICA, 1)
                .containsEntry(EAST, 2)
                .containsEntry(ASIA, 0);
        assertThat(proposal.seats()).hasSize(1);
        assertThat(proposal.unfilled()).containsExactly(new Proposal.Unfilled("A", 2, new Reason.TableIsFull(2)));
    }

    @Test
    void a_chair_that_a_group_cannot_fill_goes_to_who_takes_it_and_is_told() {
        groups = Map.of(AFRICA, 50, ASIA, 50);
        panel("A", 2);
        panel("B", 2);
        interest("KEN", AFRICA, "A");
        interest("GHA", AFRICA, "A");
        interest("IND", ASIA, "A", "B");
        interest("NPL", ASIA, "B");
        interest("FJI", ASIA, "B");

        Proposal proposal = propose();

        assertThat(proposal.shares().targets()).containsEntry(AFRICA, 2).containsEntry(ASIA, 2);
        assertThat(proposal.unfilled()).isEmpty();
        assertThat(codes(proposal, "B")).containsExactlyInAnyOrder("NPL", "FJI");
        assertThat(proposal.seats())
                .filteredOn(seat -> seat.why().how() == Reason.How.GAP)
                .singleElement()
                .satisfies(seat -> assertThat(seat.panel()).isEqualTo("B"));
        assertThat(proposal.warnings()).contains(new Warning(Warning.Kind.OVERFLOW, "B", ASIA, 2, 1));
    }

    @Test
    void locks_are_kept_even_beyond_the_share_and_told() {
        panel("A", 2);
        panel("B", 2);
        for (String code : List.of("KEN", "GHA", "MLI")) {
            interest(code, AFRICA, "B");
            locks.add(new ProposalInput.Lock(code, code.equals("MLI") ? "B" : "A"));
        }
        interest("IND", ASIA, "A");
        interest("PER", LATIN, "B");

        Proposal proposal = propose();

        assertThat(codes(proposal, "A")).containsExactly("GHA", "KEN");
        assertThat(codes(proposal, "B")).contains("MLI");
        assertThat(proposal.shares().targets()).containsEntry(AFRICA, 3);
        assertThat(proposal.seats().getFirst().why().how()).isEqualTo(Reason.How.LOCKED);
        assertThat(proposal.seats().getFirst().why().preference()).isNull();
    }

    @Test
    void who_is_excluded_waits_with_that_reason() {
        panel("A", 1);
        panel("B", 1);
        interest("KEN", AFRICA, "A");
        interest("GHA", AFRICA, "A", "B");
        exclusions.add(new ProposalInput.Exclusion("KEN", null));
        exclusions.add(new ProposalInput.Exclusion("GHA", "A"));

        Proposal proposal = propose();

        assertThat(codes(proposal, "B")).containsExactly("GHA");
        assertThat(proposal.waiting().getFirst().why().why()).isEqualTo(Reason.Waits.EXCLUDED);
        assertThat(codes(proposal, "A")).isEmpty();
    }

    @Test
    void parts_that_contradict_each_other_are_refused() {
        panels.add(new Panel("A", 1, List.of("GHA")));
        interest("KEN", AFRICA, "A");
        interest("GHA", AFRICA, "A");
        for (String code : List.of("GHA", "XXX")) {
            locks.add(new ProposalInput.Lock(code, "A"));
            assertThatThrownBy(this::propose).isInstanceOf(IllegalArgumentException.class);
            locks.clear();
        }
        locks.add(new ProposalInput.Lock("KEN", "A"));
        exclusions.add(new ProposalInput.Exclusion("KEN", null));

        assertThatThrownBy(this::propose).hasMessage("KEN is locked to a panel that it is excluded from");
    }

    @Test
    void an_equal_nominee_is_exchanged_so_that_no_panel_is_of_one_sex() {
        panel("A", 2);
        groups = Map.of(AFRICA, 54);
        List<String> byLot = byLot("KEN", "GHA", "MLI");
        interest(byLot.get(0), Gender.M, "A");
        interest(byLot.get(1), Gender.M, "A");
        interest(byLot.get(2), Gender.F, "A");

        Proposal proposal = propose();

        assertThat(codes(proposal, "A")).containsExactlyInAnyOrder(byLot.get(0), byLot.get(2));
        assertThat(proposal.waiting())
                .singleElement()
                .satisfies(each -> assertThat(each.why().why()).isEqualTo(Reason.Waits.EXCHANGED));
        assertThat(proposal.warnings()).noneMatch(each -> each.kind() == Warning.Kind.SINGLE_SEX);
    }

    @Test
    void two_nominees_of_a_group_change_panels_for_the_balance() {
        panel("A", 2);
        panel("B", 2);
        groups = Map.of(AFRICA, 54);
        interest("KEN", Gender.M, "A", "B");
        interest("GHA", Gender.M, "A", "B");
        interest("MLI", Gender.F, "B", "A");
        interest("ZAF", Gender.F, "B", "A");

        Proposal proposal = propose();

        assertThat(proposal.warnings()).noneMatch(each -> each.kind() == Warning.Kind.SINGLE_SEX);
        assertThat(proposal.seats())
                .filteredOn(seat -> seat.why().how() == Reason.How.EXCHANGED)
                .hasSize(2);
    }

    @Test
    void nothing_in_gives_empty_chairs_and_a_reason() {
        panel("A", 5);

        Proposal proposal = propose();

        assertThat(proposal.unfilled()).containsExactly(new Proposal.Unfilled("A", 5, new Reason.TooFew(0, 5)));
        assertThat(proposal.warnings()).contains(new Warning(Warning.Kind.NO_INTERESTS, null, null, 0, 5));
        panels.clear();
        assertThat(propose().seats()).isEmpty();
    }

    @Test
    void candidates_of_one_group_have_all_seats_and_a_warning() {
        panel("A", 2);
        interest("KEN", AFRICA, "A");
        interest("GHA", AFRICA, "A");
        interest("MLI", AFRICA, "A");

        Proposal proposal = propose();

        assertThat(proposal.shares().targets()).containsEntry(AFRICA, 2);
        assertThat(proposal.seats()).hasSize(2);
        assertThat(proposal.warnings())
                .contains(new Warning(Warning.Kind.ONE_GROUP, null, AFRICA, 3, 5))
                .contains(new Warning(Warning.Kind.GROUP_MISSING, "A", WEST, 0, 0));
    }

    private void panel(String id, int seats) {
        panels.add(new Panel(id, seats, List.of()));
    }

    private void interest(String code, String group, String... preferences) {
        interests.add(new Interest(code, group, List.of(preferences), false, null, false));
    }

    private void interest(String code, @Nullable Gender gender, String... preferences) {
        interests.add(new Interest(code, AFRICA, List.of(preferences), false, gender, false));
    }

    private void many() {
        for (String id : List.of("A", "B", "C", "D")) {
            panel(id, 5);
        }
        forty();
    }

    private void forty() {
        for (String group : ALL) {
            for (int i = 0; i < 8; i++) {
                interests.add(
                        new Interest(group.charAt(0) + "" + group.length() + i, group, List.of(), true, null, false));
            }
        }
    }

    private static List<String> byLot(String... codes) {
        return List.of(codes).stream()
                .sorted(java.util.Comparator.comparing(code -> Lot.of(SEED, code)))
                .toList();
    }

    private Proposal propose() {
        return Proposer.propose(
                new ProposalInput(new TreeMap<>(groups), panels, policy, SEED, locks, exclusions, interests, Map.of()));
    }

    private static List<String> codes(Proposal proposal, String panel) {
        return proposal.seats().stream()
                .filter(seat -> seat.panel().equals(panel))
                .map(Proposal.Seat::code)
                .toList();
    }
}
