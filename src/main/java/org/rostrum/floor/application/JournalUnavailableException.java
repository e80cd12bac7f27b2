package org.rostrum.floor.application;

/** The journal cannot be read now. A broken machine, not a refusal; trying again later can help. */
public class JournalUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalUnavailableException(String message) {
        super(message);
    }

    public JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
