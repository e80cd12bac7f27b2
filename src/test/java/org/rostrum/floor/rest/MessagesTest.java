package org.rostrum.floor.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.json.ParsedCommand;

class MessagesTest {
    @Test
    void every_refusal_and_every_flaw_has_its_text() {
        for (Refusal refusal : Refusal.values()) {
            for (String part : new String[] {".title", ".text"}) {
                String key = "refusal." + refusal.word() + part;
                assertThat(FloorMessages.text(Locale.ENGLISH, key)).isNotBlank().isNotEqualTo(key);
            }
        }
        for (ParsedCommand.Flaw flaw : ParsedCommand.Flaw.values()) {
            String text = FloorMessages.text(Locale.ENGLISH, "error.invalid." + flaw.word(), "with.x", "7");
            assertThat(text).startsWith("with.x ");
        }
    }

    @Test
    void a_language_that_we_do_not_have_gets_english_whatever_the_server_speaks() {
        assertThat(FloorMessages.text(Locale.JAPANESE, "refusal.stale.title"))
                .isEqualTo("Something has changed meanwhile");
    }
}
