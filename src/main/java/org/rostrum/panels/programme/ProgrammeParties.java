package org.rostrum.panels.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Participant;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.application.Parties;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;
import org.rostrum.panels.domain.StateFacts;
import org.rostrum.programme.DialogueParticipants;

/** Parties are the participants of a dialogue that are States or organizations; panellists and guests are not. */
final class ProgrammeParties implements Parties {
    private static final Set<String> SCIENCE = Set.of("ACADEMIA", "EXPERT");
    private static final Set<String> BUSINESS = Set.of("EMPLOYER");
    private static final StateFacts UNKNOWN = new StateFacts(null, false, false, false);

    private final DialogueParticipants participants;
    private final KnownStates states;
    /** A dialogue's participants do not change once it is loaded. */
    private final Map<String, Map<String, Party>> read = new ConcurrentHashMap<>();

    ProgrammeParties(DialogueParticipants participants, KnownStates states) {
        this.participants = participants;
        this.states = states;
    }

    @Override
    public Optional<Map<String, Party>> of(String dialogue) {
        Map<String, Party> known = read.get(dialogue);
        if (known != null) {
            return Optional.of(known);
        }
        return participants.of(dialogue).map(all -> {
            Map<String, Party> parties = new HashMap<>();
            all.forEach((code, participant) -> {
                if (!participant.category().equals(Participant.PANELLIST)) {
                    parties.put(code, party(participant));
                }
            });
            Map<String, Party> copy = Map.copyOf(parties);
            read.put(dialogue, copy);
            return copy;
        });
    }

    private Party party(Participant participant) {
        StateFacts facts = states.byCode().getOrDefault(participant.code(), UNKNOWN);
        return new Party(
                participant.code(),
                participant.name(),
                participant.category(),
                participant.group(),
                kind(participant),
                facts.ldc(),
                facts.lldc(),
                facts.sids());
    }

    private static @Nullable StakeholderKind kind(Participant participant) {
        return switch (participant.category()) {
            case Party.MEMBER_STATE, Party.OBSERVER_STATE -> null;
            case Participant.STAKEHOLDER ->
                SCIENCE.contains(participant.code())
                        ? StakeholderKind.ACADEMIA
                        : BUSINESS.contains(participant.code())
                                ? StakeholderKind.PRIVATE_SECTOR
                                : StakeholderKind.CIVIL_SOCIETY;
            default -> StakeholderKind.UN_SYSTEM;
        };
    }
}
