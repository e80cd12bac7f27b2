package org.rostrum.floor.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.h2.tools.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Lets tools of the same user on the same machine into the embedded database while the node has it open: to back it up
 * and to check it. Port and key are in a file beside the database that only the node's user can read; without the key
 * nobody gets as far as a password.
 */
final class EmbeddedDoor implements InitializingBean, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDoor.class);

    private final Path file;
    private final Server server;
    private final String key;

    /** @param database path of the database, without its ending */
    EmbeddedDoor(Path database) throws SQLException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.key = HexFormat.of().formatHex(random);
        this.file = fileOf(database);
        this.server = Server.createTcpServer(
                "-tcpPort",
                "0",
                "-tcpDaemon",
                "-key",
                key,
                database.toAbsolutePath().normalize().toString());
    }

    /** Where the way in is written. */
    static Path fileOf(Path database) {
        return database.resolveSibling(database.getFileName() + ".door");
    }

    /** A node works as well without it. */
    @Override
    public void afterPropertiesSet() {
        try {
            server.start();
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, List.of(Integer.toString(server.getPort()), key));
        } catch (SQLException | IOException | UnsupportedOperationException e) {
            log.warn("Tools cannot be let into the running database: {}", e.toString());
            server.stop();
        }
    }

    @Override
    public void destroy() {
        server.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.debug("{} stays, and leads nowhere", file, e);
        }
    }
}
