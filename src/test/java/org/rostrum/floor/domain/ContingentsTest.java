package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContingentsTest {
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Map<String, Duration> GIVEN = Map.of("african", TEN, "asia-pacific", TEN, "grulac", TEN);

    @Test
    void statements_use_the_contingent_and_points_of_order_and_replies_do_not() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.asks("S00");
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(4));
        meeting.asks("S05", Kind.RIGHT_OF_REPLY, null);
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(2));
        meeting.asks("S02");
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(1));
        meeting.asks("S10");
        meeting.asks("S15");
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.after(60_000).asks("S01", Kind.POINT_OF_ORDER, null);
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.after(60_000);

        Contingents contingents = Contingents.at(meeting.state(), meeting.now, Contingents.By.GROUP, GIVEN);

        Contingents.Account african = account(contingents, "african");
        assertThat(african.used()).isEqualTo(Duration.ofMinutes(5));
        assertThat(african.left()).isEqualTo(Duration.ofMinutes(5));
        assertThat(african.asked()).isEqualTo(Duration.ofMinutes(5));
        assertThat(african.waiting()).isEqualTo(1);
        assertThat(african.usedUp()).isFalse();
        assertThat(account(contingents, "asia-pacific").used()).isZero();
        assertThat(contingents.outside()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void who_shares_a_slot_uses_an_equal_part_of_its_time() {
        PlayedMeeting meeting = PlayedMeeting.open();
        String african = meeting.asks("S00");
        String asian = meeting.asks("S01");
        meeting.chair(new FloorCommand.MergeEntries(List.of(african, asian)));
        Contingents before = Contingents.at(meeting.state(), meeting.now, Contingents.By.GROUP, GIVEN);
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(3));
        Contingents after = Contingents.at(meeting.state(), meeting.now, Contingents.By.GROUP, GIVEN);

        assertThat(account(before, "african").asked()).isEqualTo(Duration.ofSeconds(90));
        assertThat(account(before, "asia-pacific").waiting()).isEqualTo(1);
        assertThat(account(after, "african").used()).isEqualTo(Duration.ofSeconds(90));
        assertThat(account(after, "asia-pacific").used()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void by_category_each_category_has_its_own() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.asks("S04");
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(3));

        Contingents contingents = Contingents.at(
                meeting.state(),
                meeting.now,
                Contingents.By.CATEGORY,
                Map.of(Participant.STAKEHOLDER, Duration.ofMinutes(2)));

        assertThat(account(contingents, Participant.STAKEHOLDER).left()).isEqualTo(Duration.ofMinutes(-1));
        assertThat(account(contingents, Participant.STAKEHOLDER).usedUp()).isTrue();
        assertThat(account(contingents, Participant.STAKEHOLDER).need()).isZero();
    }

    @Test
    void new_minutes_go_where_they_are_short_in_proportion_to_what_is_short() {
        Contingents contingents = new Contingents(
                Contingents.By.GROUP,
                List.of(
                        new Contingents.Account("a", TEN, TEN, Duration.ofMinutes(6), 2),
                        new Contingents.Account(
                                "b", Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofMinutes(3), 1),
                        new Contingents.Account("c", TEN, Duration.ZERO, Duration.ofMinutes(3), 1)),
                Duration.ZERO);

        assertThat(contingents
                        .topUp(Duration.ofMinutes(5), Contingents.Share.NEED)
                        .given())
                .isEqualTo(Map.of("a", Duration.ofSeconds(200), "b", Duration.ofSeconds(100)));
        assertThat(contingents
                        .topUp(Duration.ofMinutes(5), Contingents.Share.CONTINGENT)
                        .given())
                .isEqualTo(Map.of("a", Duration.ofSeconds(100), "b", Duration.ofSeconds(200)));
        assertThat(contingents.redistributed(Contingents.Share.NEED))
                .isEqualTo(Map.of(
                        "a", Duration.ofSeconds(880), "b", Duration.ofSeconds(1_340), "c", Duration.ofSeconds(180)));
    }

    @Test
    void sixty_slots_by_the_size_of_the_regional_groups_are_17_17_7_10_9() {
        Map<String, Integer> sizes =
                Map.of("african", 54, "asia-pacific", 54, "eastern-european", 23, "grulac", 33, "weog", 28);

        Map<String, Duration> slots = Contingents.split(Contingents.STEP.multipliedBy(60), sizes);

        assertThat(slots)
                .isEqualTo(Map.of(
                        "african", Contingents.STEP.multipliedBy(17),
                        "asia-pacific", Contingents.STEP.multipliedBy(17),
                        "eastern-european", Contingents.STEP.multipliedBy(7),
                        "grulac", Contingents.STEP.multipliedBy(10),
                        "weog", Contingents.STEP.multipliedBy(9)));
    }

    @Test
    void where_nobody_is_short_nothing_is_given() {
        Contingents contingents =
                Contingents.at(PlayedMeeting.open().state(), PlayedMeeting.START, Contingents.By.GROUP, GIVEN);

        Contingents.TopUp topUp = contingents.topUp(TEN, Contingents.Share.NEED);

        assertThat(topUp.given()).isEmpty();
        assertThat(topUp.rest()).isEqualTo(TEN);
        assertThat(contingents.redistributed(Contingents.Share.NEED)).isEqualTo(GIVEN);
        assertThatThrownBy(() -> contingents.topUp(TEN.negated(), Contingents.Share.NEED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_are_exact_and_shares_are_less_than_a_step_off() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            PlayedMeeting meeting = PlayedMeeting.random(seed, 150);
            Map<String, Duration> given = new HashMap<>();
            for (String group : List.of("african", "asia-pacific", "eastern-european", "grulac")) {
                given.put(group, Duration.ofMillis(random.nextInt(1_500_000)));
            }
            Contingents contingents = Contingents.at(meeting.state(), meeting.now, Contingents.By.GROUP, given);
            for (Contingents.Share share : Contingents.Share.values()) {
                Duration amount = Duration.ofMillis(random.nextInt(3_600_000));
                Contingents.TopUp topUp = contingents.topUp(amount, share);
                assertThat(sum(topUp.given().values()).plus(topUp.rest()))
                        .as("seed %d", seed)
                        .isEqualTo(amount);
                assertThat(sum(contingents.redistributed(share).values()))
                        .as("seed %d", seed)
                        .isEqualTo(sum(given.values()));
                double needs = sum(contingents.accounts().stream()
                                .map(Contingents.Account::need)
                                .toList())
                        .toMillis();
                for (Contingents.Account account : contingents.accounts()) {
                    Duration got = topUp.given().getOrDefault(account.key(), Duration.ZERO);
                    if (account.need().isZero()) {
                        assertThat(got).as("seed %d", seed).isZero();
                    } else if (share == Contingents.Share.NEED) {
                        double quota = account.need().toMillis() / needs * amount.toMillis();
                        assertThat(Math.abs(got.toMillis() - quota))
                                .as("seed %d", seed)
                                .isLessThan(10_000);
                    }
                    assertThat(got.toMillis() % Contingents.STEP.toMillis())
                            .as("seed %d", seed)
                            .isZero();
                }
            }
        }
    }

    @Test
    void nobody_gives_more_than_it_has_to_spare() {
        for (long seed = 1; seed <= 200; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 150);
            Contingents contingents = Contingents.at(meeting.state(), meeting.now, Contingents.By.GROUP, GIVEN);
            Map<String, Duration> after = contingents.redistributed(Contingents.Share.NEED);
            for (Contingents.Account account : contingents.accounts()) {
                Duration now = after.getOrDefault(account.key(), Duration.ZERO);
                assertThat(now)
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(account.given().minus(account.spare()));
            }
        }
    }

    @Test
    void whole_units_are_shared_out_within_one_of_the_quota_and_the_same_way_each_time() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Map<String, Long> weights = new HashMap<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                weights.put("g" + i, (long) random.nextInt(5));
            }
            weights.put("g0", 1L);
            long units = random.nextInt(100);
            Map<String, Long> shares = Apportionment.of(units, weights);
            double total = weights.values().stream().mapToLong(Long::longValue).sum();
            assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                    .as("seed %d", seed)
                    .isEqualTo(units);
            weights.forEach((key, weight) -> assertThat(Math.abs(shares.getOrDefault(key, 0L) - units * weight / total))
                    .isLessThan(1));
            weights.forEach((key, weight) -> weights.forEach((other, less) -> {
                if (weight > less) {
                    assertThat(shares.getOrDefault(key, 0L)).isGreaterThanOrEqualTo(shares.getOrDefault(other, 0L));
                }
            }));
        }
    }

    private static Contingents.Account account(Contingents contingents, String key) {
        return contingents.accounts().stream()
                .filter(account -> account.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Duration sum(Collection<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
