package org.rostrum.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

@Configuration
class ShellConfiguration {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

    /** Every text that a person reads, by bundle of the module that speaks. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/shell",
                "messages/light",
                "messages/floor",
                "messages/views",
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
