package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Letters in the form that their neighbours ask for. */
class ArabicFormsTest {
    @Test
    void letters_join_as_they_are_written() {
        // beh initial, yeh medial, teh final; alef joins backwards only, so noon after it is isolated
        assertThat(ArabicForms.shape("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(ArabicForms.shape("بيان")).isEqualTo("\uFE91\uFEF4\uFE8E\uFEE5");
        assertThat(ArabicForms.shape("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    }

    @Test
    void lam_and_alef_are_one_letter() {
        assertThat(ArabicForms.shape("لا")).isEqualTo("\uFEFB");
        assertThat(ArabicForms.shape("السلام")).isEqualTo("\uFE8D\uFEDF\uFEB4\uFEFC\uFEE1");
        assertThat(ArabicForms.shape("الأمم")).isEqualTo("\uFE8D\uFEF7\uFEE3\uFEE2");
    }

    @Test
    void marks_are_joined_over_and_hamza_joins_nothing() {
        assertThat(ArabicForms.shape("يُع")).isEqualTo("\uFEF3\u064F\uFECA");
        assertThat(ArabicForms.shape("سماء")).isEqualTo("\uFEB3\uFEE4\uFE8E\uFE80");
    }

    @Test
    void other_writing_stays_as_it_is() {
        assertThat(ArabicForms.shape("A/68/INF/5 Żółć 国际 13:00")).isEqualTo("A/68/INF/5 Żółć 国际 13:00");
    }

    @Test
    void what_was_written_can_be_found_again_whatever_the_letters() {
        String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي آأإؤئةىء،/(A1";
        long seed = 20131003;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Normalizer.normalize(ArabicForms.shape(text.toString()), Normalizer.Form.NFKC))
                    .as("seed %s, text %s", seed, text)
                    .isEqualTo(text.toString());
        }
    }
}
