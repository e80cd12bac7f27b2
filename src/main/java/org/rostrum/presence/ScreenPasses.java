package org.rostrum.presence;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The passes by which screens say who they are. The sockets of a screen carry no sign-in of its window, so the server
 * gives each screen a sealed word that any node can read. All that it is good for is to be counted as connected.
 */
final class ScreenPasses {
    private static final Logger log = LoggerFactory.getLogger(ScreenPasses.class);
    private static final int LONGEST = 1000;

    private final UnaryOperator<String> seal;
    private final Function<String, Optional<String>> open;

    /**
     * @param seal seals a text
     * @param open reads a sealed text, empty where it is not ours
     */
    ScreenPasses(UnaryOperator<String> seal, Function<String, Optional<String>> open) {
        this.seal = seal;
        this.open = open;
    }

    /**
     * A pass for a new screen.
     *
     * @param code of the participant, empty for a console
     * @return the sealed pass; empty while the database is away and was never there: the screen works without
     */
    Optional<String> issue(String meeting, String code) {
        try {
            return Optional.of(seal.apply(
                    String.join("\n", "screen", meeting, code, UUID.randomUUID().toString())));
        } catch (DataAccessException e) {
            log.debug("Meeting {}: a screen gets no pass", meeting, e);
            return Optional.empty();
        }
    }

    /** What a pass says, if it is one of ours for this meeting. */
    Optional<ScreenPass> read(String meeting, @Nullable String pass) {
        if (pass == null || pass.isEmpty() || pass.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return open.apply(pass)
                    .map(text -> text.split("\n", -1))
                    .flatMap(parts -> parts.length == 4 && parts[0].equals("screen") && parts[1].equals(meeting)
                            ? Optional.of(new ScreenPass(parts[1], parts[2], parts[3]))
                            : Optional.empty());
        } catch (DataAccessException e) {
            log.debug("Meeting {}: a pass cannot be read", meeting, e);
            return Optional.empty();
        }
    }
}
