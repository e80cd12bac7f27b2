package org.rostrum.panels.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers of this module that are not a success, as RFC 9457 problems in the reader's language. Asked before the advice
 * for what nobody expected, which takes every exception there is.
 */
@Order(0)
@RestControllerAdvice(assignableTypes = PanelsController.class)
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
}
