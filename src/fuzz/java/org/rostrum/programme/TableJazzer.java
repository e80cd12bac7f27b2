package org.rostrum.programme;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Led by what the input reaches: {@code JAZZER_FUZZ=1 ./rostrum mvn -Pfuzz -Dtest=TableJazzer test}. */
class TableJazzer {
    static Stream<byte[]> seeds() {
        return ProgrammeFuzzTest.tables().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void input(byte[] input) {
        ProgrammeFuzzTest.table(input);
    }
}
