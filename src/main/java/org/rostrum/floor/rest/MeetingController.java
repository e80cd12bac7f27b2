package org.rostrum.floor.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.FloorSnapshot;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Resync;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.json.PublicEventJson;
import org.rostrum.floor.json.PublicTime;
import org.rostrum.floor.json.SnapshotJson;
import org.rostrum.presence.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A meeting as everybody may read it. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
@Tag(name = "Meetings", description = "Reading needs no sign-in")
class MeetingController {
    /** A second: a cache before the server answers a crowd, and nobody sees it. */
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    static final String STALE_SINCE = "X-Rostrum-Stale-Since";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Floor floor;
    private final Clock clock;
    private final Presence presence;

    MeetingController(Floor floor, ObjectProvider<Clock> clock, ObjectProvider<Presence> presence) {
        this.floor = floor;
        this.presence = presence.getIfAvailable(() -> Presence.NONE);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The meeting now",
            description = "Everything that the public may see. The ETag is the revision: send it as If-None-Match."
                    + " The header X-Rostrum-Stale-Since is there while the node cannot say whether this is the newest:"
                    + " it was for the last time at that instant.")
    @ApiResponse(
            responseCode = "200",
            description = "The snapshot",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FloorSnapshot.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
    @ApiDescription.AboutMeeting
    ResponseEntity<String> snapshot(
            @Parameter(description = "Id of the meeting", example = "rt1") @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String screen,
            @Parameter(hidden = true) Locale locale) {
        Optional<FloorState> state = prepared(id);
        // a screen whose network lets no sockets through asks here every two seconds instead
        presence.screen(id, screen).ifPresent(presence::heard);
        if (state.isEmpty()) {
            return Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale);
        }
        String tag = "\"" + state.get().revision() + "\"";
        if (isKnown(known, tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(this::staleness)
                    .eTag(tag)
                    .cacheControl(SHARED)
                    .build();
        }
        FloorSnapshot snapshot = FloorVisibility.at(state.get(), clock.instant());
        return ResponseEntity.ok()
                .headers(this::staleness)
                .eTag(tag)
                .cacheControl(SHARED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(SnapshotJson.tree(snapshot).toString());
    }

    /** A node that cannot say whether it has the newest says since when. */
    private void staleness(HttpHeaders headers) {
        floor.writing().staleSince().ifPresent(since -> headers.set(STALE_SINCE, PublicTime.text(since)));
    }

    @GetMapping(path = "/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Finished interventions",
            description = "In order. With Accept: text/csv the same as a table, safe to open in a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            description = "The record",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = ApiSchemas.RecordRow.class))),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ApiDescription.AboutMeeting
    ResponseEntity<String> record(
            @Parameter(description = "Id of the meeting", example = "rt1") @PathVariable String id,
            @Parameter(hidden = true) Locale locale) {
        return prepared(id)
                .map(state -> ResponseEntity.ok()
                        .cacheControl(SHARED)
                        .varyBy(HttpHeaders.ACCEPT)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(RecordTable.json(state)))
                .orElseGet(() -> Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale));
    }

    @GetMapping(path = "/record", produces = "text/csv")
    @Operation(hidden = true)
    ResponseEntity<String> recordTable(@PathVariable String id, Locale locale) {
        return prepared(id)
                .map(state -> ResponseEntity.ok()
                        .cacheControl(SHARED)
                        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                        .contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"record-" + fileName(id) + ".csv\"")
                        .body(RecordTable.csv(state, locale.getLanguage())))
                .orElseGet(() -> Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale));
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Public events after a revision",
            description = "In order. Too far back or from the future: 409 stale, then read the meeting as a whole.")
    @ApiResponse(
            responseCode = "200",
            description = "The events; empty where there are none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = ApiSchemas.PublicEvent.class))))
    @ApiResponse(
            responseCode = "400",
            description = "invalid: since is not a revision",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "stale: too far back, or from the future",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiDescription.AboutMeeting
    ResponseEntity<String> events(
            @Parameter(description = "Id of the meeting", example = "rt1") @PathVariable String id,
            @Parameter(description = "The revision that the caller has", example = "41")
                    @RequestParam(defaultValue = "0")
                    long since,
            @Parameter(hidden = true) Locale locale) {
        if (since < 0) {
            return Problems.invalid("since", "not-a-revision", "", locale);
        }
        Optional<FloorState> state = prepared(id);
        if (state.isEmpty()) {
            return Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale);
        }
        return switch (floor.since(id, since)) {
            case Resync.UpToDate _ -> events(List.of(), state.get());
            case Resync.Changes(List<Change> changes) -> events(changes, state.get());
            case Resync.TakeState _ -> Problems.refused(Refusal.STALE, locale);
            case Resync.NoSuchMeeting _ -> Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale);
        };
    }

    private static ResponseEntity<String> events(List<Change> changes, FloorState state) {
        return ResponseEntity.ok()
                .cacheControl(SHARED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(PublicEventJson.events(changes, state).toString());
    }

    /** A meeting is there for the public once it is prepared. */
    private Optional<FloorState> prepared(String id) {
        return floor.state(id).filter(state -> state.revision() > 0);
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        for (String each : known.split(",", -1)) {
            String candidate = each.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static String fileName(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
