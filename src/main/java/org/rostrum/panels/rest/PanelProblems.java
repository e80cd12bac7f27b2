package org.rostrum.panels.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.domain.PanelsRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers of this module that are not a success, as RFC 9457 problems in the reader's language. Asked before the advice
 * for what nobody expected, which takes every exception there is.
 */
@Order(0)
@RestControllerAdvice(
        assignableTypes = {PanelsController.class, DialoguePanelsController.class, PanelDocumentsController.class})
class PanelProblems {
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(PanelProblem problem, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        String detail = problem.detail();
        String field = problem.field();
        body.put("type", "about:blank");
        body.put("title", PanelWords.in(locale, problem.key() + ".title"));
        body.put("status", problem.status().value());
        body.put("detail", detail == null ? PanelWords.in(locale, problem.key() + ".detail") : detail);
        body.put("reason", problem.reason());
        if (field != null) {
            body.put("field", field);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(RefusedProblem problem, Locale locale) {
        PanelsRefusal why = problem.refused().why();
        Map<String, Object> body = new LinkedHashMap<>();
        String field = problem.field();
        body.put("type", "about:blank");
        body.put("title", PanelWords.refusalTitle(locale, why));
        body.put("status", problem.status().value());
        body.put("detail", PanelWords.refusal(locale, why));
        body.put("reason", why.kind().reason());
        body.put("because", why.kind().word());
        if (field != null) {
            body.put("field", field);
        }
        body.put("version", problem.refused().state().version());
        body.put(
                "since",
                problem.refused().since().stream().map(PanelsJson::change).toList());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Map<String, Object>> unavailable(Exception cause, Locale locale) {
        return problem(PanelProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable"), locale);
    }
}
