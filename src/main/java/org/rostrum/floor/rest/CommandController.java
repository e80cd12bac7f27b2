package org.rostrum.floor.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.CurrentUser;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.json.CommandJson;
import org.rostrum.floor.json.ParsedCommand;
import org.rostrum.floor.json.PublicEventJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands to the floor of a meeting. No thread waits for the answer. */
@RestController
@Tag(name = "Acting", description = "Needs a sign-in")
class CommandController {
    static final int LARGEST_BODY = 64 * 1024;

    private final Floor floor;
    private final CommandRate rate;

    CommandController(Floor floor, CommandRate rate) {
        this.floor = floor;
        this.rate = rate;
    }

    @PostMapping(
            path = "/api/v1/meetings/{id}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask something of the floor",
            description = "Answered once the change is durable; the same commandId is answered by the same change for"
                    + " ever, on any node. By cookie the call needs the header X-Rostrum-Request: 1.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ApiSchemas.CommandBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ApiSchemas.Done.class)))
    @ApiResponse(
            responseCode = "400",
            description = "invalid, with the field that is wrong",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "401",
            description = "unauthenticated",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "403",
            description = "not-entitled or forbidden",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Refused, with the reason; nothing has happened",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "too-many-requests: nothing has happened",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "504",
            description = "It may have happened: repeat the call with the same commandId",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiDescription.AboutMeeting
    CompletionStage<ResponseEntity<String>> command(
            @Parameter(description = "Id of the meeting", example = "rt1") @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        Optional<SignedIn> user = CurrentUser.get();
        if (user.isEmpty()) {
            return done(Problems.error(HttpStatus.UNAUTHORIZED, Problems.UNAUTHENTICATED, locale));
        }
        if (!rate.allows(user.get())) {
            return done(Problems.error(HttpStatus.TOO_MANY_REQUESTS, Problems.TOO_MANY, locale));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return done(Problems.invalid("body", "too-large", Integer.toString(LARGEST_BODY / 1024), locale));
        }
        return switch (CommandJson.parse(body)) {
            case ParsedCommand.Invalid invalid -> done(Problems.invalid(invalid, locale));
            case ParsedCommand.Valid valid -> submit(id, user, valid, locale);
        };
    }

    private CompletionStage<ResponseEntity<String>> submit(
            String meeting, Optional<SignedIn> user, ParsedCommand.Valid valid, Locale locale) {
        Submission submission = new Submission(
                meeting, ActorOf.user(user), valid.commandId(), valid.command(), valid.expectedRevision());
        return floor.submit(submission).thenApply(answer -> answered(meeting, valid.command(), answer, locale));
    }

    private ResponseEntity<String> answered(String meeting, FloorCommand command, Answer answer, Locale locale) {
        return switch (answer) {
            case Answer.Done(Change change) -> ok(meeting, change);
            case Answer.Refused(Refusal refusal) -> Problems.refused(refusal, command, locale);
            case Answer.NoSuchMeeting _ -> Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale);
            case Answer.TooBusy _ ->
                Problems.error(HttpStatus.TOO_MANY_REQUESTS, Problems.TOO_MANY, "busy", "1", locale);
            case Answer.Unavailable _ ->
                Problems.error(HttpStatus.SERVICE_UNAVAILABLE, Problems.UNAVAILABLE, "not-done", "2", locale);
            case Answer.Unknown _ ->
                Problems.error(HttpStatus.GATEWAY_TIMEOUT, Problems.UNAVAILABLE, Problems.UNKNOWN, "1", locale);
        };
    }

    /** The same change gives the same answer, except that codes of entries are told while the meeting still knows them. */
    private ResponseEntity<String> ok(String meeting, Change change) {
        FloorState state = floor.state(meeting).orElseGet(() -> FloorState.initial(meeting));
        ArrayNode events = PublicEventJson.events(List.of(change), state);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("revision", change.revision());
        String entry = entryOf(change, events);
        if (entry != null) {
            body.put("entry", entry);
        }
        body.set("events", events);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString());
    }

    /** The entry that the command made; else the one that its last event is about: a given floor comes after an ended one. */
    private static @Nullable String entryOf(Change change, ArrayNode events) {
        String made = change.commandId().toString();
        String last = null;
        for (FloorEvent event : change.events()) {
            if (event instanceof FloorEvent.QuestionFiled filed) {
                return filed.entry(); // the sender may know of it, the public not
            }
        }
        for (JsonNode event : events) {
            String entry = event.path("entry").asString("");
            if (entry.equals(made)) {
                return made;
            }
            if (!entry.isEmpty()) {
                last = entry;
            }
        }
        return last;
    }

    private static CompletionStage<ResponseEntity<String>> done(ResponseEntity<String> answer) {
        return CompletableFuture.completedStage(answer);
    }
}
