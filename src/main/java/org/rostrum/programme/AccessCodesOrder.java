package org.rostrum.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.domain.Participant;
import org.springframework.http.HttpStatus;

/** Makes access codes for people of a dialogue: all of an order or, where one line cannot be used, none. */
final class AccessCodesOrder {
    /** A code costs the server some tenths of a second, on purpose. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 200;

    private final DialogueImport dialogues;
    private final Function<SignedIn, String> accounts;

    /**
     * @param accounts makes an account and gives its code
     */
    AccessCodesOrder(DialogueImport dialogues, Function<SignedIn, String> accounts) {
        this.dialogues = dialogues;
        this.accounts = accounts;
    }

    /**
     * Makes the codes.
     *
     * @throws ScenarioException naming what cannot be used
     * @throws ProgrammeProblem when there is no such dialogue
     */
    List<Map<String, String>> make(String dialogue, String order) {
        Map<String, Participant> known = dialogues
                .participants(dialogue)
                .orElseThrow(() -> ProgrammeProblem.of(
                        HttpStatus.NOT_FOUND, "not-found", "not-found.title", "not-found.dialogue", dialogue));
        ScenarioNode lines = ScenarioNode.parse(order).get("accounts");
        List<SignedIn> people = new ArrayList<>();
        for (ScenarioNode line : lines.items(MOST)) {
            people.add(person(line, known, dialogue));
        }
        if (people.isEmpty()) {
            throw lines.wrong("at least one account");
        }
        return people.stream().map(each -> json(each, accounts.apply(each))).toList();
    }

    private static SignedIn person(ScenarioNode line, Map<String, Participant> known, String dialogue) {
        AccessRole role = role(line.get("role"));
        Optional<String> name = line.findText("name", LONGEST_NAME);
        if (role == AccessRole.SECRETARIAT || role == AccessRole.RAPPORTEUR || role == AccessRole.OPGA) {
            String usual = Words.in(java.util.Locale.ENGLISH, "demo." + role.word());
            return new SignedIn(name.orElse(usual), role, "", dialogue);
        }
        ScenarioNode code = line.get("code");
        Participant participant = known.get(code.text(40));
        if (participant == null) {
            throw code.wrong("the code of a participant of this dialogue");
        }
        return new SignedIn(name.orElse(participant.nameIn("en")), role, participant.code(), dialogue);
    }

    private static AccessRole role(ScenarioNode node) {
        try {
            return AccessRole.of(node.text(40));
        } catch (IllegalArgumentException e) {
            throw node.wrong("chair, co-chair, secretariat, delegation, panellist, rapporteur or opga");
        }
    }

    private static Map<String, String> json(SignedIn user, String code) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("role", user.role().word());
        json.put("code", user.code());
        json.put("name", user.name());
        json.put("accessCode", code);
        return json;
    }
}
