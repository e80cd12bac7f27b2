package org.rostrum.panels.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call that is not answered with a proposal, as the reader will be told. */
final class PanelProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String reason;
    private final String title;
    private final @Nullable String field;
    private final @Nullable String detail;

    private PanelProblem(
            HttpStatus status, String reason, String title, @Nullable String field, @Nullable String detail) {
        super(reason + ": " + title);
        this.status = status;
        this.reason = reason;
        this.title = title;
        this.field = field;
        this.detail = detail;
    }

    /**
     * A problem told in the words of the bundle.
     *
     * @param key of its title and its text
     */
    static PanelProblem of(HttpStatus status, String reason, String key) {
        return new PanelProblem(status, reason, key, null, null);
    }

    /** Something in the body that cannot be used; says where and what is expected. */
    static PanelProblem invalid(CallException why) {
        return new PanelProblem(HttpStatus.BAD_REQUEST, "invalid", "invalid", why.path(), why.getMessage());
    }

    /** Something that cannot be made of what is given; says what to look at. */
    static PanelProblem refused(HttpStatus status, String key, String field, String detail) {
        return new PanelProblem(status, "invalid", key, field, detail);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String key() {
        return title;
    }

    @Nullable
    String field() {
        return field;
    }

    /** The text, or null where the bundle has it. */
    @Nullable
    String detail() {
        return detail;
    }
}
