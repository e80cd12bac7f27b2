package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which run of the script plays: one row in the database, so that one node plays and all know. */
final class ScriptRuns {
    /** How long a run that says nothing is believed to live; after that another may begin. */
    static final Duration ALIVE = Duration.ofSeconds(10);

    static final String PLAYING = "playing";
    static final String STOPPED = "stopped";
    static final String FINISHED = "finished";

    private static final String NAME = "demo";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String node;

    ScriptRuns(JdbcClient jdbc, InstantSource clock, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /** What is known of the newest run, on any node. */
    record Newest(String meeting, String state, int speed) {}

    /** Takes the script for a run; false while another plays. */
    boolean begin(UUID run, String meeting, int speed) {
        Instant now = clock.instant();
        String values =
                "meeting = :meeting, state = :playing, speed = :speed, run = :run, node = :node, alive_until = :until";
        int taken = jdbc.sql("update script_run set " + values
                        + " where name = :name and (state <> :playing or alive_until < :now)")
                .param("meeting", meeting)
                .param("playing", PLAYING)
                .param("speed", speed)
                .param("run", run)
                .param("node", node)
                .param("until", utc(now.plus(ALIVE)))
                .param("name", NAME)
                .param("now", utc(now))
                .update();
        return taken > 0 || insert(run, meeting, speed, now);
    }

    private boolean insert(UUID run, String meeting, int speed, Instant now) {
        try {
            jdbc.sql("""
                            insert into script_run (name, meeting, state, speed, run, node, alive_until)
                            values (:name, :meeting, :playing, :speed, :run, :node, :until)""")
                    .param("name", NAME)
                    .param("meeting", meeting)
                    .param("playing", PLAYING)
                    .param("speed", speed)
                    .param("run", run)
                    .param("node", node)
                    .param("until", utc(now.plus(ALIVE)))
                    .update();
            return true;
        } catch (DuplicateKeyException anotherPlays) {
            return false;
        }
    }

    /** Says that a run lives; false where it was stopped or another has taken over. */
    boolean stillPlays(UUID run) {
        return jdbc.sql("update script_run set alive_until = :until where run = :run and state = :playing")
                        .param("until", utc(clock.instant().plus(ALIVE)))
                        .param("run", run)
                        .param("playing", PLAYING)
                        .update()
                > 0;
    }

    /** Ends a run that has come to its end. */
    void finish(UUID run) {
        jdbc.sql("update script_run set state = :finished where run = :run and state = :playing")
                .param("finished", FINISHED)
                .param("run", run)
                .param("playing", PLAYING)
                .update();
    }

    /** Stops whatever run plays, on any node: it notices within a second. */
    void stop() {
        jdbc.sql("update script_run set state = :stopped where name = :name and state = :playing")
                .param("stopped", STOPPED)
                .param("name", NAME)
                .param("playing", PLAYING)
                .update();
    }

    /** The newest run; one that has not been heard of for a while has stopped. */
    Newest newest(String usualMeeting) {
        Instant now = clock.instant();
        return jdbc.sql("select meeting, state, speed, alive_until from script_run where name = :name")
                .param("name", NAME)
                .query((row, index) -> {
                    String state = row.getString("state");
                    boolean silent = row.getObject("alive_until", OffsetDateTime.class)
                            .toInstant()
                            .isBefore(now);
                    return new Newest(
                            row.getString("meeting"),
                            state.equals(PLAYING) && silent ? STOPPED : state,
                            row.getInt("speed"));
                })
                .optional()
                .orElseGet(() -> new Newest(usualMeeting, STOPPED, 1));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
