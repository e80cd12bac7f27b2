package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a proposal costs when every Member State wants a seat on one of eight panels: it has to stay under 200 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ProposalBenchmark {
    private static final Map<String, Integer> GROUPS = Map.of(
            "African States", 54,
            "Asia-Pacific States", 54,
            "Eastern European States", 23,
            "Latin American and Caribbean States", 33,
            "Western European and other States", 29);

    /** Seats of each of the eight panels. */
    @Param({"5", "12"})
    int seats;

    private ProposalInput input =
            new ProposalInput(GROUPS, List.of(), new Policy.Proportional(), "s", List.of(), List.of(), List.of(), Map.of());

    @Setup
    public void fill() {
        Random random = new Random(193);
        List<Panel> panels = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            panels.add(new Panel("RT" + i, seats, List.of()));
        }
        List<Interest> interests = new ArrayList<>();
        GROUPS.forEach((group, members) -> {
            for (int i = 0; i < members; i++) {
                List<String> wishes = new ArrayList<>(panels.stream().map(Panel::id).toList());
                Collections.shuffle(wishes, random);
                Gender gender = random.nextInt(10) < 7 ? Gender.M : Gender.F;
                interests.add(
                        new Interest(group + i, group, wishes.subList(0, 4), random.nextBoolean(), gender, false));
            }
        });
        input = new ProposalInput(
                GROUPS, panels, new Policy.Proportional(), "seed", List.of(), List.of(), interests, Map.of());
    }

    @Benchmark
    public Proposal propose() {
        return Proposer.propose(input);
    }
}
