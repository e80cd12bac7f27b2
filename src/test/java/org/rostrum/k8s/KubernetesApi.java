package org.rostrum.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The types of the Kubernetes API, read strictly: a field that a type does not have fails, wherever it stands. */
final class KubernetesApi {
    private static final Map<String, Class<? extends HasMetadata>> TYPES = Stream.of(
                    ConfigMap.class,
                    Namespace.class,
                    Secret.class,
                    Service.class,
                    ServiceAccount.class,
                    Deployment.class,
                    StatefulSet.class,
                    HorizontalPodAutoscaler.class,
                    Ingress.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    PriorityClass.class,
                    PrometheusRule.class,
                    ServiceMonitor.class)
            .collect(Collectors.toMap(
                    each -> HasMetadata.getApiVersion(each) + '/' + HasMetadata.getKind(each), each -> each));

    /** The model's classes keep fields that they do not know; without that they are unknown fields, which fail. */
    private static final class NoRoomForOthers extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new NoRoomForOthers())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KubernetesApi() {}

    /**
     * Reads one object.
     *
     * @throws AssertionError where there is no such type, or the object has what its type has not
     */
    static HasMetadata read(JsonNode object) {
        String kind = object.path("apiVersion").asString("") + '/' + Kustomize.kind(object);
        Class<? extends HasMetadata> type = TYPES.get(kind);
        if (type == null) {
            throw new AssertionError("no type for " + kind);
        }
        try {
            return check(STRICT.readValue(object.toString(), type));
        } catch (JsonProcessingException e) {
            throw new AssertionError(kind + ' ' + Kustomize.name(object) + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads what a pod is made from.
     *
     * @throws AssertionError where it has what such a template has not
     */
    static PodTemplateSpec readPod(JsonNode template) {
        try {
            return STRICT.readValue(template.toString(), PodTemplateSpec.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("pod: " + e.getOriginalMessage(), e);
        }
    }

    private static HasMetadata check(@Nullable HasMetadata read) {
        if (read == null) {
            throw new AssertionError("nothing there");
        }
        return read;
    }
}
