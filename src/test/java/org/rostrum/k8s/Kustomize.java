package org.rostrum.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders the overlays with what they use of kustomize and nothing more: resources, namespace, labels without selectors,
 * images, strategic merge patches, generators of ConfigMaps and Secrets. A field that is not known here fails, so that
 * nothing is left out in silence.
 */
final class Kustomize {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HASHED = "x-hashed";
    private static final Set<String> CLUSTER_SCOPED = Set.of("Namespace", "PriorityClass");

    private Kustomize() {}

    /** The objects of a folder that has a kustomization. */
    static List<ObjectNode> render(Path folder) {
        List<ObjectNode> objects = accumulate(folder);
        Map<String, String> renamed = new HashMap<>();
        for (ObjectNode each : objects) {
            if (each.remove(HASHED) != null) {
                String name = name(each);
                String hash = Integer.toHexString(each.path("data").toString().hashCode());
                renamed.put(kind(each) + '/' + name, name + '-' + hash);
                metadata(each).put("name", name + '-' + hash);
            }
        }
        objects.forEach(each -> follow(each, renamed));
        return objects;
    }

    private static List<ObjectNode> accumulate(Path folder) {
        ObjectNode kustomization =
                documents(folder.resolve("kustomization.yaml")).getFirst();
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = folder.resolve(resource.asString()).normalize();
            objects.addAll(Files.isDirectory(path) ? accumulate(path) : documents(path));
        }
        kustomization.properties().forEach(field -> {
            switch (field.getKey()) {
                case "apiVersion", "kind", "resources", "patches", "namespace", "labels", "images" -> {}
                case "configMapGenerator" ->
                    field.getValue().forEach(each -> generate("ConfigMap", (ObjectNode) each, folder, objects));
                case "secretGenerator" ->
                    field.getValue().forEach(each -> generate("Secret", (ObjectNode) each, folder, objects));
                default -> throw new AssertionError(folder + ": kustomization has " + field.getKey());
            }
        });
        for (JsonNode patch : kustomization.path("patches")) {
            only(patch, "path");
            documents(folder.resolve(patch.path("path").asString())).forEach(each -> patch(each, objects));
        }
        String namespace = kustomization.path("namespace").asString("");
        if (!namespace.isEmpty()) {
            objects.stream()
                    .filter(each -> !CLUSTER_SCOPED.contains(kind(each)))
                    .forEach(each -> metadata(each).put("namespace", namespace));
        }
        kustomization.path("labels").forEach(each -> objects.forEach(object -> label(object, each)));
        kustomization.path("images").forEach(each -> objects.forEach(object -> image(object, each)));
        return objects;
    }

    static List<ObjectNode> documents(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<ObjectNode> found = new ArrayList<>();
        try {
            for (Object document : new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))) {
                found.add((ObjectNode) JSON.valueToTree(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is named and not there", e);
        }
        return found;
    }

    private static void only(JsonNode node, String... known) {
        Set<String> names = Set.of(known);
        node.properties().forEach(field -> {
            if (!names.contains(field.getKey())) {
                throw new AssertionError(field.getKey() + " is not known to this renderer: " + node);
            }
        });
    }

    private static void generate(String kind, ObjectNode generator, Path folder, List<ObjectNode> objects) {
        only(generator, "name", "behavior", "envs", "files", "literals", "options");
        Map<String, String> data = new HashMap<>();
        for (JsonNode file : generator.path("envs")) {
            read(folder.resolve(file.asString()))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> put(data, line));
        }
        generator.path("literals").forEach(each -> put(data, each.asString()));
        for (JsonNode file : generator.path("files")) {
            Path path = folder.resolve(file.asString());
            data.put(path.getFileName().toString(), read(path));
        }
        ObjectNode object = JSON.createObjectNode().put("apiVersion", "v1").put("kind", kind);
        object.putObject("metadata").put("name", generator.path("name").asString());
        if (generator.path("behavior").asString("create").equals("merge")) {
            object = find(object, objects);
        } else {
            objects.add(object);
            JsonNode settings = generator.path("options");
            only(settings, "disableNameSuffixHash", "labels");
            if (!settings.path("disableNameSuffixHash").asBoolean(false)) {
                object.put(HASHED, true);
            }
            if (settings.has("labels")) {
                metadata(object).set("labels", settings.get("labels"));
            }
        }
        ObjectNode values = child(object, "data");
        data.forEach((key, value) -> values.put(key, kind.equals("Secret") ? base64(value) : value));
    }

    private static void put(Map<String, String> data, String line) {
        int equals = line.indexOf('=');
        data.put(line.substring(0, equals), line.substring(equals + 1));
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is named and not there", e);
        }
    }

    private static ObjectNode find(ObjectNode wanted, List<ObjectNode> objects) {
        return objects.stream()
                .filter(each -> kind(each).equals(kind(wanted)) && name(each).equals(name(wanted)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind(wanted) + ' ' + name(wanted) + " to change"));
    }

    private static void patch(ObjectNode patch, List<ObjectNode> objects) {
        ObjectNode target = find(patch, objects);
        if (patch.path("$patch").asString("").equals("delete")) {
            objects.remove(target);
        } else {
            merge(target, patch);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.startsWith("$")) {
                throw new AssertionError(name + " inside a patch is not known to this renderer");
            }
            JsonNode there = target.get(name);
            if (value.isNull()) {
                target.remove(name);
            } else if (there instanceof ObjectNode object && value instanceof ObjectNode change) {
                merge(object, change);
            } else if (there instanceof ArrayNode list && value instanceof ArrayNode changes && key(name) != null) {
                changes.forEach(each -> mergeInto(list, (ObjectNode) each, String.valueOf(key(name))));
            } else {
                target.set(name, value.deepCopy());
            }
        });
    }

    /** By what the elements of a list are told apart; of lists that are not named here a patch replaces all. */
    private static @Nullable String key(String list) {
        return switch (list) {
            case "containers", "initContainers", "env", "volumes" -> "name";
            case "volumeMounts" -> "mountPath";
            default -> null;
        };
    }

    private static void mergeInto(ArrayNode list, ObjectNode change, String key) {
        for (JsonNode each : list) {
            if (each.path(key).equals(change.path(key))) {
                merge((ObjectNode) each, change);
                return;
            }
        }
        list.add(change.deepCopy());
    }

    private static void label(ObjectNode object, JsonNode labels) {
        only(labels, "pairs", "includeSelectors", "includeTemplates");
        if (labels.path("includeSelectors").asBoolean(true)) {
            throw new AssertionError("labels with selectors are not known to this renderer");
        }
        labels.path("pairs").properties().forEach(pair -> {
            child(metadata(object), "labels").set(pair.getKey(), pair.getValue());
            if (labels.path("includeTemplates").asBoolean(false)
                    && object.at("/spec/template").isObject()) {
                ObjectNode template = (ObjectNode) object.at("/spec/template");
                child(child(template, "metadata"), "labels").set(pair.getKey(), pair.getValue());
            }
        });
    }

    private static void image(ObjectNode object, JsonNode image) {
        only(image, "name", "newName", "newTag");
        String name = image.path("name").asString();
        for (JsonNode container : object.at("/spec/template/spec/containers")) {
            String now = container.path("image").asString();
            if (now.equals(name) || now.startsWith(name + ':')) {
                String full = image.path("newName").asString(name)
                        + ':'
                        + image.path("newTag").asString();
                ((ObjectNode) container).put("image", full);
            }
        }
    }

    /** Names of generated objects carry a hash of what is in them; whoever names them has to follow. */
    private static void follow(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String kind = field.getKey().startsWith("configMap")
                        ? "ConfigMap"
                        : field.getKey().startsWith("secret") ? "Secret" : "";
                String name = field.getKey().equals("secret") ? "secretName" : "name";
                String now =
                        renamed.get(kind + '/' + field.getValue().path(name).asString(""));
                if (now != null) {
                    ((ObjectNode) field.getValue()).put(name, now);
                }
            });
        }
        node.forEach(each -> follow(each, renamed));
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    private static ObjectNode metadata(ObjectNode object) {
        return child(object, "metadata");
    }

    static String kind(JsonNode object) {
        return object.path("kind").asString("");
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asString("");
    }
}
