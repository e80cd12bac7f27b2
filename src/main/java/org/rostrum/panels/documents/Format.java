package org.rostrum.panels.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form a document is issued. */
public enum Format {
    /** Tagged PDF with embedded fonts, to be sent and printed. */
    PDF("application/pdf", "pdf"),
    /** Office Open XML, to be worked on. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** For a {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** End of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The form of an extension, in any case; empty for any other. */
    public static Optional<Format> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
