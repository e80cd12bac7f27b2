package org.rostrum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The errors of this module as RFC 9457 problems, in the reader's language. */
final class Problems {
    private final JsonMapper mapper;
    private final MessageSource messages;

    Problems(JsonMapper mapper) {
        this.mapper = mapper;
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/access");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        this.messages = bundle;
    }

    /**
     * A problem.
     *
     * @param reason of the contract's closed set
     * @param text key of the words, mostly the reason itself
     */
    Map<String, Object> problem(HttpStatus status, String reason, String text, Locale locale, Object... arguments) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", messages.getMessage("access." + text + ".title", arguments, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage("access." + text + ".detail", arguments, locale));
        problem.put("reason", reason);
        return problem;
    }

    /** Answers a request from a filter, where no controller is reached. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason, String text)
            throws IOException {
        byte[] body = mapper.writeValueAsBytes(problem(status, reason, text, request.getLocale()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
