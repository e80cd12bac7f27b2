package org.rostrum.floor.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.MotionKind;
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
    void a_refusal_of_a_motion_says_what_to_do_about_motions() {
        FloorCommand motion = new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "KEN");

        assertThat(FloorMessages.refusal(Locale.ENGLISH, Refusal.NOT_ALLOWED_NOW, motion))
                .startsWith("This motion");
        assertThat(FloorMessages.refusal(Locale.ENGLISH, Refusal.NOT_OPEN, motion))
                .isEqualTo(FloorMessages.text(Locale.ENGLISH, "refusal.not-open.text"));
        assertThat(FloorMessages.refusal(Locale.ENGLISH, Refusal.NOT_ALLOWED_NOW, new FloorCommand.Undo()))
                .startsWith("What others have done since");
        assertThat(FloorMessages.refusal(Locale.ENGLISH, Refusal.NOT_ALLOWED_NOW, new FloorCommand.ResumeMeeting()))
                .isEqualTo(FloorMessages.text(Locale.ENGLISH, "refusal.not-allowed-now.text"));
    }

    @Test
    void a_language_that_we_do_not_have_gets_english_whatever_the_server_speaks() {
        assertThat(FloorMessages.text(Locale.JAPANESE, "refusal.stale.title"))
                .isEqualTo("Something has changed meanwhile");
    }
}
