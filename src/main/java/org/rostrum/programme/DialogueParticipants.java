package org.rostrum.programme;

import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.domain.Participant;

/** Who takes part in the dialogues of this installation. */
public final class DialogueParticipants {
    private final Programme programme;
    private final DialogueImport dialogues;

    DialogueParticipants(Programme programme, DialogueImport dialogues) {
        this.programme = programme;
        this.dialogues = dialogues;
    }

    /** All who may take part in a dialogue, by code; empty where there is no such dialogue. */
    public Optional<Map<String, Participant>> of(String dialogue) {
        return programme.dialogue(dialogue).isEmpty() ? Optional.empty() : dialogues.participants(dialogue);
    }
}
