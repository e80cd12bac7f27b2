package org.rostrum.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The dialogues that come with Rostrum. */
final class Demo {
    private static final List<String> FILES = List.of("scenario-hld2013.json", "scenario-panel-2013-06-25.json");

    private Demo() {}

    /** The scenarios, as they are read by {@link ScenarioReader}. */
    static List<String> sources() {
        return FILES.stream().map(Demo::source).toList();
    }

    private static String source(String file) {
        try (InputStream stream = Demo.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("/demo/" + file + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
