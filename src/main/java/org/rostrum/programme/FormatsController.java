package org.rostrum.programme;

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
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.rostrum.access.AccessRole;
import org.rostrum.access.CurrentUser;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Segment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Formats of meetings over HTTP. */
@RestController
@Tag(name = "Formats", description = "How kinds of meetings are run: regime, rules and segments. Needs a sign-in")
class FormatsController {
    /** The largest body, in bytes. */
    static final int LARGEST = 256 * 1024;

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final int LONGEST_NAME = 200;

    private final FormatCatalog catalog;
    private final FormatChange change;

    FormatsController(FormatCatalog catalog, FormatChange change) {
        this.catalog = catalog;
        this.change = change;
    }

    @GetMapping(path = "/api/v1/formats", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "All formats, in short",
            description = "Those that come with Rostrum first. `origin` is `shipped` or `saved`")
    ResponseEntity<List<Map<String, Object>>> formats() {
        signedIn();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(catalog.all().stream().map(FormatsController::brief).toList());
    }

    @GetMapping(path = "/api/v1/formats/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A format, in the form in which it can be sent back")
    @ApiResponse(responseCode = "200", description = "The format")
    @ApiResponse(
            responseCode = "404",
            description = "not-found: there is no such format",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<String> format(@Parameter(example = "ga-round-table") @PathVariable String id) {
        signedIn();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(FormatJson.write(known(id)).toString());
    }

    @PostMapping(
            path = "/api/v1/formats",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Save a format",
            description = "By the secretariat: a format, or a meeting of which one is made, as it stands now",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples =
                                                    @ExampleObject(
                                                            "{\"fromMeeting\": \"rt1\", \"name\": \"Our round table\"}"))))
    @ApiResponse(responseCode = "201", description = "The format as it is saved; its address is in Location")
    @ApiResponse(
            responseCode = "400",
            description = "invalid: the field names the JSON path that is wrong",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "409",
            description = "not-allowed-now: the id is taken; limit-reached: too many are saved",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<String> save(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        only(Set.of(AccessRole.SECRETARIAT));
        Format format = wanted(body(request));
        return switch (catalog.save(format)) {
            case DONE ->
                ResponseEntity.created(URI.create("/api/v1/formats/" + format.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(FormatJson.write(format).toString());
            case FULL ->
                throw ProgrammeProblem.of(
                        HttpStatus.CONFLICT,
                        "limit-reached",
                        "format.full.title",
                        "format.full.detail",
                        FormatCatalog.MOST_SAVED);
            case TAKEN, SHIPPED, UNKNOWN ->
                throw ProgrammeProblem.of(
                        HttpStatus.CONFLICT, "not-allowed-now", "exists.title", "format.exists.detail", format.id());
        };
    }

    @DeleteMapping("/api/v1/formats/{id}")
    @Operation(summary = "Delete a saved format", description = "By the secretariat. Meetings that have it keep it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(
            responseCode = "409",
            description = "not-allowed-now: it comes with Rostrum",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<Void> delete(@PathVariable String id) {
        only(Set.of(AccessRole.SECRETARIAT));
        return switch (catalog.delete(id)) {
            case DONE -> ResponseEntity.noContent().build();
            case SHIPPED ->
                throw ProgrammeProblem.of(
                        HttpStatus.CONFLICT, "not-allowed-now", "format.shipped.title", "format.shipped.detail");
            case UNKNOWN, TAKEN, FULL -> throw noFormat(id);
        };
    }

    @PostMapping(
            path = "/api/v1/meetings/{meeting}/format",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give a meeting the rules and segments of a format",
            description =
                    "By the secretariat or a chair, while nobody has the floor and the meeting is neither suspended"
                            + " nor over. `speakers` names, by part, who is heard where the programme does not say so;"
                            + " `commandId` may be given to send the same call again",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"format\": \"town-hall\", \"speakers\": {\"moderator\": [\"KEN\"]}}"))))
    @ApiResponse(responseCode = "200", description = "The revision from which on the meeting has the format")
    @ApiResponse(
            responseCode = "400",
            description = "invalid: the field names the JSON path that is wrong",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "404",
            description = "not-found: there is no such meeting or format",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "409",
            description = "unknown-participant, not-allowed-now",
            content = @Content(mediaType = PROBLEM))
    CompletionStage<ResponseEntity<Map<String, Object>>> apply(
            @Parameter(example = "rt1") @PathVariable String meeting,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        SignedIn user = only(Set.of(AccessRole.SECRETARIAT, AccessRole.CHAIR, AccessRole.CO_CHAIR));
        ScenarioNode wish = body(request);
        Wish read = understood(() -> Wish.read(wish));
        Format format = known(read.format());
        return change.apply(meeting, format, read.speakers(), ActorOf.user(Optional.of(user)), read.commandId())
                .thenApply(answer -> answered(meeting, format, answer));
    }

    /** What is asked for a meeting. */
    private record Wish(String format, Map<SpeakerRole, List<String>> speakers, UUID commandId) {
        static Wish read(ScenarioNode node) {
            node.onlyHas(Set.of("format", "speakers", "commandId"));
            Map<SpeakerRole, List<String>> speakers = new EnumMap<>(SpeakerRole.class);
            for (ScenarioNode each :
                    node.find("speakers").map(ScenarioNode::members).orElse(List.of())) {
                SpeakerRole role;
                try {
                    role = SpeakerRole.of(each.path().substring(each.path().lastIndexOf('.') + 1));
                } catch (IllegalArgumentException unknown) {
                    throw new ScenarioException(each.path(), "that name", "one of " + SpeakerRole.words());
                }
                List<String> codes = new ArrayList<>();
                each.items(Segment.MOST).forEach(code -> codes.add(code.text(40)));
                speakers.put(role, codes);
            }
            return new Wish(
                    node.get("format").id(),
                    speakers,
                    node.find("commandId").map(Wish::uuid).orElseGet(UUID::randomUUID));
        }

        private static UUID uuid(ScenarioNode node) {
            try {
                String text = node.text(36);
                if (text.length() == 36) {
                    return UUID.fromString(text);
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
            throw node.wrong("a UUID");
        }
    }

    private ResponseEntity<Map<String, Object>> answered(String meeting, Format format, Answer answer) {
        return switch (answer) {
            case Answer.Done done -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("meeting", meeting);
                json.put("format", format.id());
                json.put("revision", done.change().revision());
                yield ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
            }
            case Answer.Refused(Refusal refusal) -> throw refused(refusal);
            case Answer.NoSuchMeeting _ -> throw noMeeting(meeting);
            case Answer.TooBusy _ ->
                throw ProgrammeProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "busy.title", "busy.detail");
            case Answer.Unavailable _ ->
                throw ProgrammeProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable.title", "unavailable.detail");
            case Answer.Unknown _ ->
                throw ProgrammeProblem.of(
                        HttpStatus.GATEWAY_TIMEOUT, "unavailable", "format.unknown.title", "format.unknown.detail");
        };
    }

    private static ProgrammeProblem refused(Refusal refusal) {
        HttpStatus status = switch (refusal) {
            case NOT_ENTITLED -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.CONFLICT;
        };
        String key = "format.refused." + refusal.word();
        String told = Words.has(key + ".title") ? key : "format.refused.other";
        return ProgrammeProblem.of(status, refusal.word(), told + ".title", told + ".detail");
    }

    private Format wanted(ScenarioNode body) {
        return understood(() -> {
            Optional<ScenarioNode> from = body.find("fromMeeting");
            if (from.isEmpty()) {
                return FormatJson.read(body);
            }
            body.onlyHas(Set.of("fromMeeting", "name"));
            String meeting = from.get().id();
            String name = body.get("name").text(LONGEST_NAME);
            return change.ofMeeting(meeting, name).orElseThrow(() -> noMeeting(meeting));
        });
    }

    private static <T> T understood(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ScenarioException e) {
            throw ProgrammeProblem.invalid("format.invalid.title", e.path(), e.path() + ": " + e.getMessage());
        }
    }

    private Format known(String id) {
        return catalog.find(id).orElseThrow(() -> noFormat(id));
    }

    private static ProgrammeProblem noFormat(String id) {
        return ProgrammeProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-found.title", "not-found.format", id);
    }

    private static ProgrammeProblem noMeeting(String id) {
        return ProgrammeProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-found.title", "not-found.meeting", id);
    }

    private static Map<String, Object> brief(Format format) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", format.id());
        json.put("title", format.title());
        json.put("description", format.description());
        json.put("regime", format.settings().regime());
        json.put("screens", format.screens());
        json.put("origin", FormatCatalog.isShipped(format.id()) ? "shipped" : "saved");
        json.put(
                "segments",
                format.segments().stream()
                        .map(each -> Map.of("id", each.id(), "kind", each.kind().word(), "title", each.title()))
                        .toList());
        return json;
    }

    private static SignedIn signedIn() {
        return CurrentUser.get()
                .orElseThrow(() -> ProgrammeProblem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "unauthenticated.title",
                        "format.unauthenticated.detail"));
    }

    private static SignedIn only(Set<AccessRole> roles) {
        SignedIn user = signedIn();
        if (!roles.contains(user.role())) {
            throw ProgrammeProblem.of(HttpStatus.FORBIDDEN, "forbidden", "forbidden.title", "format.forbidden.detail");
        }
        return user;
    }

    private static ScenarioNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ProgrammeProblem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "invalid", "format.too-large.title", "format.too-large.detail");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return understood(() -> ScenarioNode.parse(text));
        } catch (CharacterCodingException e) {
            throw ProgrammeProblem.invalid(
                    "format.invalid.title", "$", "$: found bytes that are no UTF-8, expected UTF-8");
        }
    }
}
