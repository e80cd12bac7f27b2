package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The operator's way in: from the environment or a file, never from the log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretariatPasswordTest {
    private static final String PASSWORD = "quiet-harbour-7-lamps";

    private static final TestDatabase database = new TestDatabase();

    @TempDir
    private Path secrets;

    @Configuration(proxyBeanMethods = false)
    @Import(AccessConfiguration.class)
    static class Node {
        @Bean
        JdbcClient jdbc() {
            return database.jdbc();
        }

        @Bean
        JsonMapper mapper() {
            return JsonMapper.builder().build();
        }
    }

    @AfterEach
    void forget() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        database.jdbc().sql("delete from account").update();
    }

    /** Starts as an operator would, with much written to the log. */
    private static ConfigurableApplicationContext start(Map<String, Object> environment, String... arguments) {
        SpringApplication application = new SpringApplication(Node.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        StandardEnvironment surroundings = new StandardEnvironment();
        surroundings
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        application.setEnvironment(surroundings);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--logging.level.root=DEBUG";
        all[arguments.length + 1] = "--debug";
        return application.run(all);
    }

    private static boolean opens(ConfigurableApplicationContext node, String password) {
        return node.getBean(Accounts.class)
                .byPassword("secretariat", password)
                .filter(account -> account.user().role() == AccessRole.SECRETARIAT)
                .isPresent();
    }

    @Test
    void it_comes_from_the_environment_and_is_never_logged(CapturedOutput output) {
        try (ConfigurableApplicationContext node = start(Map.of("ROSTRUM_SECRETARIAT_PASSWORD", PASSWORD))) {
            assertThat(opens(node, PASSWORD)).isTrue();
        }
        assertThat(output).as("it has been written at all").contains("secretariatPassword");
        assertThat(output).doesNotContain(PASSWORD);
    }

    @Test
    void it_comes_from_a_file_whose_last_line_break_is_not_part_of_it(CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("rostrum.secretariat.password"), PASSWORD + "\n");
        try (ConfigurableApplicationContext node =
                start(Map.of("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/"))) {
            assertThat(opens(node, PASSWORD)).isTrue();
        }
        assertThat(output).doesNotContain(PASSWORD);
    }

    @Test
    void without_one_the_node_starts_and_accounts_stay_as_they_are() {
        try (ConfigurableApplicationContext node = start(Map.of())) {
            assertThat(opens(node, "")).isFalse();
            assertThat(accounts()).isZero();
        }
        try (ConfigurableApplicationContext _ = start(Map.of("ROSTRUM_SECRETARIAT_PASSWORD", PASSWORD))) {
            assertThat(accounts()).isEqualTo(1);
        }
        try (ConfigurableApplicationContext node = start(Map.of("ROSTRUM_SECRETARIAT_PASSWORD", ""))) {
            assertThat(opens(node, PASSWORD)).as("the one before still holds").isTrue();
        }
    }

    @Test
    void one_that_is_too_short_stops_the_start_and_is_not_repeated(CapturedOutput output) {
        Map<String, Object> environment = Map.of("ROSTRUM_SECRETARIAT_PASSWORD", "tiny-9-harb");
        assertThatThrownBy(() -> start(environment))
                .hasMessageContaining("password of secretariat: expected at least 12 characters")
                .hasMessageNotContaining("tiny-9-harb");
        assertThat(output).doesNotContain("tiny-9-harb");
        assertThat(accounts()).isZero();
    }

    private static int accounts() {
        return database.jdbc()
                .sql("select count(*) from account")
                .query(Integer.class)
                .single();
    }
}
