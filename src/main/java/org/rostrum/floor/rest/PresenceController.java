package org.rostrum.floor.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.access.CurrentUser;
import org.rostrum.floor.application.ActorOf;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Participant;
import org.rostrum.presence.Connected;
import org.rostrum.presence.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is connected, for those who run the meeting. */
@RestController
@Tag(name = "Presence", description = "For chairs and the secretariat")
class PresenceController {
    private final Floor floor;
    private final Presence presence;

    PresenceController(Floor floor, ObjectProvider<Presence> presence) {
        this.floor = floor;
        this.presence = presence.getIfAvailable(() -> Presence.NONE);
    }

    @GetMapping(path = "/api/v1/meetings/{id}/presence", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whose screens are connected",
            description = "Right within ten seconds of a loss. Not who is in the room: that is part of the meeting."
                    + " The audience is counted and never named.")
    @ApiResponse(
            responseCode = "200",
            description = "Who is connected now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ApiSchemas.WhoIsConnected.class)))
    @ApiResponse(
            responseCode = "401",
            description = "unauthenticated",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "403",
            description = "forbidden: neither a chair nor the secretariat",
            content =
                    @Content(
                            mediaType = ApiDescription.PROBLEM,
                            schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiDescription.AboutMeeting
    ResponseEntity<String> presence(
            @Parameter(description = "Id of the meeting", example = "rt1") @PathVariable String id,
            @Parameter(hidden = true) Locale locale) {
        if (CurrentUser.get().isEmpty()) {
            return Problems.error(HttpStatus.UNAUTHORIZED, Problems.UNAUTHENTICATED, locale);
        }
        if (!ActorOf.user(CurrentUser.get()).role().keepsList()) {
            return Problems.error(HttpStatus.FORBIDDEN, Problems.FORBIDDEN, locale);
        }
        Optional<FloorState> state = floor.state(id).filter(found -> found.revision() > 0);
        return state.map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(answer(found, presence.connected(id)).toString()))
                .orElseGet(() -> Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, locale));
    }

    private static ObjectNode answer(FloorState state, Connected connected) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode participants = JsonNodeFactory.instance.arrayNode();
        int here = 0;
        for (Participant each : state.setup().participants().values()) {
            int screens = connected.participants().getOrDefault(each.code(), 0);
            here += screens > 0 ? 1 : 0;
            ObjectNode one = participants.addObject();
            one.put("code", each.code());
            ObjectNode name = one.putObject("name");
            each.name().forEach(name::put);
            one.put("connected", screens > 0).put("screens", screens);
        }
        answer.put("meeting", state.meeting())
                .put("connected", here)
                .put("of", participants.size())
                .put("consoles", connected.consoles())
                .put("audience", connected.audience());
        answer.set("participants", participants);
        return answer;
    }
}
