package org.rostrum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What the public may reach, and what needs a sign-in.
 *
 * <p>Pages are public, the API is not unless it is named here, and the two acting screens need somebody. What somebody
 * may do on the floor is not decided here but by the rules of the floor, for every way in alike.
 *
 * <p>No HTTP session is made for those who only follow; the acting screens make one.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String API = "/api/";

    /** Scripts, styles, fonts and drawings are the same for everybody: nobody is looked up for them, and they carry few headers. */
    @Bean
    @Order(1)
    SecurityFilterChain sameForEverybody(HttpSecurity http) {
        return http.securityMatcher("/styles/**", "/lib/**", "/elements/**", "/pages/**", "/fonts/**", "/*.svg")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityFilterChain(HttpSecurity http, ClusterSignIn signIn, Problems problems) {
        return http.securityContext(context -> context.securityContextRepository(signIn))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/sign-in", "/api/v1/sign-out", "/api/v1/me", "/api/v1/demo/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/dialogues/**", "/api/v1/meetings/**", "/api/v1/time")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/v1/dialogues/**", "/api/v1/meetings/**", "/api/v1/time")
                        .permitAll()
                        // says itself to whom
                        .requestMatchers(HttpMethod.GET, "/api/v1/node")
                        .permitAll()
                        .requestMatchers(
                                "/api/**",
                                "/meetings/*/chair/**",
                                "/meetings/*/delegation/**",
                                "/dialogues/*/panels/**",
                                "/dialogues/*/interest/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(AccessRole.SECRETARIAT.name())
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new SamePage(problems), AuthorizationFilter.class)
                .addFilterAfter(new WindowSignIns(), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, why) -> askToSignIn(problems, request, response))
                        .accessDeniedHandler((request, response, why) -> refuse(problems, request, response)))
                .headers(headers -> headers.addHeaderWriter(new SecurityHeaders())
                        // ours says it for what is personal; fonts and styles are to be kept
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                // SamePage does it, without a token in each page and a session for it
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Says to the framework that nobody signs in through it, so that it makes no user of its own. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return authentication -> {
            throw new ProviderNotFoundException("people sign in by POST /api/v1/sign-in only");
        };
    }

    /** A page says it in its own words, the API as a problem. */
    private static void refuse(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            problems.send(request, response, HttpStatus.FORBIDDEN, "forbidden", "forbidden");
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !ScreenRequests.path(request).startsWith(API)
                && !ScreenRequests.isFramework(request);
    }

    private static void askToSignIn(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ClusterSignIn.undecided(request) && isPage(request)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else if (ClusterSignIn.undecided(request)) {
            problems.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable");
        } else if (ScreenRequests.path(request).startsWith(API)
                || !request.getMethod().equals("GET")) {
            problems.send(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "unauthenticated");
        } else {
            String query = request.getQueryString();
            String next = ScreenRequests.path(request) + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    request.getContextPath() + "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }
}
