package org.rostrum.k8s;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rendered objects of one folder below k8s/. */
record Manifests(List<ObjectNode> objects) {
    static final Path FOLDER = Path.of("k8s");

    private static final Pattern METRIC = Pattern.compile("\\b(?:rostrum|jvm|process|hikaricp|http|jetty)_[a-z_]+\\b");

    static Manifests of(String folder) {
        return new Manifests(Kustomize.render(FOLDER.resolve(folder)));
    }

    List<ObjectNode> all(String kind) {
        return objects.stream()
                .filter(each -> Kustomize.kind(each).equals(kind))
                .toList();
    }

    ObjectNode one(String kind, String name) {
        return all(kind).stream()
                .filter(each -> Kustomize.name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + ' ' + name));
    }

    /** Everything that starts pods. */
    List<ObjectNode> workloads() {
        List<ObjectNode> found = new ArrayList<>(all("StatefulSet"));
        found.addAll(all("Deployment"));
        return found;
    }

    /** Names of metrics that the autoscaler, the alarms and the dashboard ask for. */
    Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        for (JsonNode autoscaler : all("HorizontalPodAutoscaler")) {
            for (JsonNode metric : autoscaler.at("/spec/metrics")) {
                String name = metric.at("/pods/metric/name").asString("");
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        for (JsonNode rules : all("PrometheusRule")) {
            rules.findValues("expr").forEach(each -> addMetrics(each.asString(), names));
        }
        for (JsonNode map : all("ConfigMap")) {
            map.path("data").properties().forEach(file -> {
                if (file.getKey().endsWith(".json")) {
                    new JsonMapper()
                            .readTree(file.getValue().asString())
                            .findValues("expr")
                            .forEach(each -> addMetrics(each.asString(), names));
                }
            });
        }
        return names;
    }

    private static void addMetrics(String expression, Set<String> names) {
        Matcher matcher = METRIC.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group());
        }
    }
}
