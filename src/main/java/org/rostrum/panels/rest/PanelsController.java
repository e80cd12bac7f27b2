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
import java.util.Locale;
import org.rostrum.access.AccessRole;
import org.rostrum.access.CurrentUser;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.domain.Proposer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of panels over HTTP. */
@RestController
@Tag(
        name = "Panels",
        description = "From expressions of interest to a proposal of panels. By the secretariat and the Office")
class PanelsController {
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final KnownStates states;

    PanelsController(KnownStates states) {
        this.states = states;
    }

    @PostMapping(
            path = "/api/v1/panels/propose",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose who sits on which panel",
            description =
                    "Nothing is kept. The same input, in any order of its lists, gives the same answer. `policy` is"
                            + " `proportional`, `one-per-group-then-proportional` or `{\"fixed\": {group: seats}}`. A"
                            + " lot is the first twelve hex digits of the SHA-256 of `seed|code` over 16¹², the lowest"
                            + " comes first. At most 20 groups, 24 panels, 50 seats of a panel, 500 seats in all and"
                            + " 500 expressions of interest",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("""
                                            {"groups": {"African States": 54, "Asia-Pacific States": 54},
                                             "panels": [{"id": "RT1", "seats": 2, "coChairs": ["GHA"]}],
                                             "policy": "proportional", "seed": "published before",
                                             "locks": [], "exclusions": [{"code": "FJI", "panel": "RT1"}],
                                             "interests": [{"code": "KEN", "group": "African States",
                                              "preferences": ["RT1"], "any": false, "gender": "f", "late": false}]}
                                            """))))
    @ApiResponse(
            responseCode = "200",
            description = "The proposal, with a reason for each seat, each State that waits and each empty chair",
            content = @Content(schema = @Schema(implementation = ProposalJson.class)))
    @ApiResponse(
            responseCode = "400",
            description = "invalid: the field names the JSON path that is wrong",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "401",
            description = "unauthenticated: nobody has signed in",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "403",
            description = "forbidden: only the secretariat and the Office may",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "413",
            description = "invalid: the body is larger than 1 MiB",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<ProposalJson> propose(@Parameter(hidden = true) HttpServletRequest request, Locale locale)
            throws IOException {
        officeOnly();
        String body = Bodies.text(request);
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(ProposalJson.of(Proposer.propose(ProposalReader.read(body, states.byCode())), locale));
        } catch (CallException e) {
            throw PanelProblem.invalid(e);
        }
    }

    private static void officeOnly() {
        SignedIn user = CurrentUser.get()
                .orElseThrow(() -> PanelProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "unauthenticated"));
        if (user.role() != AccessRole.SECRETARIAT && user.role() != AccessRole.OPGA) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "forbidden");
        }
    }
}
