package org.rostrum.programme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the formats that the secretariat has saved. */
final class FormatStore {
    private final JdbcClient jdbc;

    FormatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a format.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its id is taken
     */
    void insert(Format format, Instant now) {
        jdbc.sql("insert into meeting_format (id, format_json, created_at) values (:id, :json, :now)")
                .param("id", format.id())
                .param("json", FormatJson.write(format).toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All, the oldest first. */
    List<Format> all() {
        return jdbc.sql("select format_json from meeting_format order by created_at, id")
                .query((row, index) -> FormatJson.read(row.getString("format_json")))
                .list();
    }

    Optional<Format> find(String id) {
        return jdbc.sql("select format_json from meeting_format where id = :id")
                .param("id", id)
                .query((row, index) -> FormatJson.read(row.getString("format_json")))
                .optional();
    }

    int count() {
        return jdbc.sql("select count(*) from meeting_format")
                .query(Integer.class)
                .single();
    }

    /** Whether there was one to take away. */
    boolean delete(String id) {
        return jdbc.sql("delete from meeting_format where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }
}
