package org.rostrum.panels.rest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Led by what the input reaches: {@code JAZZER_FUZZ=1 ./rostrum mvn -Pfuzz -Dtest=CallJazzer test}. */
class CallJazzer {
    static Stream<byte[]> seeds() {
        return PanelsFuzzTest.calls().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void input(byte[] input) {
        PanelsFuzzTest.call(input);
    }
}
