package org.rostrum.panels.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.rostrum.panels.application.Officers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Officers by a topic: each node tells who is before its screens, and believes what another told for a few seconds. */
final class HazelcastOfficers implements Officers {
    /** After so long without a word a node's officers count as gone: two tellings may get lost. */
    static final Duration BELIEVED = Duration.ofSeconds(8);

    private static final String TOPIC = "rostrum-panels-officers";
    private static final Logger log = LoggerFactory.getLogger(HazelcastOfficers.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ITopic<String> topic;
    private final LongSupplier nanos;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    private record Heard(Map<String, List<Officer>> officers, long at) {}

    /** @param nanos a monotonic clock of this node */
    HazelcastOfficers(HazelcastInstance hazelcast, LongSupplier nanos) {
        this.nanos = nanos;
        topic = hazelcast.getTopic(TOPIC);
        topic.addMessageListener(this::take);
    }

    private void take(Message<String> message) {
        var sender = message.getPublishingMember();
        if (sender == null || sender.localMember()) {
            return;
        }
        try {
            heard.put(
                    sender.getUuid().toString(),
                    new Heard(
                            JSON.readValue(
                                    message.getMessageObject(), new TypeReference<Map<String, List<Officer>>>() {}),
                            nanos.getAsLong()));
        } catch (JacksonException e) {
            log.debug("Another release tells of officers in other words: {}", e.getMessage());
        }
    }

    @Override
    public void tell(Map<String, List<Officer>> here) {
        topic.publishAsync(JSON.writeValueAsString(here)).exceptionally(e -> {
            log.debug("Other nodes were not told of officers: {}", e.getMessage());
            return null;
        });
    }

    @Override
    public List<Officer> elsewhere(String dialogue) {
        long now = nanos.getAsLong();
        heard.values().removeIf(each -> now - each.at() > BELIEVED.toNanos());
        List<Officer> officers = new ArrayList<>();
        heard.values().forEach(each -> officers.addAll(each.officers().getOrDefault(dialogue, List.of())));
        return officers;
    }
}
