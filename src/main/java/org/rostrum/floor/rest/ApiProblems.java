package org.rostrum.floor.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.rostrum.floor.application.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what goes wrong under {@code /api} into problem+json, whoever's call it is; other paths keep their own pages. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** Throws what it was given where the path is not one of the interface: others are to deal with it. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<String> problem(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        if (!isOfApi(request)) {
            throw failure;
        }
        return switch (failure) {
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            case MissingServletRequestParameterException missing ->
                Problems.invalid(missing.getParameterName(), "missing", "", locale);
            case MethodArgumentTypeMismatchException mismatch ->
                Problems.invalid(mismatch.getName(), "malformed", "", locale);
            // a body that ends before its length does, for one
            case HttpMessageNotReadableException _, IOException _ -> Problems.invalid("body", "malformed", "", locale);
            case JournalUnavailableException _, DataAccessResourceFailureException _ ->
                Problems.error(HttpStatus.SERVICE_UNAVAILABLE, Problems.UNAVAILABLE, locale);
            case AsyncRequestTimeoutException _ ->
                Problems.error(HttpStatus.GATEWAY_TIMEOUT, Problems.UNAVAILABLE, Problems.UNKNOWN, null, locale);
            // of the container, when the query is looked at: %cr and the like
            case HttpException malformed
            when malformed.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.value() ->
                ofStatus(HttpStatusCode.valueOf(malformed.getCode()), locale);
            case ErrorResponse known -> ofStatus(known.getStatusCode(), locale);
            default -> {
                LOG.error("Call {} {} failed", request.getMethod(), request.getRequestURI(), failure);
                yield Problems.error(HttpStatus.INTERNAL_SERVER_ERROR, Problems.UNAVAILABLE, "internal", null, locale);
            }
        };
    }

    static boolean isOfApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<String> ofStatus(HttpStatusCode code, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case NOT_FOUND -> Problems.error(status, Problems.NOT_FOUND, locale);
            case METHOD_NOT_ALLOWED -> Problems.error(status, Problems.INVALID, "method", null, locale);
            case NOT_ACCEPTABLE -> Problems.error(status, Problems.INVALID, "accept", null, locale);
            case UNSUPPORTED_MEDIA_TYPE -> Problems.error(status, Problems.INVALID, "media-type", null, locale);
            default -> Problems.error(status, Problems.INVALID, "request", null, locale);
        };
    }
}
