package org.rostrum.programme;

/** A scenario that cannot be read: where, what stands there and what is expected. */
final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    ScenarioException(String path, String found, String expected) {
        super("found " + found + ", expected " + expected);
        this.path = path;
    }

    /** JSON path of the value, such as {@code $.meetings[1].co_chairs[0].iso3}. */
    String path() {
        return path;
    }
}
