package org.rostrum.panels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rostrum.fuzz.Fuzz;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.domain.ProposalInput;
import org.rostrum.panels.domain.Proposer;

/** Calls for a proposal that somebody wrote or made up: read and answered, or refused with the path. */
class PanelsFuzzTest {
    private static final KnownStates STATES = KnownStates.bundled();

    static List<byte[]> calls() {
        String interests = """
            [{"code": "KEN", "group": "A", "preferences": ["RT2", "RT1"], "any": false, "gender": "f"},
             {"code": "MLI", "group": "A", "preferences": ["RT1"], "any": true, "late": true},
             {"code": "FJI", "group": "B", "preferences": ["RT1"], "gender": null},
             {"code": "NOR", "group": "C", "preferences": [], "any": true}]\
            """;
        String head = "{\"groups\": {\"A\": 54, \"B\": 54, \"C\": 29}, \"panels\": [{\"id\": \"RT1\", \"seats\": 2,"
                + " \"coChairs\": [\"GHA\", \"CHE\"]}, {\"id\": \"RT2\", \"seats\": 1}], \"seed\": \"s\", \"locks\":"
                + " [{\"code\": \"KEN\", \"panel\": \"RT2\"}], \"exclusions\": [{\"code\": \"FJI\", \"panel\":"
                + " \"RT1\"}], \"interests\": " + interests + ", \"policy\": ";
        return List.of(
                Fuzz.text(head + "\"proportional\"}"),
                Fuzz.text(head + "\"one-per-group-then-proportional\"}"),
                Fuzz.text(head + "{\"fixed\": {\"A\": 1, \"B\": 1, \"C\": 1}}}"));
    }

    static void call(byte[] body) {
        try {
            ProposalInput input = ProposalReader.read(new String(body, StandardCharsets.UTF_8), STATES.byCode());
            assertThat(ProposalJson.of(Proposer.propose(input), Locale.ENGLISH)).isNotNull();
        } catch (CallException refused) {
            assertThat(refused.path()).startsWith("$");
            assertThat(refused.getMessage()).hasSizeLessThan(2_000).contains("expected");
        }
    }

    @Test
    void a_call_is_answered_or_its_path_is_named() {
        Fuzz.run("panels", calls(), PanelsFuzzTest::call);
    }
}
