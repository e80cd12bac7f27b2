package org.rostrum.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not done, as the reader will be told. */
final class ProgrammeProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String reason;
    private final String title;
    private final String detail;
    private final transient Object[] arguments;
    private final @Nullable String field;

    private ProgrammeProblem(
            HttpStatus status,
            String reason,
            String title,
            String detail,
            @Nullable String field,
            Object... arguments) {
        super(reason + ": " + detail);
        this.status = status;
        this.reason = reason;
        this.title = title;
        this.detail = detail;
        this.field = field;
        this.arguments = arguments;
    }

    /**
     * A problem told in the words of the bundle.
     *
     * @param title key of the title
     * @param detail key of the text
     */
    static ProgrammeProblem of(HttpStatus status, String reason, String title, String detail, Object... arguments) {
        return new ProgrammeProblem(status, reason, title, detail, null, arguments);
    }

    /** Something in the body that cannot be used; says where and what is expected. */
    static ProgrammeProblem invalid(String title, String field, String what) {
        return new ProgrammeProblem(HttpStatus.BAD_REQUEST, "invalid", title, "", field, what);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String titleKey() {
        return title;
    }

    /** Key of the text; empty where the only argument is the text. */
    String detailKey() {
        return detail;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    @Nullable
    String field() {
        return field;
    }
}
