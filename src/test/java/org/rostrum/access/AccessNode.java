package org.rostrum.access;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.json.JsonMapper;

/** One node with nothing but this module and a few addresses of others to ask for. */
final class AccessNode implements AutoCloseable {
    static final SignedIn KENYA = new SignedIn("Kenya", AccessRole.DELEGATION, "KEN", "hld2013");

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    final MockMvc http;

    AccessNode(TestDatabase database, MovableClock clock, Map<String, Object> properties) {
        context.setServletContext(new MockServletContext());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("jdbcClient", database.jdbc());
            beans.registerSingleton("clock", clock);
        });
        context.register(
                Surroundings.class, AccessConfiguration.class, SecurityConfiguration.class, SignInController.class);
        context.refresh();
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Surroundings {
        @Bean
        static PropertySourcesPlaceholderConfigurer properties() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        DemoCodes demoCodes() {
            return code -> code.equals("DEMO-KEN") ? Optional.of(KENYA) : Optional.empty();
        }

        @Bean
        Elsewhere elsewhere() {
            return new Elsewhere();
        }
    }

    /** Stands for the other modules' addresses. */
    @RestController
    static class Elsewhere {
        @GetMapping({
            "/",
            "/meetings/rt1",
            "/meetings/rt1/chair",
            "/meetings/rt1/delegation",
            "/swagger-ui/index.html",
            "/api/v1/meetings/rt1",
            "/api/v1/secret",
            "/styles/tokens.css"
        })
        String page() {
            return CurrentUser.get().map(SignedIn::name).orElse("nobody");
        }

        @PostMapping({"/api/v1/meetings/rt1/commands", "/", "/anything"})
        String act() {
            return CurrentUser.get().map(SignedIn::name).orElse("nobody");
        }
    }
}
