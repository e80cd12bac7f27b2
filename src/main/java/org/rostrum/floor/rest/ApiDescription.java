package org.rostrum.floor.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers that several calls share, for the description of the interface. */
final class ApiDescription {
    static final String PROBLEM = "application/problem+json";

    private ApiDescription() {}

    /** What every call about one meeting can answer beside the thing itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "404",
            description = "not-found: there is no such meeting",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: the node cannot answer now; try again after Retry-After seconds",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiSchemas.Problem.class)))
    @interface AboutMeeting {}
}
