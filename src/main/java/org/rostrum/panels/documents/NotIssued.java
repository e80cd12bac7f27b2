package org.rostrum.panels.documents;

import java.io.Serial;
import java.util.List;

/** Carries a refusal out of the making of a document, no further than {@link OfficialDocuments}. */
final class NotIssued extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Document.Refused refused;

    NotIssued(Document.Reason reason, String field, String... arguments) {
        super(reason + " " + field, null, false, false);
        this.refused = new Document.Refused(reason, field, List.of(arguments));
    }

    Document.Refused refused() {
        return refused;
    }
}
