package org.rostrum.floor.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Wires the floor over HTTP. */
@Configuration(proxyBeanMethods = false)
class FloorRestConfiguration {
    /** After the controllers, before the screens: they would answer any path with a page. */
    private static final int BEFORE_SCREENS = 1000;

    @Bean
    CommandRate commandRate() {
        return new CommandRate(System::nanoTime);
    }

    @Bean
    FilterRegistrationBean<WholeBody> wholeBody() {
        FilterRegistrationBean<WholeBody> registration = new FilterRegistrationBean<>(new WholeBody());
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    /** Unknown paths under /api are a problem, not a page. */
    @Bean
    HandlerMapping unknownApiPaths() {
        HttpRequestHandler notFound = (request, response) -> {
            ResponseEntity<String> problem =
                    Problems.error(HttpStatus.NOT_FOUND, Problems.NOT_FOUND, request.getLocale());
            response.setStatus(HttpStatus.NOT_FOUND.value());
            problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            String body = problem.getBody();
            if (body != null) {
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), BEFORE_SCREENS);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rostrum")
                        .version("v1")
                        .description("Interactive dialogues: who has the floor, who waits, for how long."
                                + " Instants are ISO 8601 in UTC; lengths are whole milliseconds.")
                        .license(new License().name("Apache-2.0")));
    }
}
