package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.documents.Reading.content;
import static org.rostrum.panels.documents.Reading.plain;
import static org.rostrum.panels.documents.Reading.text;
import static org.rostrum.panels.documents.Reading.withoutSpaces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents as they come out, read back. */
class OfficialDocumentsTest {
    private static final OfficialDocuments DOCUMENTS = new OfficialDocuments();

    static Stream<Arguments> all() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Format.values()).map(format -> Arguments.of(language, format)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_letter_says_what_the_meeting_is_in_each_language(Language language, Format format) {
        Document made = DOCUMENTS.letter(Samples.letter(), language, format);
        String text = withoutSpaces(text(made));
        Letter letter = Samples.letter();
        assertThat(text)
                .contains(withoutSpaces(in(letter.office(), language)))
                .contains(withoutSpaces(in(letter.event(), language)))
                .contains(withoutSpaces(in(letter.place(), language)))
                .contains(withoutSpaces(Words.in(language, "letter.addressees")))
                // a piece at a time: where digits, brackets and letters of both directions meet, a reader of files only
                // guesses
                .contains(withoutSpaces(new Dates(language).deadline(letter.deadline()))
                        .split("[،,()（）]+", -1))
                .contains(withoutSpaces("Vuk Jeremić"));
        for (RoundTable table : letter.roundTables()) {
            // a word at a time: lines of the columns stand beside each other
            assertThat(text).contains(plain(in(table.theme(), language)).split(" ", -1));
        }
        assertThat(text).doesNotContain("{").doesNotContain("[[");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_list_names_each_state_in_each_language(Language language, Format format) {
        Document made = DOCUMENTS.list(Samples.list(), language, format);
        String text = plain(text(made));
        Countries countries = Countries.bundled();
        CirculatedList list = Samples.list();
        assertThat(withoutSpaces(text))
                .contains(withoutSpaces("A/68/INF/5"))
                .contains(withoutSpaces(in(list.event(), language)))
                .contains(withoutSpaces(in(list.body(), language)))
                .contains(withoutSpaces(Words.in(language, "list.for-information")));
        for (PanelOfList panel : list.panels()) {
            assertThat(withoutSpaces(text)).contains(withoutSpaces(in(panel.theme(), language)));
            Stream.concat(panel.coChairs().stream(), panel.panellists().stream())
                    .filter(Panellist.OfState.class::isInstance)
                    .forEach(state -> assertThat(withoutSpaces(text))
                            .contains(withoutSpaces(Objects.requireNonNull(countries.name(state.code(), language))))
                            // a word at a time: a name may go over lines of its cell
                            .contains(
                                    plain(Objects.requireNonNull(state.nominee().name()))
                                            .split(" ", -1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_runs_over_its_column(Language language) {
        PdfPress press = new PdfPress(Fonts.bundled());
        List<String> complaints = new ArrayList<>();
        press.print(LetterSheet.of(Samples.letter(), wording(language)), complaints::add);
        press.print(ListSheet.of(Samples.revised(), wording(language)), complaints::add);
        assertThat(complaints).isEmpty();
    }

    private static Wording wording(Language language) {
        return new Wording(language, Countries.bundled());
    }

    @Test
    void an_arabic_page_is_read_in_the_order_in_which_it_is_spoken() {
        assertThat(text(DOCUMENTS.list(Samples.list(), Language.ARABIC, Format.PDF)))
                .contains("الحوار الرفيع المستوى المعني بالهجرة الدولية والتنمية")
                .contains("A/68/INF/5")
                .contains("H.E. Ms. Hanna Tetteh");
    }

    @Test
    void an_arabic_text_for_editing_runs_from_right_to_left_and_names_from_left_to_right() throws IOException {
        String xml = part(content(DOCUMENTS.list(Samples.list(), Language.ARABIC, Format.DOCX)), "word/document.xml");
        assertThat(xml).contains("<w:bidiVisual/>").contains("<w:bidi/>");
        assertThat(xml).containsPattern("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">غانا</w:t>");
        assertThat(xml).containsPattern("<w:rPr/><w:t xml:space=\"preserve\">H.E. Ms. Hanna Tetteh</w:t>");
        String english =
                part(content(DOCUMENTS.list(Samples.list(), Language.ENGLISH, Format.DOCX)), "word/document.xml");
        assertThat(english).doesNotContain("w:bidi").doesNotContain("w:rtl");
    }

    @Test
    void a_text_for_editing_is_packed_as_those_readers_ask_for_who_do_not_know_namespaces() throws IOException {
        byte[] docx = content(DOCUMENTS.letter(Samples.letter(), Language.ENGLISH, Format.DOCX));
        assertThat(part(docx, "[Content_Types].xml")).contains("<Types xmlns=").contains("<Override PartName=");
        assertThat(part(docx, "_rels/.rels")).contains("<Relationships xmlns=").contains("<Relationship Id=");
        assertThat(part(docx, "word/footer1.xml")).contains("PAGE").contains("NUMPAGES");
        assertThat(part(docx, "word/document.xml")).contains("<w:tblHeader/>");
        assertThat(part(docx, "docProps/core.xml"))
                .contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2013-07-19T12:00:00Z</dcterms:created>");
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_input_gives_the_same_bytes(Language language, Format format) {
        assertThat(content(new OfficialDocuments().list(Samples.revised(), language, format)))
                .isEqualTo(content(DOCUMENTS.list(Samples.revised(), language, format)));
        assertThat(content(DOCUMENTS.list(Samples.list(), language, format)))
                .isNotEqualTo(content(DOCUMENTS.list(Samples.revised(), language, format)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_pdf_is_tagged_titled_and_in_a_language_with_bookmarks_and_its_fonts(Language language) throws IOException {
        Document made = DOCUMENTS.list(Samples.list(), language, Format.PDF);
        try (PDDocument pdf = Loader.loadPDF(content(made))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith(language.tag());
            assertThat(pdf.getDocumentInformation().getTitle())
                    .contains("A/68/INF/5")
                    .contains(in(Samples.EVENT, language));
            List<String> outline = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline)
                    .contains(in(Samples.EVENT, language), Words.in(language, "round-table", "4"))
                    .hasSize(6);
            for (PDPage page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void eight_panels_of_ten_go_over_pages_with_numbers_and_the_head_of_the_table_on_each() throws IOException {
        Nominee longest = new Nominee(
                "H.E. Ms. " + "Wolfeschlegelsteinhausenbergerdorff".repeat(2) + " de la Vega y Fernández-Santamaría",
                Text.in(
                        Language.ENGLISH,
                        "Minister of State for Foreign Affairs, Regional Integration, Francophonie and Nationals Abroad"));
        List<String> codes =
                Countries.bundled().byCode().keySet().stream().sorted().toList();
        List<PanelOfList> panels = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new PanelOfList(
                        "RT" + number,
                        number,
                        Text.in(Language.ENGLISH, "Theme " + number),
                        null,
                        List.of(),
                        IntStream.range(0, 10)
                                .<Panellist>mapToObj(
                                        seat -> new Panellist.OfState(codes.get(number * 10 + seat), longest))
                                .toList()))
                .toList();
        CirculatedList list = Samples.list(0, panels, null, new Circulation.Approval(null));
        List<String> complaints = new ArrayList<>();
        byte[] content = new PdfPress(Fonts.bundled())
                .print(ListSheet.of(list, new Wording(Language.ENGLISH, Countries.bundled())), complaints::add);
        assertThat(complaints).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(5, 14);
            Document made = new Document.Issued(content, Format.PDF, "list.pdf");
            for (int page = 1; page <= pages; page++) {
                assertThat(text(made, page, page)).contains(page + "/" + pages).contains("Functional title");
            }
            for (int page = 2; page <= pages; page++) {
                assertThat(text(made, page, page)).startsWith("A/68/INF/5");
            }
        }
    }

    @Test
    void a_revision_says_what_changed() {
        String text = text(DOCUMENTS.list(Samples.revised(), Language.ENGLISH, Format.PDF));
        assertThat(text)
                .contains("A/68/INF/5/Rev.1")
                .contains("Changes from A/68/INF/5 of 30 August 2013")
                .contains("Withdrawn: Mali (H.E. Mr. Łukasz Żółkiewski), round table 1.")
                .contains("Added: Ethiopia (H.E. Ms. Hirut Zemene), round table 4.")
                .contains("Moved: Kenya (H.E. Mr. Şükrü Ağaoğlu), from round table 4 to round table 1.")
                .contains("Replaced: Italy, round table 2: H.E. Mr. Marco Esposito in place of")
                .contains(
                        "Any objection should be conveyed by Friday, 20 September 2013, at 5.30 p.m. (New York time, UTC-4).");
    }

    @Test
    void what_nobody_translated_is_printed_as_received_and_the_list_says_so() {
        String note = Words.in(Language.FRENCH, "list.as-received");
        assertThat(text(DOCUMENTS.list(Samples.list(), Language.FRENCH, Format.PDF)))
                .contains("Trusteeship Council Chamber")
                .contains(plain(note));
    }

    @Test
    void an_empty_panel_says_so() {
        PanelOfList empty = new PanelOfList("RT1", 1, Text.in(Language.ENGLISH, "Theme"), null, List.of(), List.of());
        assertThat(text(DOCUMENTS.list(
                        Samples.list(0, List.of(empty), null, new Circulation.ForInformation()),
                        Language.ENGLISH,
                        Format.DOCX)))
                .contains("No panellists have been designated.")
                .contains("Date, time and place to be announced");
    }

    @Test
    void files_have_plain_names() {
        assertThat(((Document.Issued) DOCUMENTS.list(Samples.revised(), Language.ARABIC, Format.DOCX)).fileName())
                .isEqualTo("a-68-inf-5-rev-1-ar.docx");
    }

    private static String in(Text text, Language language) {
        return Objects.requireNonNull(text.in(language));
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
