package org.rostrum.floor.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.json.ParsedCommand;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that say what is wrong and what to do: problem+json (RFC 9457) with a reason of the closed set. */
final class Problems {
    static final String INVALID = "invalid";
    static final String NOT_FOUND = "not-found";
    static final String UNAUTHENTICATED = "unauthenticated";
    static final String FORBIDDEN = "forbidden";
    static final String TOO_MANY = "too-many-requests";
    static final String UNAVAILABLE = "unavailable";
    static final String UNKNOWN = "unknown";

    private static final String RETRY_AFTER = "Retry-After";

    private Problems() {}

    static ResponseEntity<String> refused(Refusal refusal, Locale locale) {
        return refused(refusal, FloorMessages.text(locale, "refusal." + refusal.word() + ".text"), locale);
    }

    static ResponseEntity<String> refused(Refusal refusal, FloorCommand command, Locale locale) {
        return refused(refusal, FloorMessages.refusal(locale, refusal, command), locale);
    }

    private static ResponseEntity<String> refused(Refusal refusal, String text, Locale locale) {
        HttpStatus status = switch (refusal) {
            case NOT_ENTITLED -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_OPEN,
                    UNKNOWN_PARTICIPANT,
                    UNKNOWN_ENTRY,
                    STALE,
                    NOT_WAITING,
                    NOBODY_SPEAKING,
                    NOBODY_WAITING,
                    LIST_CLOSED,
                    NOT_PRESENT,
                    ALREADY_WAITING,
                    LIMIT_REACHED,
                    NOT_ALLOWED_NOW -> HttpStatus.CONFLICT;
        };
        String key = "refusal." + refusal.word();
        String field = refusal == Refusal.INVALID ? "with" : null;
        return answer(status, refusal.word(), FloorMessages.text(locale, key + ".title"), text, field, null);
    }

    static ResponseEntity<String> invalid(ParsedCommand.Invalid invalid, Locale locale) {
        return invalid(invalid.field(), invalid.flaw().word(), invalid.detail(), locale);
    }

    /** @param flaw a word that has a text under {@code error.invalid} */
    static ResponseEntity<String> invalid(String field, String flaw, String detail, Locale locale) {
        return answer(
                HttpStatus.BAD_REQUEST,
                INVALID,
                FloorMessages.text(locale, "refusal.invalid.title"),
                FloorMessages.text(locale, "error.invalid." + flaw, field, detail),
                field,
                null);
    }

    /** @param reason a word that has texts under {@code error} */
    static ResponseEntity<String> error(HttpStatus status, String reason, Locale locale) {
        String retryAfter =
                status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS ? "1" : null;
        return error(status, reason, reason, retryAfter, locale);
    }

    /** @param text which text under {@code error} tells it, where the reason has several */
    static ResponseEntity<String> error(
            HttpStatus status, String reason, String text, @Nullable String retryAfter, Locale locale) {
        return answer(
                status,
                reason,
                FloorMessages.text(locale, "error." + text + ".title"),
                FloorMessages.text(locale, "error." + text + ".text"),
                null,
                retryAfter);
    }

    private static ResponseEntity<String> answer(
            HttpStatus status,
            String reason,
            String title,
            String detail,
            @Nullable String field,
            @Nullable String retryAfter) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status.value())
                .put("detail", detail)
                .put("reason", reason);
        if (field != null) {
            body.put("field", field);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
        if (retryAfter != null) {
            answer.header(RETRY_AFTER, retryAfter);
        }
        return answer.body(body.toString());
    }
}
