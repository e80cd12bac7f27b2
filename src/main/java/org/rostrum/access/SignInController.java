package org.rostrum.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.SignInDesk.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out, for browsers and programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "access", description = "Signing in and out")
class SignInController {
    private static final String SHAPE =
            "{\"code\": \"KEN4-7QX2\"} or {\"username\": \"…\", \"password\": \"…\"}; optional \"scope\": a path of this"
                    + " server that the cookie is for, such as /meetings/rt1/chair";
    private static final Logger log = LoggerFactory.getLogger(SignInController.class);

    private final SignInDesk desk;
    private final SignIns signIns;
    private final Problems problems;
    private final JsonMapper mapper;

    SignInController(SignInDesk desk, SignIns signIns, Problems problems, JsonMapper mapper) {
        this.desk = desk;
        this.signIns = signIns;
        this.problems = problems;
        this.mapper = mapper;
    }

    @Operation(
            summary = "Sign in by an access code, or by a name and a password",
            description = SHAPE,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SignInForm.class))))
    @ApiResponse(responseCode = "200", description = "The session cookie, and the token for programs")
    @ApiResponse(responseCode = "400", description = "invalid, with the field")
    @ApiResponse(responseCode = "401", description = "unauthenticated; slower after each failure")
    @ApiResponse(responseCode = "429", description = "too-many-requests, with Retry-After in seconds")
    @PostMapping("/sign-in")
    CompletableFuture<ResponseEntity<Map<String, Object>>> signIn(HttpServletRequest request) throws IOException {
        Locale locale = request.getLocale();
        if (!isJson(request.getContentType())) {
            // also keeps forms of other sites from signing somebody in as somebody else
            return CompletableFuture.completedFuture(invalid("Content-Type", locale));
        }
        byte[] body = request.getInputStream().readNBytes(SignInRequest.LONGEST_BODY + 1);
        boolean secure = request.isSecure();
        List<String> before = ClusterSignIn.presented(request);
        String address = request.getRemoteAddr();
        return switch (SignInRequest.read(mapper, body)) {
            case SignInRequest.Invalid invalid -> CompletableFuture.completedFuture(invalid(invalid.field(), locale));
            case SignInRequest.ByCode code ->
                desk.byCode(code.code(), address).thenApply(answered(code.scope(), before, secure, locale));
            case SignInRequest.ByPassword password ->
                desk.byPassword(password.username(), password.password(), address)
                        .thenApply(answered(password.scope(), before, secure, locale));
        };
    }

    @Operation(summary = "Sign out, on every node", description = "Ends the sign-in whose token the request carries.")
    @ApiResponse(responseCode = "204", description = "Nobody is signed in by this token any more")
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        ClusterSignIn.presented(request).forEach(signIns::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", "/", Duration.ZERO, request.isSecure()))
                .build();
    }

    @Operation(summary = "Who has signed in by the token that the request carries")
    @ApiResponse(responseCode = "200", description = "Name, role, code and dialogue")
    @ApiResponse(responseCode = "401", description = "unauthenticated")
    @GetMapping("/me")
    ResponseEntity<Map<String, Object>> me(HttpServletRequest request) {
        return CurrentUser.get()
                .map(user -> ok(Map.of(
                        "name", user.name(),
                        "role", user.role().word(),
                        "code", user.code(),
                        "dialogue", user.dialogue())))
                .orElseGet(() -> ClusterSignIn.undecided(request)
                        ? unavailable(request.getLocale())
                        : refused(HttpStatus.UNAUTHORIZED, "unauthenticated", "unauthenticated", request.getLocale()));
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<Map<String, Object>> databaseAway(DataAccessException e, HttpServletRequest request) {
        log.warn("Signing in or out is not possible now: {}", e.getMessage());
        return unavailable(request.getLocale());
    }

    private Function<Answer, ResponseEntity<Map<String, Object>>> answered(
            String scope, List<String> before, boolean secure, Locale locale) {
        return answer -> switch (answer) {
            case Answer.Done done -> {
                // one who signs in again in the same browser is the new one only; a window with a path of its own
                // leaves the other windows alone
                if (scope.equals("/")) {
                    before.forEach(signIns::end);
                }
                yield ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.SET_COOKIE, cookie(done.token(), scope, SignIns.LONGEST, secure))
                        .body(Map.of("token", done.token()));
            }
            case Answer.Wrong wrong -> refused(HttpStatus.UNAUTHORIZED, "unauthenticated", "wrong-credentials", locale);
            case Answer.TooMany tooMany -> {
                long seconds = Math.max(1, tooMany.retryAfter().plusMillis(999).toSeconds());
                yield ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problems.problem(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-requests",
                                "too-many-requests",
                                locale,
                                seconds));
            }
        };
    }

    private ResponseEntity<Map<String, Object>> invalid(String field, Locale locale) {
        Map<String, Object> problem = problems.problem(HttpStatus.BAD_REQUEST, "invalid", "invalid", locale, field);
        problem.put("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<Map<String, Object>> unavailable(Locale locale) {
        return refused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable", locale);
    }

    private ResponseEntity<Map<String, Object>> refused(HttpStatus status, String reason, String text, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(status, reason, text, locale));
    }

    private static ResponseEntity<Map<String, Object>> ok(Map<String, Object> body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static String cookie(String token, String path, Duration maxAge, boolean secure) {
        return ResponseCookie.from(ClusterSignIn.COOKIE, token)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(maxAge)
                .build()
                .toString();
    }

    /** The fields of a sign-in, for the description of the API. */
    record SignInForm(
            @Nullable String code,
            @Nullable String username,
            @Nullable String password,
            @Nullable String scope) {}
}
