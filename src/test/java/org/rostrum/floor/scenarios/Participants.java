package org.rostrum.floor.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Participant;
import org.rostrum.programme.ParticipantsCsv;

/** Participants of a scenario: codes of the lists that Rostrum ships, or made up on the spot. */
final class Participants {
    private static final Map<String, Participant> LISTED = ParticipantsCsv.bundled();

    private Participants() {}

    static Map<String, Participant> read(String place, List<@Nullable Object> entries) {
        Map<String, Participant> all = new LinkedHashMap<>();
        for (Object entry : entries) {
            Participant participant = entry instanceof String code ? listed(place, code) : adHoc(place, entry);
            if (all.put(participant.code(), participant) != null) {
                throw new AssertionError(place + ": " + participant.code() + " is there twice");
            }
        }
        return all;
    }

    private static Participant listed(String place, String code) {
        Participant participant = LISTED.get(code);
        if (participant == null) {
            throw new AssertionError(place + ": unknown code " + code);
        }
        return participant;
    }

    private static Participant adHoc(String place, @Nullable Object entry) {
        Yaml one = Yaml.of(place + ".participants", entry).only("code", "name", "category", "gender", "group");
        String name = one.textOrNull("name");
        String category = one.textOrNull("category");
        return new Participant(
                one.text("code"),
                Map.of("en", name == null ? one.text("code") : name),
                category == null ? Participant.STAKEHOLDER : category,
                one.textOrNull("group"),
                one.textOrNull("gender"),
                null);
    }
}
