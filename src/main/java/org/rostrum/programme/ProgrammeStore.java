package org.rostrum.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the programme. */
final class ProgrammeStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a dialogue was read from. */
    record Source(String dialogue, String json, int movedDays) {}

    /**
     * Adds a dialogue with its meetings; inside a transaction of the caller.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its id or that of a meeting is taken
     */
    void insert(Scenario scenario, String source, long movedDays, boolean demo, Instant now) {
        jdbc.sql("""
                        insert into dialogue (id, title_json, body, place, time_zone, starts_at, ends_at, demo, source_json,
                            moved_days, created_at)
                        values (:id, :title, :body, :place, :zone, :starts, :ends, :demo, :source, :moved, :now)""")
                .param("id", scenario.id())
                .param("title", MAPPER.writeValueAsString(scenario.title()))
                .param("body", scenario.body())
                .param("place", scenario.place())
                .param("zone", scenario.zone().getId())
                .param("starts", utc(scenario.startsAt()))
                .param("ends", utc(scenario.endsAt()))
                .param("demo", demo)
                .param("source", source)
                .param("moved", (int) movedDays)
                .param("now", utc(now))
                .update();
        int order = 0;
        for (Scenario.ScenarioMeeting meeting : scenario.meetings()) {
            insert(scenario.id(), meeting, order++);
        }
    }

    private void insert(String dialogue, Scenario.ScenarioMeeting meeting, int order) {
        jdbc.sql("""
                        insert into meeting (id, dialogue, title_json, theme_json, kind, room, starts_at, ends_at, sort_order,
                            chairs)
                        values (:id, :dialogue, :title, :theme, :kind, :room, :starts, :ends, :order, :chairs)""")
                .param("id", meeting.id())
                .param("dialogue", dialogue)
                .param("title", MAPPER.writeValueAsString(meeting.title()))
                .param("theme", meeting.theme() == null ? null : MAPPER.writeValueAsString(meeting.theme()))
                .param("kind", meeting.kind())
                .param("room", meeting.room())
                .param("starts", utc(meeting.startsAt()))
                .param("ends", utc(meeting.endsAt()))
                .param("order", order)
                .param("chairs", String.join(" ", meeting.coChairs()))
                .update();
    }

    boolean hasDialogue(String id) {
        return jdbc.sql("select count(*) from dialogue where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Source> sources() {
        return jdbc.sql("select id, source_json, moved_days from dialogue order by created_at, id")
                .query((row, index) ->
                        new Source(row.getString("id"), row.getString("source_json"), row.getInt("moved_days")))
                .list();
    }

    List<Dialogue> dialogues() {
        Map<String, List<Meeting>> meetings = new LinkedHashMap<>();
        jdbc.sql("select * from meeting order by dialogue, sort_order").query((ResultSet row) -> {
            meetings.computeIfAbsent(row.getString("dialogue"), key -> new ArrayList<>())
                    .add(meeting(row));
        });
        return jdbc.sql("""
                        select id, title_json, body, place, time_zone, starts_at, ends_at, demo from dialogue
                        order by starts_at, id""")
                .query((row, index) -> dialogue(row, meetings.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Dialogue dialogue(ResultSet row, List<Meeting> meetings) throws SQLException {
        return new Dialogue(
                row.getString("id"),
                words(row.getString("title_json")),
                row.getString("body"),
                row.getString("place"),
                ZoneId.of(row.getString("time_zone")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getBoolean("demo"),
                meetings);
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        String theme = row.getString("theme_json");
        String chairs = row.getString("chairs");
        return new Meeting(
                row.getString("id"),
                words(row.getString("title_json")),
                theme == null ? null : words(theme),
                row.getString("kind"),
                row.getString("room"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                chairs.isEmpty() ? List.of() : List.of(chairs.split(" ")));
    }

    private static Map<String, String> words(@Nullable String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
