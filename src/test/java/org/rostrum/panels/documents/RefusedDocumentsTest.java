package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.panels.documents.Reading.refused;
import static org.rostrum.panels.documents.Reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.panels.documents.Document.Reason;

/** What cannot be made, and how that is said. */
class RefusedDocumentsTest {
    private static final OfficialDocuments DOCUMENTS = new OfficialDocuments();
    private static final String REST = "\n\n{round-tables}\n\n{deadline} {answer}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{event} {evnt} {deadline} {answer}\\n\\n{round-tables} | UNKNOWN_PLACEHOLDER | there is no {evnt}. A template can use {event}, {round-tables}",
                "{event} {answer}\\n\\n{round-tables} | MISSING_PLACEHOLDER | must say {deadline} somewhere",
                "{event} {deadline} {answer} {mandate}\\n\\n{round-tables} | MISSING_VALUE | asks for {mandate}, which is not given",
                "{event} {deadline} {answer} {round-tables} | BROKEN_TEMPLATE | {round-tables} stands in a paragraph of its own",
                "{event} {deadline {answer}\\n\\n{round-tables} | UNKNOWN_PLACEHOLDER | there is no {deadline {answer}",
                "{event} {deadline} {answer\\n\\n{round-tables} | BROKEN_TEMPLATE | { is not closed",
                "{event} {deadline} [[{answer}\\n\\n{round-tables} | BROKEN_TEMPLATE | [[ is not closed",
                "{event} {deadline} {answer} }\\n\\n{round-tables} | BROKEN_TEMPLATE | closes what was not opened",
                "{event} {deadline} [[ [[{answer}]] ]]\\n\\n{round-tables} | BROKEN_TEMPLATE | [[ inside [[",
            })
    void a_template_that_is_not_as_it_should_be_is_refused_by_what_is_wrong(
            String template, Reason reason, String words) {
        Text text = Text.in(Language.ENGLISH, template.replace("\\n", "\n"));
        Document.Refused refused = refused(DOCUMENTS.letter(Samples.letter(text), Language.ENGLISH, Format.PDF));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.field()).isEqualTo("template[en]");
        assertThat(refused.text(Locale.ENGLISH)).startsWith("template[en]: ").contains(words);
    }

    @Test
    void an_own_template_says_what_the_office_wrote() {
        Text own = Text.in(
                Language.ENGLISH,
                "Dear colleagues of the {office},[[ under {mandate},]] see you on {dates}: {event}." + REST);
        assertThat(text(DOCUMENTS.letter(Samples.letter(own), Language.ENGLISH, Format.DOCX)))
                .contains(
                        "Dear colleagues of the The President of the General Assembly, see you on 3 and 4 October 2013:");
    }

    @Test
    void a_language_that_is_missing_is_named_with_the_field() {
        Text english = Text.in(Language.ENGLISH, "{event}" + REST);
        Document.Refused template = refused(DOCUMENTS.letter(Samples.letter(english), Language.FRENCH, Format.PDF));
        assertThat(template.reason()).isEqualTo(Reason.MISSING_LANGUAGE);
        assertThat(template.text(Locale.ENGLISH)).startsWith("template: has no text in French, only in en.");
        Document.Refused theme = refused(DOCUMENTS.list(
                list(List.of(panel(Text.of(Map.of("en", "Theme", "fr", "Thème")), "KEN", "Jane Doe"))),
                Language.RUSSIAN,
                Format.DOCX));
        assertThat(theme.field()).isEqualTo("panels[RT7].theme");
        assertThat(theme.text(Locale.ENGLISH)).contains("has no text in Russian, only in en, fr.");
    }

    @Test
    void the_languages_that_can_be_made_are_those_whose_texts_are_given() {
        assertThat(DOCUMENTS.languages(Samples.letter())).containsExactly(Language.values());
        assertThat(DOCUMENTS.languages(Samples.list())).containsExactly(Language.values());
        Text theme = Text.of(Map.of("en", "Theme", "ru", "Тема", "de", "Thema"));
        assertThat(DOCUMENTS.languages(list(List.of(panel(theme, "KEN", "Jane Doe")))))
                .containsExactly(Language.ENGLISH, Language.RUSSIAN);
    }

    @Test
    void a_state_that_is_not_known_is_named() {
        Document.Refused refused =
                refused(DOCUMENTS.list(list(List.of(panel(theme(), "XXX", "Jane Doe"))), Language.ENGLISH, Format.PDF));
        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_STATE);
        assertThat(refused.field()).isEqualTo("panels[RT7].panellists[XXX]");
    }

    @Test
    void a_character_that_no_font_has_is_named_and_never_printed_as_a_box(@TempDir Path folder) throws IOException {
        CirculatedList list = list(List.of(panel(theme(), "KEN", "H.E. Mr. Ḁ\u0B05 Doe")));
        Document.Refused refused = refused(DOCUMENTS.list(list, Language.ENGLISH, Format.PDF));
        assertThat(refused.reason()).isEqualTo(Reason.MISSING_GLYPH);
        assertThat(refused.text(Locale.ENGLISH))
                .contains("Doe")
                .contains("(U+0B05)")
                .contains("rostrum.documents.fonts");
        // the reader's own fonts print a text for editing
        assertThat(text(DOCUMENTS.list(list, Language.ENGLISH, Format.DOCX))).contains("\u0B05");
        assertThatThrownBy(() -> new OfficialDocuments(folder.resolve("missing")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_font_of_the_operator_prints_what_the_others_lack(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("odia.ttf"), fontOf('\u0B05'));
        Files.writeString(folder.resolve("README.txt"), "no font");
        CirculatedList list = list(List.of(panel(theme(), "KEN", "H.E. Mr. \u0B05 Doe")));
        assertThat(refused(DOCUMENTS.list(list, Language.ENGLISH, Format.PDF)).reason())
                .isEqualTo(Reason.MISSING_GLYPH);
        assertThat(text(new OfficialDocuments(folder).list(list, Language.ENGLISH, Format.PDF)))
                .contains("H.E. Mr. \u0B05 Doe");
    }

    /** Liberation Mono, of which one character is left: its A stands for that one. */
    private static byte[] fontOf(char only) throws IOException {
        byte[] file;
        try (InputStream in = Objects.requireNonNull(
                RefusedDocumentsTest.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf"))) {
            file = in.readAllBytes();
        }
        ByteBuffer font = ByteBuffer.wrap(file);
        int entry = 12;
        while (font.getInt(entry) != 0x636D6170) {
            entry += 16;
        }
        font.position(font.getInt(entry + 8));
        for (int value :
                new int[] {0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, only, 0xFFFF, 0, only, 0xFFFF, 36 - only, 1, 0, 0
                }) {
            font.putShort((short) value);
        }
        return file;
    }

    @Test
    void what_cannot_be_a_list_or_a_letter_names_its_component() {
        assertThatThrownBy(() -> Samples.list(1, Samples.panels(), null, new Circulation.ForInformation()))
                .hasMessage("previous: from revision 1 on, and only then");
        assertThatThrownBy(() -> Samples.list(0, List.of(), null, new Circulation.ForInformation()))
                .hasMessage("panels: 1 to 24, not 0");
        assertThatThrownBy(() -> new Text(Map.of(Language.FRENCH, " ")))
                .hasMessage("text: give it in at least one of ar, zh, en, fr, ru, es");
        assertThatThrownBy(() -> Text.in(Language.FRENCH, "a\uD800b"))
                .hasMessage("text in fr: U+D800 is no character; take it out");
        assertThatThrownBy(() -> new Nominee("Jane\uFFFF", null))
                .hasMessage("name of a nominee: U+FFFF is no character; take it out");
        PanelOfList one = panel(theme(), "KEN", "Jane Doe");
        assertThatThrownBy(() -> new PanelOfList(
                        "RT1",
                        1,
                        theme(),
                        null,
                        List.of(),
                        List.of(one.panellists().getFirst(), one.panellists().getFirst())))
                .hasMessage("panellists of RT1: KEN stands twice");
        Letter letter = Samples.letter();
        assertThatThrownBy(() -> new Letter(
                        letter.reference(),
                        letter.date(),
                        letter.office(),
                        letter.event(),
                        null,
                        LocalDate.of(2013, 10, 4),
                        LocalDate.of(2013, 10, 3),
                        letter.place(),
                        letter.roundTables(),
                        letter.deadline(),
                        letter.answer(),
                        letter.signatory(),
                        null,
                        null))
                .hasMessage("lastDay: must not come before firstDay");
    }

    private static Text theme() {
        return Text.in(Language.ENGLISH, "Theme");
    }

    private static PanelOfList panel(Text theme, String code, String name) {
        return new PanelOfList(
                "RT7", 7, theme, null, List.of(), List.of(new Panellist.OfState(code, new Nominee(name, null))));
    }

    private static CirculatedList list(List<PanelOfList> panels) {
        return new CirculatedList(
                "A/68/INF/5",
                Distribution.LIMITED,
                LocalDate.of(2013, 8, 30),
                Language.ENGLISH,
                Samples.BODY,
                null,
                Samples.EVENT,
                Samples.OFFICE,
                0,
                new Circulation.ForInformation(),
                panels,
                null);
    }
}
