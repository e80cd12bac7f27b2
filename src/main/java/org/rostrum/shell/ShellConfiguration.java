package org.rostrum.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.access.DemoCodes;
import org.rostrum.access.TrialSignIns;
import org.rostrum.cluster.Node;
import org.rostrum.floor.application.Floor;
import org.rostrum.programme.Programme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration
class ShellConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ShellConfiguration.class);

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

    @Bean
    LightPages lightPages(
            Programme programme, Floor floor, InstantSource clock, @Value("${rostrum.demo:false}") boolean demo) {
        return new LightPages(programme, floor, clock, demo);
    }

    @Bean
    ReadyNote readyNote(MessageSource messageSource, Optional<DemoCodes> codes) {
        return new ReadyNote(messageSource, codes, System.out);
    }

    @Bean
    Rehearsal rehearsal(
            Node node,
            Programme programme,
            Floor floor,
            TrialSignIns signIns,
            InstantSource clock,
            @Value("${server.address:127.0.0.1}") String address,
            @Value("${server.port:8080}") int port) {
        // an address that means "all of them" is none to go to
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return new Rehearsal(node, programme, floor, signIns, clock, URI.create("http://" + host + ":" + port));
    }

    @Bean
    Notices notices(MessageSource messageSource, @Value("${rostrum.demo:false}") boolean demo) {
        return new Notices(messageSource, demo);
    }

    /** The root also receives what the screens of those who act send; that goes past, to their own servlet. */
    @Bean
    RouterFunction<ServerResponse> lightRoutes(LightPages pages, Notices notices) {
        RequestPredicate plain = request -> request.param("v-r").isEmpty();
        RequestPredicate meeting = plain.and(request -> pages.hasMeeting(request.pathVariable("meeting")));
        RequestPredicate noMeeting = plain.and(request -> !pages.hasMeeting(request.pathVariable("meeting")));
        RequestPredicate dialogue = plain.and(request -> pages.hasDialogue(request.pathVariable("dialogue")));
        LightFiles files = new LightFiles();
        return RouterFunctions.route()
                .GET("/{folder:styles|lib|elements|pages}/{file:[a-z0-9-]+\\.(?:js|css)}", files::file)
                .GET("/", plain, pages::home)
                .GET("/sign-in", plain, pages::signIn)
                .GET("/meetings/{meeting}", meeting, pages::audience)
                .GET("/meetings/{meeting}/hall", meeting, pages::hall)
                .GET("/dialogues/{dialogue}/panellists", dialogue, pages::panellists)
                .GET("/meetings/{meeting}/**", noMeeting, notices::noMeeting)
                .GET(OtherPaths::areNobodys, notices::noPage)
                .build();
    }

    /** A page that cannot be made because the database is away says so, and is no fault of ours. */
    @Bean
    HandlerExceptionResolver pagesWithoutDatabase() {
        return (request, response, handler, failure) -> {
            if (!(failure instanceof DataAccessException)) {
                return null;
            }
            LOG.warn("Page {} cannot be shown: {}", request.getRequestURI(), failure.getMessage());
            try {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            } catch (IOException _) {
                // whoever asked has gone
            }
            return new ModelAndView();
        };
    }

    /** Every text that a person reads, by bundle of the module that speaks. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/shell",
                "messages/light",
                "messages/floor",
                "messages/views",
                "messages/panels",
                "messages/panel-views",
                "messages/access",
                "messages/programme");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    I18NProvider i18nProvider(MessageSource messageSource) {
        return new I18NProvider() {
            private static final long serialVersionUID = 1;

            @Override
            public List<Locale> getProvidedLocales() {
                return LANGUAGES;
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... params) {
                return messageSource.getMessage(key, params, locale);
            }
        };
    }
}
