package org.rostrum.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.Participant;

class ParticipantsCsvTest {
    private static final String STATES =
            "iso3,name_en_short,name_fr,name_es,name_ar,name_zh,name_ru,regional_group,un_status\n";
    private static final String OTHERS = "code,name_en,name_fr,name_es,name_ar,name_zh,name_ru,category\n";

    @Test
    void all_states_and_stakeholders_have_names_in_six_languages() {
        Map<String, Participant> all = ParticipantsCsv.all();

        assertThat(all.values().stream().filter(each -> each.category().equals("member-state")))
                .hasSize(193);
        assertThat(all.values().stream().filter(each -> each.category().equals("observer-state")))
                .hasSize(2);
        assertThat(all).hasSize(195 + 51);
        assertThat(all.values())
                .allSatisfy(each -> assertThat(each.name()).containsOnlyKeys("en", "fr", "es", "ar", "zh", "ru"));
        Participant kenya = all.getOrDefault("KEN", all.values().iterator().next());
        assertThat(kenya.nameIn("ru")).isEqualTo("Кения");
        assertThat(kenya.group()).isEqualTo("African States");
    }

    @Test
    void categories_are_those_of_the_floor() {
        Map<String, Participant> all = ParticipantsCsv.all();

        assertThat(all).extractingByKey("EU").returns("regional-organization", Participant::category);
        assertThat(all).extractingByKey("UNDP").returns("un-entity", Participant::category);
        assertThat(all).extractingByKey("AU").returns("igo", Participant::category);
        assertThat(all).extractingByKey("ICRC").returns("observer", Participant::category);
        assertThat(all).extractingByKey("MIGRANT").returns("stakeholder", Participant::category);
        assertThat(all).extractingByKey("VAT").returns("observer-state", Participant::category);
    }

    @Test
    void quotes_line_ends_and_byte_order_marks_are_read() {
        Map<String, Participant> read = ParticipantsCsv.stakeholders(
                stream("\uFEFF" + OTHERS.replace("\n", "\r\n") + "X1,\"Name, with comma\",,,,,,igo\r\n"));

        assertThat(read).extractingByKey("X1").returns("Name, with comma", each -> each.nameIn("fr"));
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertThatThrownBy(() -> ParticipantsCsv.states(stream(STATES + "KEN,Kenya,,,,,,African States,planet\n")))
                .hasMessage("line 2: found un_status \"planet\", expected member_state or observer_state");
        assertThatThrownBy(() -> ParticipantsCsv.stakeholders(stream(OTHERS + "A,A,,,,,,igo\nA,B,,,,,,igo\n")))
                .hasMessage("line 3: found code A again, expected each code once");
        assertThatThrownBy(() -> ParticipantsCsv.stakeholders(stream("code,category\nA,igo\n")))
                .hasMessage("line 2: found no column name_en, expected it");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
