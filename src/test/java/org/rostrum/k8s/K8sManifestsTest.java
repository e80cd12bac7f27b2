package org.rostrum.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every manifest, rendered, read strictly and held against the others. */
class K8sManifestsTest {
    private static final String BASE = "base";
    private static final String LOCAL = "overlays/local";
    private static final String PRODUCTION = "overlays/production";

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void every_object_has_only_fields_of_its_type(String folder) {
        Manifests manifests = Manifests.of(folder);
        assertThat(manifests.objects())
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(
                                KubernetesApi.read(each).getMetadata().getName())
                        .isNotBlank());
        assertThat(manifests.objects())
                .extracting(each -> Kustomize.kind(each) + '/' + Kustomize.name(each))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_field_that_the_type_does_not_have_is_found_however_deep_it_stands() {
        ObjectNode members = Manifests.of(BASE).one("StatefulSet", "rostrum");
        ((ObjectNode) container(members).path("readinessProbe")).put("periodSecond", 3);
        assertThatThrownBy(() -> KubernetesApi.read(members)).hasMessageContaining("periodSecond");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void selectors_find_the_pods_they_are_meant_for(String folder) {
        Manifests manifests = Manifests.of(folder);
        for (JsonNode workload : manifests.workloads()) {
            assertThat(labels(workload.at("/spec/template/metadata/labels")))
                    .as("pods of %s", Kustomize.name(workload))
                    .containsAllEntriesOf(labels(workload.at("/spec/selector/matchLabels")));
            for (JsonNode spread : workload.at("/spec/template/spec/topologySpreadConstraints")) {
                assertThat(pods(manifests, spread.at("/labelSelector/matchLabels")))
                        .containsExactly(Kustomize.name(workload));
            }
        }
        for (JsonNode service : manifests.all("Service")) {
            assertThat(pods(manifests, service.at("/spec/selector")))
                    .as("pods behind %s", Kustomize.name(service))
                    .isNotEmpty();
        }
        for (JsonNode budget : manifests.all("PodDisruptionBudget")) {
            assertThat(pods(manifests, budget.at("/spec/selector/matchLabels")))
                    .containsExactly(Kustomize.name(budget));
        }
        for (JsonNode policy : manifests.all("NetworkPolicy")) {
            assertThat(pods(manifests, policy.at("/spec/podSelector/matchLabels")))
                    .containsExactlyInAnyOrder("rostrum", "rostrum-edge");
        }
        for (JsonNode monitor : manifests.all("ServiceMonitor")) {
            List<ObjectNode> watched = manifests.all("Service").stream()
                    .filter(each -> labels(each.at("/metadata/labels"))
                            .entrySet()
                            .containsAll(labels(monitor.at("/spec/selector/matchLabels"))
                                    .entrySet()))
                    .toList();
            assertThat(watched).extracting(Kustomize::name).containsExactly("rostrum-management");
            assertThat(ports(watched.getFirst()))
                    .contains(monitor.at("/spec/endpoints/0/port").asString());
        }
        for (JsonNode autoscaler : manifests.all("HorizontalPodAutoscaler")) {
            manifests.one(
                    autoscaler.at("/spec/scaleTargetRef/kind").asString(),
                    autoscaler.at("/spec/scaleTargetRef/name").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void ports_that_are_named_are_there(String folder) {
        Manifests manifests = Manifests.of(folder);
        for (JsonNode service : manifests.all("Service")) {
            for (String workload : pods(manifests, service.at("/spec/selector"))) {
                for (JsonNode port : service.at("/spec/ports")) {
                    assertThat(containerPorts(workload(manifests, workload)))
                            .containsEntry(
                                    port.path("targetPort").asString(),
                                    port.path("port").asInt());
                }
            }
        }
        for (JsonNode workload : manifests.workloads()) {
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                for (JsonNode port : container(workload).path(probe).findValues("port")) {
                    assertThat(containerPorts(workload)).containsKey(port.asString());
                }
            }
        }
        for (JsonNode ingress : manifests.all("Ingress")) {
            for (JsonNode backend : ingress.findValues("backend")) {
                ObjectNode service =
                        manifests.one("Service", backend.at("/service/name").asString());
                assertThat(ports(service))
                        .contains(backend.at("/service/port/name").asString());
            }
        }
        for (JsonNode policy : manifests.all("NetworkPolicy")) {
            for (JsonNode rule : policy.at("/spec/ingress")) {
                for (JsonNode port : rule.path("ports")) {
                    assertThat(containerPorts(manifests.one("StatefulSet", "rostrum")))
                            .containsKey(port.path("port").asString());
                }
            }
        }
        Map<String, String> settings = settings(manifests);
        assertThat(containerPorts(manifests.one("StatefulSet", "rostrum")))
                .containsEntry("web", Integer.parseInt(settings.getOrDefault("SERVER_PORT", "")))
                .containsEntry("management", Integer.parseInt(settings.getOrDefault("MANAGEMENT_SERVER_PORT", "")))
                .containsEntry("cluster", Integer.parseInt(settings.getOrDefault("ROSTRUM_CLUSTER_PORT", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void nodes_look_for_each_other_where_the_members_are(String folder) {
        Manifests manifests = Manifests.of(folder);
        ObjectNode service =
                manifests.one("Service", settings(manifests).getOrDefault("ROSTRUM_CLUSTER_SERVICEDNS", ""));
        assertThat(service.at("/spec/clusterIP").asString()).isEqualTo("None");
        assertThat(service.at("/spec/publishNotReadyAddresses").asBoolean()).isTrue();
        assertThat(pods(manifests, service.at("/spec/selector"))).containsExactly("rostrum");
        assertThat(manifests
                        .one("StatefulSet", "rostrum")
                        .at("/spec/serviceName")
                        .asString())
                .isEqualTo(Kustomize.name(service));
        assertThat(env(manifests.one("StatefulSet", "rostrum"), "ROSTRUM_CLUSTER_LITE"))
                .isEqualTo("false");
        assertThat(env(manifests.one("Deployment", "rostrum-edge"), "ROSTRUM_CLUSTER_LITE"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void containers_may_do_little_and_write_nowhere_but_where_they_are_given_room(String folder) {
        for (JsonNode workload : Manifests.of(folder).workloads()) {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (JsonNode each : pod.path("containers")) {
                assertThat(each.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                        .isTrue();
                assertThat(each.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(each.at("/securityContext/capabilities/drop/0").asString())
                        .isEqualTo("ALL");
                assertThat(each.at("/resources/requests/cpu").asString("")).isNotEmpty();
                assertThat(each.at("/resources/limits/memory").asString("")).isNotEmpty();
                assertThat(each.findValues("mountPath"))
                        .extracting(JsonNode::asString)
                        .contains("/tmp");
                assertThat(each.path("image").asString())
                        .as("an image with a version")
                        .matches("[^:]+(:\\d+/[^:]+)?:(?!latest$)[\\w.-]+");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void a_pod_has_time_to_drain_before_it_is_killed(String folder) throws IOException {
        Properties application = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            application.load(file);
        }
        Duration phase = DurationStyle.detectAndParse(
                application.getProperty("spring.lifecycle.timeout-per-shutdown-phase", "30s"));
        assertThat(application.getProperty("server.shutdown")).isEqualTo("graceful");
        Manifests manifests = Manifests.of(folder);
        for (JsonNode workload :
                List.of(manifests.one("StatefulSet", "rostrum"), manifests.one("Deployment", "rostrum-edge"))) {
            Duration grace = Duration.ofSeconds(workload.at("/spec/template/spec/terminationGracePeriodSeconds")
                    .asInt());
            Duration preStop = Duration.ofSeconds(
                    container(workload).at("/lifecycle/preStop/sleep/seconds").asInt());
            assertThat(preStop).isPositive();
            assertThat(grace).isGreaterThanOrEqualTo(preStop.plus(phase.multipliedBy(2)));
        }
    }

    /** Liveness must not ask for the database, or an outage of it ends every node; readiness has to. */
    @Test
    void probes_ask_what_the_contract_says() throws IOException {
        String application = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(application)
                .contains("management.endpoint.health.group.readiness.include=readinessState,cluster")
                .doesNotContain("health.group.liveness.include");
        for (JsonNode workload : Manifests.of(PRODUCTION).workloads()) {
            JsonNode node = container(workload);
            assertThat(node.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(node.at("/startupProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(node.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
            assertThat(node.findValues("httpGet"))
                    .extracting(each -> each.path("port").asString())
                    .containsOnly("management");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, LOCAL, PRODUCTION})
    void maps_and_secrets_that_are_asked_for_are_made_here_or_told_of_in_the_readme(String folder) {
        Manifests manifests = Manifests.of(folder);
        String readme = Kustomize.read(Manifests.FOLDER.resolve("README.md"));
        Set<String> made = manifests.objects().stream()
                .map(each -> Kustomize.kind(each) + '/' + Kustomize.name(each))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (JsonNode object : manifests.objects()) {
            for (String reference : List.of("secretKeyRef", "secretRef")) {
                object.findValues(reference)
                        .forEach(each -> asked.add("Secret/" + each.path("name").asString()));
            }
            object.findValues("secretName").forEach(each -> asked.add("Secret/" + each.asString()));
            for (String reference : List.of("configMapRef", "configMapKeyRef")) {
                object.findValues(reference)
                        .forEach(each ->
                                asked.add("ConfigMap/" + each.path("name").asString()));
            }
        }
        assertThat(asked).isNotEmpty().allSatisfy(each -> {
            if (!made.contains(each)) {
                assertThat(each).startsWith("Secret/");
                assertThat(readme).contains('`' + each.substring("Secret/".length()) + '`');
            }
        });
        if (!folder.equals(LOCAL)) {
            assertThat(manifests.all("Secret")).as("secrets in files").isEmpty();
        }
    }

    @Test
    void every_alarm_has_its_section_in_the_runbook_and_every_section_its_alarm() {
        String runbook = Kustomize.read(Path.of("src/docs/runbook.md"));
        List<String> alarms = new ArrayList<>();
        for (JsonNode rule :
                Manifests.of(PRODUCTION).one("PrometheusRule", "rostrum").at("/spec/groups/0/rules")) {
            String alarm = rule.path("alert").asString();
            alarms.add(alarm);
            assertThat(rule.at("/annotations/runbook").asString())
                    .endsWith("runbook.md#" + alarm.toLowerCase(Locale.ROOT));
            assertThat(rule.at("/labels/severity").asString()).isIn("page", "warn");
        }
        assertThat(Pattern.compile("(?m)^### (Rostrum\\w+)$")
                        .matcher(runbook)
                        .results()
                        .map(each -> each.group(1)))
                .containsExactlyElementsOf(alarms);
    }

    @Test
    void every_metric_that_is_asked_for_is_in_the_runbook() {
        String runbook = Kustomize.read(Path.of("src/docs/runbook.md"));
        Set<String> metrics = Manifests.of(PRODUCTION).metrics();
        assertThat(metrics).hasSizeGreaterThan(15);
        assertThat(metrics.stream()
                        .filter(each -> each.startsWith("rostrum_"))
                        .map(each -> each.replaceFirst("_(bucket|count|sum|max)$", "")))
                .allSatisfy(each -> assertThat(runbook).contains('`' + each));
    }

    @Test
    void the_image_is_not_run_by_root_and_starts_what_was_trained() {
        String dockerfile = Kustomize.read(Manifests.FOLDER.resolve("Dockerfile"));
        assertThat(dockerfile)
                .contains("USER 10001")
                .contains("-XX:AOTCacheOutput=/app/rostrum.aot")
                .contains("-XX:AOTCache=/app/rostrum.aot");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("FROM [\\w./-]+:(?!latest)[\\w.-]+( AS \\w+)?"));
    }

    /** There are no classes for the operator's types: at least the names that the text around them relies on. */
    @Test
    void the_example_of_a_database_makes_the_names_that_its_text_tells() {
        Path example = Manifests.FOLDER.resolve("examples/cloudnative-pg.yaml");
        ObjectNode cluster = Kustomize.documents(example).getFirst();
        assertThat(Kustomize.kind(cluster)).isEqualTo("Cluster");
        assertThat(Kustomize.read(example))
                .contains(Kustomize.name(cluster) + "-rw:5432/"
                        + cluster.at("/spec/bootstrap/initdb/database").asString())
                .contains("secret " + Kustomize.name(cluster) + "-app");
        assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt()).isEqualTo(1);
    }

    @Test
    void the_example_of_a_nightly_check_runs_a_tool_that_is_there_with_the_secret_of_the_nodes() throws Exception {
        ObjectNode job = Kustomize.documents(Manifests.FOLDER.resolve("examples/verify-journal.yaml"))
                .getFirst();
        var pod = KubernetesApi.readPod(job.at("/spec/jobTemplate/spec/template"));
        var check = pod.getSpec().getContainers().getFirst();
        assertThat(Class.forName(check.getCommand().getLast()).getMethod("main", String[].class))
                .isNotNull();
        var nodes = KubernetesApi.readPod(
                        Manifests.of(BASE).one("StatefulSet", "rostrum").at("/spec/template"))
                .getSpec()
                .getContainers()
                .getFirst();
        assertThat(check.getEnv())
                .hasSize(3)
                .allSatisfy(each -> assertThat(nodes.getEnv()).contains(each));
    }

    private static JsonNode container(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0");
    }

    private static ObjectNode workload(Manifests manifests, String name) {
        return manifests.workloads().stream()
                .filter(each -> Kustomize.name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pods(Manifests manifests, JsonNode selector) {
        Map<String, String> wanted = labels(selector);
        assertThat(wanted).isNotEmpty();
        return manifests.workloads().stream()
                .filter(each -> labels(each.at("/spec/template/metadata/labels"))
                        .entrySet()
                        .containsAll(wanted.entrySet()))
                .map(Kustomize::name)
                .toList();
    }

    private static Map<String, String> labels(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
    }

    private static List<String> ports(JsonNode service) {
        return service.at("/spec/ports")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static Map<String, Integer> containerPorts(JsonNode workload) {
        return container(workload)
                .path("ports")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.path("name").asString(),
                        each -> each.path("containerPort").asInt()));
    }

    private static Map<String, String> settings(Manifests manifests) {
        return labels(manifests.all("ConfigMap").stream()
                .filter(each -> Kustomize.name(each).startsWith("rostrum-settings-"))
                .findFirst()
                .orElseThrow()
                .path("data"));
    }

    private static String env(JsonNode workload, String name) {
        return container(workload)
                .path("env")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .map(each -> each.path("value").asString())
                .findFirst()
                .orElseThrow();
    }
}
