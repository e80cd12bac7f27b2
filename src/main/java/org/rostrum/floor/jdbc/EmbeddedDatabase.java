package org.rostrum.floor.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The embedded database in a data folder: how a tool opens it beside or instead of its node, and how the node's commits last. */
final class EmbeddedDatabase {
    /** As in application.properties. */
    private static final String USER = "rostrum";

    /** How the address of one begins. */
    static final String FILE = "jdbc:h2:file:";

    private static final int IN_USE = 90020;

    private EmbeddedDatabase() {}

    /** Whether a connection is to a file that this process has open. */
    static boolean isOn(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith(FILE);
    }

    /**
     * Has what was committed written to the disk. H2 leaves that to the operating system: the end of the process loses
     * nothing, but a machine that loses its power would lose the last moments.
     */
    static void writeThrough(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /** The file of a database that is named, as in its address, without an ending. */
    static Path fileOf(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    /** Opens it for reading: through the node that has it open, else the file itself. */
    static Connection open(Path folder) throws SQLException, ToolTrouble {
        Path database = folder.toAbsolutePath().normalize().resolve("rostrum");
        if (!Files.isRegularFile(fileOf(database))) {
            throw new ToolTrouble("no-database", folder);
        }
        Optional<Connection> throughNode = throughNode(EmbeddedDoor.fileOf(database));
        return throughNode.isPresent() ? throughNode.get() : file(database, folder);
    }

    /** Empty where no node is there: a door that a killed node left open leads nowhere. */
    private static Optional<Connection> throughNode(Path door) {
        try {
            List<String> lines = Files.readAllLines(door);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            String url = "jdbc:h2:tcp://127.0.0.1:" + lines.get(0) + "/" + lines.get(1);
            return Optional.of(DriverManager.getConnection(url, USER, USER));
        } catch (IOException | SQLException e) {
            return Optional.empty();
        }
    }

    private static Connection file(Path database, Path folder) throws SQLException, ToolTrouble {
        try {
            return DriverManager.getConnection(FILE + database + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", USER, USER);
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                throw new ToolTrouble("in-use", folder);
            }
            throw e;
        }
    }
}
