package org.rostrum.floor.scenarios;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every file of a folder is a test of its own; another folder by {@code -Dscenarios.dir=PATH}. */
class ScenarioTest {
    private static final Path OWN = Path.of("src/test/resources/scenarios");

    @TestFactory
    List<DynamicTest> scenarios() throws IOException {
        String other = System.getProperty("scenarios.dir");
        Path folder = other == null ? OWN : Path.of(other);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new AssertionError("no scenarios in " + folder);
        }
        Map<String, Path> sentences = new HashMap<>();
        return files.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Scenario scenario = read(file);
                    Path first = sentences.putIfAbsent(scenario.sentence(), file);
                    if (first != null) {
                        throw new AssertionError(file + " has the sentence of " + first);
                    }
                    scenario.play();
                }))
                .toList();
    }

    private static Scenario read(Path file) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object content = new org.yaml.snakeyaml.Yaml(new SafeConstructor(strict)).load(Files.readString(file));
        return new Scenario(file.getFileName().toString(), content);
    }
}
