package org.rostrum.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * Pages that say what is not there, or what failed, to those who asked with a browser: what is, what to do, and the way
 * on. They need no script, so that they are readable whatever has failed.
 */
final class Notices implements ErrorViewResolver {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final boolean demo;

    Notices(MessageSource messages, boolean demo) {
        this.messages = messages;
        this.demo = demo;
    }

    /** There is no page under this address. */
    ServerResponse noPage(ServerRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-found", request);
    }

    /** There is no meeting under this address. */
    ServerResponse noMeeting(ServerRequest request) {
        return answer(HttpStatus.NOT_FOUND, "no-meeting", request);
    }

    private ServerResponse answer(HttpStatus status, String name, ServerRequest request) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page(status, name, LightPages.direction(request.servletRequest())));
    }

    /** What the container and the framework would say in words of their own. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String html = page(status, name(status), LightPages.direction(request));
        return new ModelAndView(new View() {
            @Override
            public void render(
                    @org.jspecify.annotations.Nullable Map<String, ?> of,
                    HttpServletRequest asked,
                    HttpServletResponse response)
                    throws IOException {
                byte[] body = html.getBytes(StandardCharsets.UTF_8);
                response.setContentType(HTML.toString());
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
        });
    }

    private static String name(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "request" : "error";
        };
    }

    private String page(HttpStatus status, String name, String direction) {
        return LightPages.template("notice")
                .replace("__LANG__", "en")
                .replace("__DIR__", direction)
                .replace("__STATUS__", text("notice.status", String.valueOf(status.value())))
                .replace("__TITLE__", text("notice." + name + ".title"))
                .replace("__TEXT__", text("notice." + name + ".text"))
                .replace("__HOME__", text("home"))
                .replace("__DEMO__", demo ? text("demo") : "");
    }

    private String text(String key, Object... arguments) {
        return HtmlUtils.htmlEscape(messages.getMessage("shell." + key, arguments, Locale.ENGLISH), "UTF-8");
    }
}
