package org.rostrum.panels.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.documents.OfficialDocuments;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class PanelDocumentsHttpTest {
    private static final String PANELS = "/api/v1/dialogues/d/panels";
    private static final String LETTER = """
        {"lang": "%s", "date": "2026-02-27", "answer": {"en": "Please use the page of your delegation."},
         "place": {"en": "New York"}, "signatory": {"name": "A. President", "title": {"en": "President"}}}
        """;

    private final TestDesk desk = new TestDesk();
    private final Instant day = TestDesk.OPENS.plus(Duration.ofDays(90));
    private final Dialogue dialogue = new Dialogue(
            "d",
            Map.of("en", "Dialogue on Migration", "fr", "Dialogue sur les migrations"),
            "General Assembly",
            "New York",
            ZoneId.of("America/New_York"),
            day,
            day.plus(Duration.ofHours(3)),
            false,
            List.of(new Meeting(
                    "rt1",
                    Map.of("en", "Round Table 1"),
                    null,
                    "round-table",
                    "Room 3",
                    day,
                    day.plus(Duration.ofHours(3)),
                    List.of())));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new PanelDocumentsController(
                    desk.desk,
                    id -> id.equals("d") ? java.util.Optional.of(dialogue) : java.util.Optional.empty(),
                    new OfficialDocuments(),
                    () -> TestDesk.OPENS))
            .setControllerAdvice(new PanelProblems())
            .build();

    @BeforeEach
    void circulate() {
        desk.open();
        desk.withTables(
                new RoundTable(
                        "RT1",
                        "rt1",
                        Map.of("en", "Round Table 1"),
                        Map.of("en", "Effects of migration", "fr", "Effets des migrations"),
                        3,
                        1,
                        List.of("GHA", "CHE")),
                TestDesk.call().roundTables().getLast());
        desk.withInterests().draw();
        signIn(AccessRole.DELEGATION);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_list_that_went_out_is_a_document() throws Exception {
        assertThat(perform(get(PANELS + "/circulated/0/document.docx")).getStatus())
                .isEqualTo(404);
        circulated("A/80/INF/1");

        MockHttpServletResponse made = perform(get(PANELS + "/circulated/0/document.docx"));

        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getHeader("Content-Disposition")).contains("a-80-inf-1-en.docx");
        assertThat(text(made))
                .contains("A/80/INF/1", "General Assembly", "Effects of migration", "Kenya", "Nominee of KEN", "Ghana")
                .doesNotContain("lot 0.");
        MockHttpServletResponse pdf = perform(get(PANELS + "/circulated/0/document.pdf"));
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void what_is_not_given_in_a_language_is_named() throws Exception {
        circulated("A/80/INF/1");

        MockHttpServletResponse refused = perform(get(PANELS + "/circulated/0/document.docx?lang=ar"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused)).contains("\"reason\":\"invalid\"", "\"field\":\"event\"");
        assertThat(perform(get(PANELS + "/circulated/0/document.docx?lang=de")).getStatus())
                .isEqualTo(404);
        assertThat(perform(get(PANELS + "/circulated/0/document.odt")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_list_without_a_symbol_asks_for_one() throws Exception {
        circulated(null);

        assertThat(perform(get(PANELS + "/circulated/0/document.docx")).getStatus())
                .isEqualTo(400);
        assertThat(text(perform(get(PANELS + "/circulated/0/document.docx?symbol=A/80/9"))))
                .contains("A/80/9");
    }

    @Test
    void a_revision_says_what_changed_and_the_public_gets_it_where_it_is_shown() throws Exception {
        circulated("A/80/INF/1");
        desk.done(TestDesk.OFFICE, new PanelsCommand.WithdrawInterest("KEN", ""));
        circulated("A/80/INF/1");
        signOut();
        assertThat(perform(get(PANELS + "/circulated/1/document.docx")).getStatus())
                .isEqualTo(404);
        desk.done(TestDesk.OFFICE, new PanelsCommand.ShowPage(true));

        assertThat(text(perform(get(PANELS + "/circulated/1/document.docx")))).contains("A/80/INF/1/Rev.1", "Kenya");
    }

    @Test
    void the_letter_says_the_call() throws Exception {
        assertThat(letter("en").getStatus()).isEqualTo(403);
        signIn(AccessRole.OPGA);

        assertThat(text(letter("en")))
                .contains("Dialogue on Migration", "20 March 2026", "Please use the page", "A. President");
        assertThat(letter("fr").getStatus()).isEqualTo(422);
        MockHttpServletResponse wrong = perform(post(PANELS + "/letter.docx")
                .contentType("application/json")
                .content(LETTER.formatted("en").replace("2026-02-27", "on Friday")));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(json(wrong)).contains("\"field\":\"$.date\"");
        SecurityContextHolder.clearContext();
        assertThat(letter("en").getStatus()).isEqualTo(401);
    }

    @Test
    void the_office_gets_a_letter_of_today_without_writing_one() throws Exception {
        assertThat(perform(get(PANELS + "/letter.docx")).getStatus()).isEqualTo(403);
        signIn(AccessRole.OPGA);

        assertThat(text(perform(get(PANELS + "/letter.docx?lang=en"))))
                .contains("Dialogue on Migration", "2 March 2026", "20 March 2026", "on their page of the Dialogue");
        MockHttpServletResponse french = perform(get(PANELS + "/letter.docx?lang=fr"));
        assertThat(french.getStatus()).isEqualTo(422);
        assertThat(json(french)).contains("\"field\":\"place\"");
        assertThat(perform(get(PANELS + "/letter.docx?lang=de")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse letter(String language) throws Exception {
        return perform(
                post(PANELS + "/letter.docx").contentType("application/json").content(LETTER.formatted(language)));
    }

    private void circulated(@org.jspecify.annotations.Nullable String symbol) {
        desk.done(
                TestDesk.OFFICE,
                new PanelsCommand.CirculateList(desk.state().version(), CirculationMode.INFORMATION, null, symbol));
    }

    private static void signIn(AccessRole role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new SignedIn("Person", role, "NOR", ""), null, "ROLE_X"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static String json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(response.getContentAsString())
                .toString();
    }

    /** The text of the whole DOCX. */
    private static String text(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<[^>]*>", "")
                            .replace('\u00a0', ' '));
                }
            }
        }
        return text.toString();
    }
}
