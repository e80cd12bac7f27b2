package org.rostrum.floor.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Led by what the input reaches: {@code JAZZER_FUZZ=1 ./rostrum mvn -Pfuzz -Dtest=CommandJazzer test}. */
class CommandJazzer {
    static Stream<byte[]> seeds() {
        return FloorJsonFuzzTest.commands().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void input(byte[] input) {
        FloorJsonFuzzTest.command(input);
    }
}
