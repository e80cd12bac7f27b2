package org.rostrum.programme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rostrum.floor.application.JournalUnavailableException;
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
@RestControllerAdvice(assignableTypes = {DialoguesController.class, DemoController.class, FormatsController.class})
class ProgrammeProblems {
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(ProgrammeProblem problem, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", Words.in(locale, problem.titleKey()));
        body.put("status", problem.status().value());
        body.put(
                "detail",
                problem.detailKey().isEmpty()
                        ? String.valueOf(problem.arguments()[0])
                        : Words.in(locale, problem.detailKey(), problem.arguments()));
        body.put("reason", problem.reason());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(body);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, JournalUnavailableException.class})
    ResponseEntity<Map<String, Object>> unavailable(Exception cause, Locale locale) {
        return problem(
                ProgrammeProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable.title", "unavailable.detail"),
                locale);
    }
}
