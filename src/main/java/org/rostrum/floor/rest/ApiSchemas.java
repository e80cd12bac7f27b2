package org.rostrum.floor.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of what goes in and out, for the description of the interface only: nothing is bound to them. */
final class ApiSchemas {
    private ApiSchemas() {}

    @Schema(name = "Command", description = "What is asked of the floor")
    record CommandBody(
            @Schema(
                    description = "Made by the sender. Acts once for ever; repeat a call with the same id",
                    format = "uuid",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String commandId,

            @Schema(
                    description = "Name of the command",
                    example = "floor.request",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String command,

            @Schema(
                    description = "What goes with the command; unknown members are refused",
                    example = "{\"kind\": \"statement\"}")
            Map<String, Object> with,

            @Schema(description = "The revision that the sender saw: another one is refused as stale", example = "41")
            @Nullable
            Long expectedRevision) {}

    @Schema(name = "Done", description = "The change is durable")
    record Done(
            long revision,

            @Schema(description = "The entry that the command made or concerns; missing where there is none") @Nullable
            String entry,

            List<PublicEvent> events) {}

    @Schema(
            name = "PublicEvent",
            description = "What the public may know of an event. Further members depend on the type")
    record PublicEvent(
            long revision,
            Instant at,
            @Schema(example = "floor.given") String type,
            @Nullable String entry,
            @Nullable String code) {}

    @Schema(name = "Problem", description = "RFC 9457 with the reason")
    record Problem(
            String type,
            String title,
            int status,
            String detail,

            @Schema(
                    description = "A word of a closed set",
                    allowableValues = {
                        "not-open",
                        "list-closed",
                        "already-waiting",
                        "not-present",
                        "not-entitled",
                        "not-waiting",
                        "stale",
                        "nobody-speaking",
                        "nobody-waiting",
                        "limit-reached",
                        "unknown-participant",
                        "unknown-entry",
                        "not-allowed-now",
                        "invalid",
                        "unauthenticated",
                        "forbidden",
                        "not-found",
                        "too-many-requests",
                        "unavailable"
                    })
            String reason,

            @Schema(description = "With reason invalid: the field that is wrong") @Nullable
            String field) {}

    @Schema(
            name = "Intervention",
            description = "A finished intervention, or a statement that was filed and not delivered")
    record RecordRow(
            String entry,
            String code,
            Map<String, String> name,
            String category,
            @Nullable String group,
            String kind,
            @Nullable String onBehalfOf,

            @Schema(description = "Null where it was not delivered") @Nullable
            Instant startedAt,

            @Schema(description = "Null where it was not delivered") @Nullable
            Instant endedAt,

            @Schema(description = "Time used, without pauses")
            long netMillis,

            @Schema(description = "How much of it was over the limit")
            long overMillis,

            @Schema(description = "Entry that it answers: it stands behind that one") @Nullable
            String replyTo,

            @Schema(description = "Code of the panellist whom it is addressed to") @Nullable
            String to,

            @Schema(description = "False: filed in writing instead of being spoken")
            boolean delivered,

            @Schema(description = "When it was filed") @Nullable
            Instant filedAt) {}

    @Schema(name = "Presence", description = "Who is connected: hints that expire within seconds")
    record WhoIsConnected(
            String meeting,

            @Schema(description = "How many participants have a screen that answers", example = "41")
            int connected,

            @Schema(description = "Of how many", example = "58")
            int of,

            @Schema(description = "Screens of chairs and the secretariat")
            int consoles,

            @Schema(
                    description =
                            "Others who follow the live feed; those whose network lets no sockets through are missing",
                    example = "1203")
            int audience,

            List<ConnectedParticipant> participants) {}

    @Schema(name = "ConnectedParticipant")
    record ConnectedParticipant(
            String code,
            Map<String, String> name,
            boolean connected,
            @Schema(description = "How many screens") int screens) {}

    @Schema(name = "Time")
    record Time(
            @Schema(description = "The server's time in milliseconds since 1970")
            long t1) {}
}
