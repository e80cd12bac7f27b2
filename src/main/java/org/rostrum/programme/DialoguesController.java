package org.rostrum.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.AccessRole;
import org.rostrum.access.CurrentUser;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.domain.FloorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dialogues over HTTP: everybody reads them, the secretariat loads them. */
@RestController
@RequestMapping("/api/v1/dialogues")
class DialoguesController {
    /** The largest scenario, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(DialoguesController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Programme programme;
    private final DialogueImport dialogues;
    private final MeetingPreparation preparation;
    private final DialogueJson json;
    private final AccessCodesOrder codes;
    private final Floor floor;
    private final InstantSource clock;

    DialoguesController(
            Programme programme,
            DialogueImport dialogues,
            MeetingPreparation preparation,
            DialogueJson json,
            AccessCodesOrder codes,
            Floor floor,
            InstantSource clock) {
        this.programme = programme;
        this.dialogues = dialogues;
        this.preparation = preparation;
        this.json = json;
        this.codes = codes;
        this.floor = floor;
        this.clock = clock;
    }

    /** All dialogues with their meetings and how these stand; may be a second old. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, @Nullable Object>>> dialogues() {
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.SECONDS).cachePublic())
                .body(programme.dialogues().stream()
                        .map(each -> json.dialogue(each, this::state, now))
                        .toList());
    }

    /** A page of many meetings must not fail because one of them cannot be told. */
    private Optional<FloorState> state(String meeting) {
        try {
            return floor.state(meeting);
        } catch (RuntimeException e) {
            log.debug("Meeting {} cannot be read: {}", meeting, e.getMessage());
            return Optional.empty();
        }
    }

    /** Loads a scenario as a dialogue. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> load(HttpServletRequest request) throws IOException {
        secretariatOnly();
        Scenario scenario = read(body(request));
        boolean prepared = waitForPreparation();
        Dialogue dialogue = programme.dialogue(scenario.id()).orElseThrow();
        return ResponseEntity.status(prepared ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/dialogues"))
                .body(json.dialogue(dialogue, this::state, clock.instant()));
    }

    /**
     * Makes access codes, which are shown this once: {@code {"accounts": [{"role": "delegation", "code": "KEN"}]}}.
     */
    @PostMapping(
            path = "/{dialogue}/codes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> makeCodes(@PathVariable String dialogue, HttpServletRequest request)
            throws IOException {
        secretariatOnly();
        try {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(codes.make(dialogue, body(request)));
        } catch (ScenarioException e) {
            throw ProgrammeProblem.invalid("action.title", e.path(), e.path() + ": " + e.getMessage());
        }
    }

    private Scenario read(String body) {
        try {
            return dialogues.load(body);
        } catch (ScenarioException e) {
            throw ProgrammeProblem.invalid("invalid.title", e.path(), e.path() + ": " + e.getMessage());
        } catch (DialogueImport.ExistsException e) {
            throw ProgrammeProblem.of(
                    HttpStatus.CONFLICT, "not-allowed-now", "exists.title", "exists." + e.key(), e.id());
        }
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ProgrammeProblem.of(HttpStatus.CONTENT_TOO_LARGE, "invalid", "too-large.title", "too-large.detail");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProgrammeProblem.invalid("invalid.title", "$", "$: found bytes that are no UTF-8, expected UTF-8");
        }
    }

    /** What is not prepared by then is prepared in the background. */
    private boolean waitForPreparation() {
        return preparation
                .prepareAll()
                .thenApply(done -> true)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    static void secretariatOnly() {
        Optional<SignedIn> user = CurrentUser.get();
        if (user.isEmpty()) {
            throw ProgrammeProblem.of(
                    HttpStatus.UNAUTHORIZED, "unauthenticated", "unauthenticated.title", "unauthenticated.detail");
        }
        if (user.get().role() != AccessRole.SECRETARIAT) {
            throw ProgrammeProblem.of(HttpStatus.FORBIDDEN, "forbidden", "forbidden.title", "forbidden.detail");
        }
    }
}
