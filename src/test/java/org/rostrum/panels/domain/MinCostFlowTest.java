package org.rostrum.panels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MinCostFlowTest {
    @Test
    void the_cheapest_assignment_is_found_among_all() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 500; run++) {
            int size = random.nextInt(1, 7);
            long[][] high = new long[size][size];
            long[][] low = new long[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    high[i][j] = random.nextInt(-3, 4);
                    low[i][j] = random.nextInt(0, 50);
                }
            }
            MinCostFlow flow = new MinCostFlow(2 + 2 * size);
            int[][] arcs = new int[size][size];
            for (int i = 0; i < size; i++) {
                flow.arc(0, 2 + i, 1, 0, 0);
                flow.arc(2 + size + i, 1, 1, 0, 0);
                for (int j = 0; j < size; j++) {
                    arcs[i][j] = flow.arc(2 + i, 2 + size + j, 1, high[i][j], low[i][j]);
                }
            }
            flow.run(0, 1);
            long found = 0;
            int units = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    units += flow.flow(arcs[i][j]);
                    found += flow.flow(arcs[i][j]) * (high[i][j] * 1_000 + low[i][j]);
                }
            }
            assertThat(units).isEqualTo(size);
            assertThat(found).isEqualTo(cheapest(high, low, 0, 0));
        }
    }

    /** By trying all; {@code taken} has a bit for each column in use. */
    private static long cheapest(long[][] high, long[][] low, int row, int taken) {
        if (row == high.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int column = 0; column < high.length; column++) {
            if ((taken & (1 << column)) == 0) {
                long cost = high[row][column] * 1_000 + low[row][column];
                best = Math.min(best, cost + cheapest(high, low, row + 1, taken | (1 << column)));
            }
        }
        return best;
    }
}
