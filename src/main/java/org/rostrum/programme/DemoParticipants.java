package org.rostrum.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.access.AccessRole;
import org.rostrum.access.DemoCodes;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.domain.Participant;

/** Who may sign in with a code of the demo: those who steer, and every participant of its meetings. */
final class DemoParticipants implements DemoCodes {
    static final String PREFIX = "DEMO-";

    private final Map<String, SignedIn> byCode = new LinkedHashMap<>();

    DemoParticipants(Map<String, Participant> known, List<Scenario> scenarios) {
        byCode.put(PREFIX + "CHAIR", new SignedIn(name(known, "GHA"), AccessRole.CHAIR, "GHA", ""));
        byCode.put(PREFIX + "COCHAIR", new SignedIn(name(known, "CHE"), AccessRole.CO_CHAIR, "CHE", ""));
        byCode.put(
                PREFIX + "SECRETARIAT",
                new SignedIn(Words.in(Locale.ENGLISH, "demo.secretariat"), AccessRole.SECRETARIAT, "", ""));
        byCode.put(
                PREFIX + "RAPPORTEUR",
                new SignedIn(Words.in(Locale.ENGLISH, "demo.rapporteur"), AccessRole.RAPPORTEUR, "", ""));
        byCode.put(PREFIX + "OPGA", new SignedIn(Words.in(Locale.ENGLISH, "demo.opga"), AccessRole.OPGA, "", ""));
        known.values().forEach(each -> add(each, ""));
        for (Scenario scenario : scenarios) {
            scenario.meetings().forEach(meeting -> meeting.own().values().forEach(each -> add(each, scenario.id())));
        }
    }

    private static String name(Map<String, Participant> known, String code) {
        Participant participant = known.get(code);
        return participant == null ? code : participant.nameIn("en");
    }

    private void add(Participant participant, String dialogue) {
        AccessRole role =
                participant.category().equals(Participant.PANELLIST) ? AccessRole.PANELLIST : AccessRole.DELEGATION;
        byCode.putIfAbsent(
                PREFIX + participant.code().toUpperCase(Locale.ROOT),
                new SignedIn(participant.nameIn("en"), role, participant.code(), dialogue));
    }

    @Override
    public Optional<SignedIn> signIn(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** All codes, those who steer first. */
    List<Map.Entry<String, SignedIn>> all() {
        return new ArrayList<>(byCode.entrySet());
    }
}
