package org.rostrum.panels.rest;

/** A call that cannot be used: where, what stands there and what is expected. */
final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    CallException(String path, String found, String expected) {
        super(path + ": found " + found + ", expected " + expected);
        this.path = path;
    }

    /** JSON path of the value, such as {@code $.interests[3].preferences[0]}. */
    String path() {
        return path;
    }
}
