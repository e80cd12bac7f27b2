package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The expressions of interest of the demo: 44 candidates for 20 seats on four round tables. */
class DemoProposalTest {
    private static final List<Panel> PANELS = List.of(
            new Panel("RT1", 5, List.of("GHA", "CHE")),
            new Panel("RT2", 5, List.of("PHL", "NOR")),
            new Panel("RT3", 5, List.of("MEX", "POL")),
            new Panel("RT4", 5, List.of("MAR", "CAN")));

    private final Proposal proposal = Proposer.propose(new ProposalInput(
            Groups.TODAY,
            PANELS,
            new Policy.Proportional(),
            "A/RES/67/219|2013-08-02",
            List.of(),
            List.of(),
            interests(),
            Map.of()));

    @Test
    void shares_are_as_they_should_be() {
        assertThat(proposal.shares().targets().values()).containsExactly(6, 6, 2, 3, 3);
        assertThat(proposal.shares().ties()).isEmpty();
        assertThat(proposal.seats()).hasSize(20);
        assertThat(proposal.waiting()).hasSize(24);
        assertThat(proposal.unfilled()).isEmpty();
        for (String group : Groups.ALL) {
            assertThat(proposal.seats().stream().filter(seat -> seat.group().equals(group)))
                    .hasSize(Objects.requireNonNull(proposal.shares().targets().get(group)));
        }
    }

    @Test
    void each_round_table_has_its_share_of_each_group() {
        proposal.cells().forEach((panel, line) -> {
            assertThat(line.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
            assertThat(line.get(Groups.AFRICA)).isBetween(1, 2);
            assertThat(line.get(Groups.ASIA)).isBetween(1, 2);
            assertThat(line.get(Groups.EAST)).isBetween(0, 1);
            assertThat(line.get(Groups.LATIN)).isBetween(0, 1);
            assertThat(line.get(Groups.WEST)).isBetween(0, 1);
        });
    }

    @Test
    void no_round_table_is_of_one_sex_or_outside_the_band() {
        assertThat(proposal.warnings())
                .extracting(Warning::kind)
                .doesNotContain(Warning.Kind.SINGLE_SEX, Warning.Kind.GENDER_BALANCE);
    }

    @Test
    void who_was_late_waits_where_others_were_in_time() {
        assertThat(proposal.seats())
                .filteredOn(seat -> seat.group().equals(Groups.LATIN))
                .noneMatch(seat -> seat.why().late());
        assertThat(proposal.waiting()).extracting(Proposal.Waiting::code).contains("ARG");
    }

    @Test
    void each_seat_has_its_reason() {
        assertThat(proposal.seats())
                .filteredOn(seat -> seat.group().equals(Groups.ASIA))
                .extracting(seat -> seat.why().share())
                .containsOnly(new Reason.Share(Groups.ASIA, 6, 20, 13));
        assertThat(proposal.waiting())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(each -> each.why().lot()));
    }

    private static List<Interest> interests() {
        List<Interest> interests = new ArrayList<>();
        JsonNode scenario = JsonMapper.builder()
                .build()
                .readTree(DemoProposalTest.class.getResourceAsStream("/demo/scenario-hld2013.json"));
        for (JsonNode each : scenario.get("expressions_of_interest")) {
            List<String> preferences = new ArrayList<>();
            each.get("preferences").forEach(panel -> preferences.add(panel.asString()));
            interests.add(new Interest(
                    each.get("iso3").asString(),
                    each.get("regional_group").asString(),
                    preferences,
                    each.get("any_round_table").asBoolean(),
                    Gender.valueOf(each.get("nominee_gender").asString().toUpperCase(Locale.ROOT)),
                    each.has("late") && each.get("late").asBoolean()));
        }
        return interests;
    }
}
