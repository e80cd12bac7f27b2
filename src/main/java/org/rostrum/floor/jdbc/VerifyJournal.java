package org.rostrum.floor.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The tool behind {@code ./rostrum verify-journal}: checks the journal in a database and tells each meeting in a line.
 * It starts no node. Ends with 0 where all is as it was written, 1 where something is not, 2 where it cannot be told.
 */
public final class VerifyJournal {
    private static final int WHOLE = 0;
    private static final int FLAWED = 1;
    private static final int CANNOT_TELL = 2;

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;
    private final List<JournalHeads.Head> heads = new ArrayList<>();
    private int flawed;

    private @Nullable Path data;
    private @Nullable String url;
    private @Nullable Path anchors;
    private @Nullable Path headsTo;

    VerifyJournal(Map<String, String> environment, InstantSource clock, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * {@code --data DIR} or {@code --url URL} (else {@code SPRING_DATASOURCE_URL}), {@code --heads FILE},
     * {@code --write-heads FILE}.
     */
    public static void main(String[] arguments) {
        LoggingSystem.get(VerifyJournal.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VerifyJournal(System.getenv(), InstantSource.system(), out, err).run(arguments));
    }

    /** Does it all; gives the exit code. */
    int run(String... arguments) {
        try {
            understand(arguments);
            Map<String, JournalHeads.Head> earlier = anchors == null ? Map.of() : JournalHeads.read(anchors);
            try (Connection connection = connect()) {
                new JournalCheck(connection, earlier).run(this::tell);
            }
            return sumUp();
        } catch (ToolTrouble e) {
            err.println(e.getMessage());
            return CANNOT_TELL;
        } catch (SQLException e) {
            err.println(Words.text("trouble.database", String.valueOf(e.getMessage())));
            return CANNOT_TELL;
        }
    }

    private void understand(String... arguments) throws ToolTrouble {
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--url" -> url = value(option, rest);
                case "--heads" -> anchors = Path.of(value(option, rest));
                case "--write-heads" -> headsTo = Path.of(value(option, rest));
                default -> throw new ToolTrouble("usage", option);
            }
        }
        if (data != null && url != null) {
            throw new ToolTrouble("usage", "--data, --url");
        }
    }

    private static String value(String option, Iterator<String> rest) throws ToolTrouble {
        if (!rest.hasNext()) {
            throw new ToolTrouble("value", option);
        }
        return rest.next();
    }

    private Connection connect() throws SQLException, ToolTrouble {
        if (data != null) {
            return EmbeddedDatabase.open(data);
        }
        String address = url == null ? environment.get("SPRING_DATASOURCE_URL") : url;
        if (address == null || address.isBlank()) {
            throw new ToolTrouble("where");
        }
        return DriverManager.getConnection(
                address, environment.get("SPRING_DATASOURCE_USERNAME"), environment.get("SPRING_DATASOURCE_PASSWORD"));
    }

    private void tell(JournalCheck.Verdict verdict) {
        switch (verdict) {
            case JournalCheck.Verdict.Whole(JournalHeads.Head head, long unsealed, boolean snapshotUnread) -> {
                heads.add(head);
                out.println(Words.text("verify.whole", head.meeting(), head.revision(), head.hash()));
                if (unsealed > 0) {
                    out.println(Words.text("verify.unsealed", head.meeting(), unsealed));
                }
                if (snapshotUnread) {
                    out.println(Words.text("verify.snapshot-unread", head.meeting()));
                }
            }
            case JournalCheck.Verdict.Flawed(String meeting, String flaw) -> {
                flawed++;
                out.println(Words.text("verify.flawed", meeting, flaw));
            }
        }
    }

    private int sumUp() throws ToolTrouble {
        if (flawed > 0) {
            out.println(Words.text("verify.some-flawed", flawed, flawed + heads.size()));
            if (headsTo != null) {
                out.println(Words.text("verify.heads-not-written", headsTo));
            }
            return FLAWED;
        }
        long changes = heads.stream().mapToLong(JournalHeads.Head::revision).sum();
        out.println(
                heads.isEmpty() ? Words.text("verify.none") : Words.text("verify.all-whole", heads.size(), changes));
        if (headsTo != null) {
            JournalHeads.write(headsTo, heads, clock.instant());
            out.println(Words.text("verify.heads-written", headsTo));
        }
        return WHOLE;
    }
}
