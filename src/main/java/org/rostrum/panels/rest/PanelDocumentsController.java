package org.rostrum.panels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.CurrentUser;
import org.rostrum.panels.application.PanelActor;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.documents.Document;
import org.rostrum.panels.documents.Format;
import org.rostrum.panels.documents.Language;
import org.rostrum.panels.documents.OfficialDocuments;
import org.rostrum.panels.documents.Text;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Official documents over HTTP: the letter, and lists that went out. */
@RestController
@RequestMapping("/api/v1/dialogues/{dialogue}/panels")
@Tag(name = "Panels of a dialogue")
class PanelDocumentsController {
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final int LONGEST_LINE = 200;

    private final PanelsDesk desk;
    private final Function<String, Optional<Dialogue>> programme;
    private final OfficialDocuments documents;
    private final InstantSource clock;

    @Autowired
    PanelDocumentsController(PanelsDesk desk, Programme programme, OfficialDocuments documents, InstantSource clock) {
        this(desk, programme::dialogue, documents, clock);
    }

    PanelDocumentsController(
            PanelsDesk desk,
            Function<String, Optional<Dialogue>> programme,
            OfficialDocuments documents,
            InstantSource clock) {
        this.desk = desk;
        this.programme = programme;
        this.documents = documents;
        this.clock = clock;
    }

    private Dialogue dialogue(String id) {
        return programme.apply(id).orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue"));
    }

    private PanelsState state(String dialogue) {
        return desk.state(dialogue)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue"));
    }

    @GetMapping("/circulated/{revision}/document.{format}")
    @Operation(
            summary = "A list that went out as an official document",
            description = "pdf or docx, in ar, zh, en, fr, ru or es. For missions and the Office, and for everybody"
                    + " where the Office shows the list")
    @ApiResponse(responseCode = "200", description = "The document; the same list gives the same bytes")
    @ApiResponse(
            responseCode = "422",
            description = "invalid: something is not given in that language; the field says what",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> list(
            @PathVariable String dialogue,
            @PathVariable int revision,
            @PathVariable String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String symbol,
            Locale locale) {
        PanelsState state = state(dialogue);
        boolean mission = PanelActor.of(CurrentUser.get(), dialogue).capacity() != By.Capacity.NOBODY;
        if (revision < 0 || revision >= state.circulations().size() || !(mission || state.pageShown())) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-circulated");
        }
        String own = state.circulations().get(revision).list().symbol();
        String printed = own == null ? symbol : own;
        if (printed == null || printed.isBlank() || printed.length() > LONGEST_LINE) {
            throw PanelProblem.of(HttpStatus.BAD_REQUEST, "invalid", "document-symbol");
        }
        return issued(
                documents.list(
                        new PanelDocuments(dialogue(dialogue)).list(state, revision, printed),
                        language(lang),
                        format(format)),
                locale);
    }

    @GetMapping("/letter.{format}")
    @Operation(
            summary = "The same letter of today, with the words that come with Rostrum, by the Office",
            description = "pdf or docx, in a language in which the title and all themes are given")
    ResponseEntity<byte[]> letter(
            @PathVariable String dialogue,
            @PathVariable String format,
            @RequestParam(defaultValue = "en") String lang,
            Locale locale) {
        Call call = callForOffice(dialogue);
        Language language = language(lang);
        return issued(
                documents.letter(
                        new PanelDocuments(dialogue(dialogue)).letter(call, clock.instant(), language),
                        language,
                        format(format)),
                locale);
    }

    private Call callForOffice(String dialogue) {
        if (CurrentUser.get().isEmpty()) {
            throw PanelProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "sign-in-first");
        }
        if (PanelActor.of(CurrentUser.get(), dialogue).capacity() != By.Capacity.OFFICE) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "office-only");
        }
        Call call = state(dialogue).call();
        if (call == null) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-call");
        }
        return call;
    }

    @PostMapping(path = "/letter.{format}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The letter that asks all missions for expressions of interest, by the Office",
            description = "pdf or docx. The call gives round tables, seats and the deadline; the body the rest. Texts"
                    + " by language: answer (how to answer, in whole sentences), mandate, place, addressees, template",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("""
                                                {"lang": "en", "reference": null, "date": "2026-07-19",
                                                 "answer": {"en": "Please use the page of your delegation."},
                                                 "signatory": {"name": "A. President", "title": {"en": "President"}}}
                                                """))))
    ResponseEntity<byte[]> letter(
            @PathVariable String dialogue,
            @PathVariable String format,
            @Parameter(hidden = true) HttpServletRequest request,
            Locale locale)
            throws IOException {
        Call call = callForOffice(dialogue);
        Dialogue held = dialogue(dialogue);
        try {
            CallNode body = CallNode.parse(Bodies.text(request))
                    .onlyHas(
                            "lang",
                            "reference",
                            "date",
                            "mandate",
                            "place",
                            "answer",
                            "signatory",
                            "addressees",
                            "template");
            String lang = body.find("lang").map(each -> each.text(LONGEST_LINE)).orElse("en");
            return issued(
                    documents.letter(
                            new PanelDocuments(held).letter(call, given(body, held)), language(lang), format(format)),
                    locale);
        } catch (CallException e) {
            throw PanelProblem.invalid(e);
        } catch (IllegalArgumentException e) {
            throw PanelProblem.invalid(new CallException("$", String.valueOf(e.getMessage()), "a letter"));
        }
    }

    private PanelDocuments.Given given(CallNode body, Dialogue dialogue) {
        CallNode signatory = body.get("signatory").onlyHas("name", "title");
        return new PanelDocuments.Given(
                CallReader.textOrNull(body.find("reference"), LONGEST_LINE),
                body.find("date")
                        .map(PanelDocumentsController::date)
                        .orElseGet(() ->
                                clock.instant().atZone(dialogue.timeZone()).toLocalDate()),
                texts(body.find("mandate")),
                texts(body.find("place")),
                Text.of(byLanguage(body.get("answer"))),
                signatory.get("name").text(LONGEST_LINE),
                texts(signatory.find("title")),
                texts(body.find("addressees")),
                texts(body.find("template")));
    }

    private static Map<String, String> byLanguage(CallNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.members(Language.values().length).forEach((language, text) -> {
            if (Language.ofTag(language).isEmpty()) {
                throw text.wrong("a text in ar, zh, en, fr, ru or es");
            }
            if (!text.json().isString() || text.json().stringValue().length() > Text.LONGEST) {
                throw text.wrong("a text of at most " + Text.LONGEST + " characters");
            }
            texts.put(language, text.json().stringValue());
        });
        if (texts.values().stream().allMatch(String::isBlank)) {
            throw node.wrong("a text in at least one of ar, zh, en, fr, ru and es");
        }
        return texts;
    }

    private static @Nullable Text texts(Optional<CallNode> node) {
        return node.map(each -> Text.of(byLanguage(each))).orElse(null);
    }

    private static LocalDate date(CallNode node) {
        try {
            return LocalDate.parse(node.text(LONGEST_LINE));
        } catch (DateTimeException e) {
            throw node.wrong("a day such as 2026-07-19");
        }
    }

    private static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "document-format"));
    }

    private static Format format(String extension) {
        return Format.ofExtension(extension)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "document-format"));
    }

    private static ResponseEntity<byte[]> issued(Document document, Locale locale) {
        return switch (document) {
            case Document.Issued issued ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.parseMediaType(issued.format().mediaType()))
                        .header("Content-Disposition", "attachment; filename=\"" + issued.fileName() + "\"")
                        .body(issued.content());
            case Document.Refused refused ->
                throw PanelProblem.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, "document-refused", refused.field(), refused.text(locale));
        };
    }
}
