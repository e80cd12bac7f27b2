package org.rostrum.programme;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Brings scenarios into the programme, each once, whichever nodes try. */
final class DialogueImport {
    private final ProgrammeStore store;
    private final Programme programme;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Map<String, Participant> known;
    private final ScenarioReader reader;

    DialogueImport(
            ProgrammeStore store,
            Programme programme,
            TransactionOperations transactions,
            InstantSource clock,
            Map<String, Participant> known) {
        this.store = store;
        this.programme = programme;
        this.transactions = transactions;
        this.clock = clock;
        this.known = known;
        this.reader = new ScenarioReader(known);
    }

    /** A dialogue, or a meeting of it, is there already. */
    static final class ExistsException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;
        private final String id;

        ExistsException(String key, String id) {
            super(key + " " + id);
            this.key = key;
            this.id = id;
        }

        /** {@code dialogue} or {@code meeting}. */
        String key() {
            return key;
        }

        String id() {
            return id;
        }
    }

    /**
     * Loads a dialogue as it is.
     *
     * @throws ScenarioException when it cannot be read
     * @throws ExistsException when its id or that of one of its meetings is taken
     */
    Scenario load(String source) {
        Scenario scenario = reader.read(source);
        insert(scenario, source, 0, false);
        return scenario;
    }

    /** Loads a dialogue of the demo, moved so that its first day is today at the venue; does nothing where it is there. */
    void loadDemo(String source) {
        Scenario scenario = reader.read(source);
        if (store.hasDialogue(scenario.id())) {
            return;
        }
        long days = scenario.daysTo(clock.instant().atZone(scenario.zone()).toLocalDate());
        try {
            insert(scenario.movedBy(days), source, days, true);
        } catch (ExistsException anotherNodeWasFirst) {
            programme.readAgain();
        }
    }

    /** What every meeting of the programme begins with. */
    List<MeetingSetup> setups() {
        return store.sources().stream()
                .map(source -> reader.read(source.json()).movedBy(source.movedDays()))
                .flatMap(scenario -> scenario.meetings().stream().map(each -> each.setup(scenario.zone(), known)))
                .toList();
    }

    /** Who takes part in the meetings of a dialogue, by code; empty where there is no such dialogue. */
    Optional<Map<String, Participant>> participants(String dialogue) {
        return store.sources().stream()
                .filter(source -> source.dialogue().equals(dialogue))
                .findFirst()
                .map(source -> {
                    Map<String, Participant> all = new HashMap<>(known);
                    reader.read(source.json()).meetings().forEach(meeting -> all.putAll(meeting.own()));
                    return all;
                });
    }

    /** The panel of a meeting in the printed order, by code; empty where the programme has no such meeting. */
    Optional<List<String>> panel(String meeting) {
        return programme
                .meeting(meeting)
                .flatMap(found -> store.sources().stream()
                        .filter(source ->
                                source.dialogue().equals(found.dialogue().id()))
                        .findFirst())
                .flatMap(source -> reader.read(source.json()).meetings().stream()
                        .filter(each -> each.id().equals(meeting))
                        .findFirst())
                .map(Scenario.ScenarioMeeting::panel);
    }

    private void insert(Scenario scenario, String source, long days, boolean demo) {
        try {
            transactions.executeWithoutResult(status -> store.insert(scenario, source, days, demo, clock.instant()));
        } catch (DuplicateKeyException e) {
            throw taken(scenario);
        }
        programme.readAgain();
    }

    private ExistsException taken(Scenario scenario) {
        if (store.hasDialogue(scenario.id())) {
            return new ExistsException("dialogue", scenario.id());
        }
        programme.readAgain();
        return scenario.meetings().stream()
                .map(Scenario.ScenarioMeeting::id)
                .filter(id -> programme.meeting(id).isPresent())
                .findFirst()
                .map(id -> new ExistsException("meeting", id))
                .orElseGet(() -> new ExistsException("dialogue", scenario.id()));
    }
}
