package org.rostrum.panels.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StakeholderCall;

/** What screens of panels say of a dialogue. */
@FunctionalInterface
public interface Dialogues {
    /** A dialogue by its id, empty where there is none. */
    Optional<About> of(String dialogue);

    /**
     * What is said of a dialogue.
     *
     * @param title by language code
     * @param zone of the venue
     * @param demo whether it is of the demo, which every page has to say
     * @param startsAt when its first meeting begins
     * @param roundTables its round tables as a first call begins with them
     * @param groups number of members by regional group that a first call begins with
     */
    record About(
            Map<String, String> title,
            ZoneId zone,
            boolean demo,
            Instant startsAt,
            List<RoundTable> roundTables,
            Map<String, Integer> groups) {
        public About {
            title = Map.copyOf(title);
            roundTables = List.copyOf(roundTables);
            groups = Map.copyOf(groups);
        }

        /** The call that the Office begins with: to all States, closed to stakeholders, until 60 days before the first meeting. */
        Call firstCall() {
            return new Call(
                    roundTables,
                    new Audience(true, true, List.of()),
                    null,
                    startsAt.minus(60, ChronoUnit.DAYS),
                    groups,
                    Map.of(),
                    Map.of(),
                    new Policy.Proportional(),
                    true,
                    StakeholderCall.NONE);
        }
    }
}
