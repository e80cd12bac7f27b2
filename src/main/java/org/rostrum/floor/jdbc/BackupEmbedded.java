package org.rostrum.floor.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The tool behind {@code ./rostrum backup} for the embedded database: writes all of it, as it is at one instant, into a
 * zip file, also while a node has it open. Ends with 0 when the file is written, else with 2.
 */
public final class BackupEmbedded {
    private BackupEmbedded() {}

    /** {@code --data DIR --to FILE}; the file must not be there yet. */
    public static void main(String[] arguments) {
        LoggingSystem.get(BackupEmbedded.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(run(new PrintStream(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream err, String... arguments) {
        try {
            if (arguments.length != 4 || !arguments[0].equals("--data") || !arguments[2].equals("--to")) {
                throw new ToolTrouble("backup-usage", String.join(" ", arguments));
            }
            backUp(Path.of(arguments[1]), Path.of(arguments[3]).toAbsolutePath().normalize());
            return 0;
        } catch (ToolTrouble e) {
            err.println(e.getMessage());
        } catch (SQLException e) {
            err.println(Words.text("trouble.database", String.valueOf(e.getMessage())));
        }
        return 2;
    }

    private static void backUp(Path data, Path to) throws SQLException, ToolTrouble {
        try (Connection connection = EmbeddedDatabase.open(data);
                Statement statement = connection.createStatement()) {
            // made here, so that nobody else can read it: the node that fills it may let more people read its files
            Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            statement.execute("backup to '" + to.toString().replace("'", "''") + "'");
        } catch (FileAlreadyExistsException e) {
            throw new ToolTrouble("exists", to);
        } catch (IOException e) {
            throw new ToolTrouble("file", to, e.toString());
        }
    }
}
