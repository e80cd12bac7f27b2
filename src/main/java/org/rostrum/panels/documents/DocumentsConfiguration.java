package org.rostrum.panels.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the making of official documents. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    /** More fonts from a folder where {@code rostrum.documents.fonts} names one; a folder that is not there stops the start. */
    @Bean
    OfficialDocuments officialDocuments(@Value("${rostrum.documents.fonts:}") String fonts) throws IOException {
        return fonts.isBlank() ? new OfficialDocuments() : new OfficialDocuments(Path.of(fonts));
    }
}
