package org.rostrum.panels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Locale;
import org.rostrum.access.CurrentUser;
import org.rostrum.panels.application.PanelActor;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.documents.Document;
import org.rostrum.panels.documents.Format;
import org.rostrum.panels.documents.Language;
import org.rostrum.panels.documents.OfficialDocuments;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Programme;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letter to all missions and the lists that went out, as official documents. */
@RestController
@RequestMapping("/api/v1/dialogues/{dialogue}/panels")
@Tag(name = "Panels of a dialogue")
class PaperController {
    private final PanelsDesk desk;
    private final Programme programme;
    private final OfficialDocuments documents;
    private final InstantSource clock;

    PaperController(PanelsDesk desk, Programme programme, OfficialDocuments documents, InstantSource clock) {
        this.desk = desk;
        this.programme = programme;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/letter.{format}")
    @Operation(
            summary = "The letter that asks for expressions of interest",
            description = "For the Office. In a language in which the title and all themes are given")
    @ApiResponse(responseCode = "200", description = "The document")
    @ApiResponse(responseCode = "422", description = "invalid: says what is not given in that language")
    ResponseEntity<byte[]> letter(
            @PathVariable String dialogue,
            @Parameter(description = "pdf or docx") @PathVariable String format,
            @Parameter(description = "ar, zh, en, fr, ru or es") @RequestParam(defaultValue = "en") String lang,
            Locale reader) {
        PanelsState state = state(dialogue);
        if (by(dialogue).capacity() != By.Capacity.OFFICE) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "office-only");
        }
        Call call = state.call();
        if (call == null) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-call");
        }
        Language language = language(lang);
        Papers papers = new Papers(about(dialogue), language);
        return answer(documents.letter(papers.letter(call, clock.instant()), language, format(format)), reader);
    }

    @GetMapping("/revisions/{revision}/list.{format}")
    @Operation(
            summary = "A list of panellists as it went out",
            description =
                    "For missions and the Office; for everybody where the Office shows the page. Nothing of lots or"
                            + " reasons")
    @ApiResponse(responseCode = "200", description = "The document")
    @ApiResponse(responseCode = "422", description = "invalid: says what is not given in that language")
    ResponseEntity<byte[]> list(
            @PathVariable String dialogue,
            @PathVariable int revision,
            @Parameter(description = "pdf or docx") @PathVariable String format,
            @Parameter(description = "ar, zh, en, fr, ru or es") @RequestParam(defaultValue = "en") String lang,
            Locale reader) {
        PanelsState state = state(dialogue);
        boolean hidden = by(dialogue).capacity() == By.Capacity.NOBODY && !state.pageShown();
        if (hidden || revision < 0 || revision >= state.circulations().size()) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-circulated");
        }
        Language language = language(lang);
        Papers papers = new Papers(about(dialogue), language);
        return answer(documents.list(papers.list(state, revision), language, format(format)), reader);
    }

    private PanelsState state(String dialogue) {
        return desk.state(dialogue)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue"));
    }

    private static By by(String dialogue) {
        return PanelActor.of(CurrentUser.get(), dialogue);
    }

    private Dialogue about(String dialogue) {
        return programme
                .dialogue(dialogue)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue"));
    }

    private static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> PanelProblem.invalid(new CallException("lang", tag, "ar, zh, en, fr, ru or es")));
    }

    private static Format format(String extension) {
        return Format.ofExtension(extension)
                .orElseThrow(() -> PanelProblem.invalid(new CallException("format", extension, "pdf or docx")));
    }

    private static ResponseEntity<byte[]> answer(Document made, Locale reader) {
        return switch (made) {
            case Document.Issued issued ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(issued.format().mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(issued.fileName())
                                        .build()
                                        .toString())
                        .body(issued.content());
            case Document.Refused refused -> throw PanelProblem.document(refused.field(), refused.text(reader));
        };
    }
}
