package org.rostrum.programme;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** Dialogues as they go over HTTP: the programme, and how its meetings stand. */
final class DialogueJson {
    private final Map<String, Participant> known;

    /**
     * @param known names of the co-chairs
     */
    DialogueJson(Map<String, Participant> known) {
        this.known = known;
    }

    /** How a meeting stands; empty where that cannot be told now. */
    @FunctionalInterface
    interface States {
        Optional<FloorState> of(String meeting);
    }

    Map<String, @Nullable Object> dialogue(Dialogue dialogue, States states, Instant now) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", dialogue.id());
        json.put("title", dialogue.title());
        json.put("body", dialogue.body());
        json.put("place", dialogue.place());
        json.put("startsAt", dialogue.startsAt().toString());
        json.put("endsAt", dialogue.endsAt().toString());
        json.put("timeZone", dialogue.timeZone().getId());
        json.put("demo", dialogue.demo());
        json.put(
                "meetings",
                dialogue.meetings().stream()
                        .map(each -> meeting(each, states.of(each.id()), now))
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> meeting(Meeting meeting, Optional<FloorState> known, Instant now) {
        Optional<FloorState> state = known.map(each -> each.at(now));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", meeting.id());
        json.put("title", meeting.title());
        json.put("theme", meeting.theme());
        json.put("kind", meeting.kind());
        json.put(
                "state",
                state.map(FloorState::status).orElse(MeetingStatus.SCHEDULED).word());
        json.put("startsAt", meeting.startsAt().toString());
        json.put("endsAt", meeting.endsAt().toString());
        json.put("room", meeting.room());
        json.put("coChairs", coChairs(meeting));
        json.put("waiting", state.map(each -> each.waiting().size()).orElse(0));
        json.put("floor", state.map(each -> floor(each, now)).orElse(null));
        return json;
    }

    private List<Map<String, Object>> coChairs(Meeting meeting) {
        return meeting.coChairs().stream()
                .map(code -> {
                    Participant chair = known.get(code);
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("code", code);
                    json.put("name", chair == null ? Map.of("en", code) : chair.name());
                    return json;
                })
                .toList();
    }

    private static @Nullable Map<String, Object> floor(FloorState state, Instant now) {
        Intervention floor = state.floor();
        if (floor == null) {
            return null;
        }
        FloorSettings settings = state.settings();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", floor.entry().speaker().code());
        json.put("name", floor.entry().speaker().name());
        json.put("limitMillis", floor.limit().toMillis());
        json.put("elapsedMillis", floor.elapsed(now).toMillis());
        json.put("asOf", now.toString());
        json.put("running", floor.running());
        json.put("warnMillis", settings.warn().toMillis());
        json.put("flashMillis", settings.flash().toMillis());
        return json;
    }
}
