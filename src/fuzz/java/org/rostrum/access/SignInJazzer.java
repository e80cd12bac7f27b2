package org.rostrum.access;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Led by what the input reaches: {@code JAZZER_FUZZ=1 ./rostrum mvn -Pfuzz -Dtest=SignInJazzer test}. */
class SignInJazzer {
    static Stream<byte[]> seeds() {
        return AccessFuzzTest.signIns().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void input(byte[] input) {
        AccessFuzzTest.signIn(input);
    }
}
