package org.rostrum.floor.hazelcast;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nodes say to each other, as JSON. Lives for one round trip, so it is bound by name to the records; unknown
 * members are passed over, because a neighbour may run the next version during a rolling update.
 */
final class NodeMessages {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(FloorCommand.class, Named.class)
            .addMixIn(FloorCommand.Place.class, Named.class)
            .addMixIn(FloorEvent.class, Named.class)
            .addMixIn(Answer.class, Named.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private NodeMessages() {}

    static String write(Submission submission) {
        return MAPPER.writeValueAsString(submission);
    }

    static String write(Answer answer) {
        return MAPPER.writerFor(Answer.class).writeValueAsString(answer);
    }

    static String write(Change change) {
        return MAPPER.writeValueAsString(change);
    }

    static Submission submission(String json) {
        return MAPPER.readValue(json, Submission.class);
    }

    static Answer answer(String json) {
        return MAPPER.readValue(json, Answer.class);
    }

    static Change change(String json) {
        return MAPPER.readValue(json, Change.class);
    }
}
