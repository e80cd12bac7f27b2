package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_group_is_heard_twice_in_a_row_where_that_can_be(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> codes = new ArrayList<>();
            Map<String, Party> parties = new HashMap<>();
            Map<String, Integer> sizes = new HashMap<>();
            int number = 1 + random.nextInt(9);
            for (int i = 0; i < number; i++) {
                String group = "G" + random.nextInt(4);
                codes.add("C" + i);
                sizes.merge(group, 1, Integer::sum);
                parties.put(
                        "C" + i,
                        new Party(
                                "C" + i, Map.of("en", "C" + i), Party.MEMBER_STATE, group, null, false, false, false));
            }

            List<String> order = SpeakingOrder.of(codes, parties);

            assertThat(order).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(codes);
            int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            if (most <= (number + 1) / 2) {
                for (int i = 1; i < number; i++) {
                    assertThat(group(parties, order.get(i)))
                            .as("seed %d, %s", seed, order)
                            .isNotEqualTo(group(parties, order.get(i - 1)));
                }
            }
        }
    }

    private static String group(Map<String, Party> parties, String code) {
        return Objects.requireNonNull(Objects.requireNonNull(parties.get(code)).group());
    }
}
