package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one State or stakeholder has sent, the oldest first. Nothing is taken out.
 *
 * @param versions what was sent and withdrawn
 */
public record InterestFile(List<Version> versions) {
    /**
     * What was sent at one time.
     *
     * @param expression the content; of a withdrawal the one that is withdrawn
     * @param withdrawn null, or why it is withdrawn, may be empty
     * @param receipt its acknowledgement
     * @param origin how it came
     * @param late whether it came after the deadline
     * @param by who sent or entered it
     * @param recordedAt when it was recorded
     */
    public record Version(
            ExpressionOfInterest expression,
            @Nullable String withdrawn,
            Receipt receipt,
            Origin origin,
            boolean late,
            String by,
            Instant recordedAt) {}

    static final InterestFile EMPTY = new InterestFile(List.of());

    public InterestFile {
        versions = List.copyOf(versions);
    }

    /** What counts now, empty where there is nothing or it is withdrawn. */
    public Optional<Version> current() {
        return versions.isEmpty() || versions.getLast().withdrawn() != null
                ? Optional.empty()
                : Optional.of(versions.getLast());
    }

    /** What was sent last, also where it is withdrawn. */
    public Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
}
