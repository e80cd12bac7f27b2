package org.rostrum.floor.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.json.PublicTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The finished interventions of a meeting, for programs and for spreadsheets. */
final class RecordTable {
    private static final String[] COLUMNS = {
        "entry",
        "code",
        "name",
        "category",
        "group",
        "kind",
        "onBehalfOf",
        "startedAt",
        "endedAt",
        "netMillis",
        "overMillis"
    };

    private RecordTable() {}

    static String json(FloorState state) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Finished finished : state.record()) {
            ListEntry entry = finished.entry();
            ObjectNode row = rows.addObject()
                    .put("entry", entry.id())
                    .put("code", entry.speaker().code());
            ObjectNode name = row.putObject("name");
            FloorVisibility.shown(entry.speaker().name()).forEach(name::put);
            row.put("category", entry.speaker().category())
                    .put("group", entry.speaker().group())
                    .put("kind", entry.kind().word())
                    .put("onBehalfOf", entry.onBehalfOf())
                    .put("startedAt", PublicTime.text(finished.startedAt()))
                    .put("endedAt", PublicTime.text(finished.endedAt()))
                    .put("netMillis", finished.net().toMillis())
                    .put("overMillis", finished.over().toMillis());
        }
        return rows.toString();
    }

    static String csv(FloorState state, String language) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (Finished finished : state.record()) {
                csv.writeRecord(row(finished, language));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private static List<String> row(Finished finished, String language) {
        ListEntry entry = finished.entry();
        return List.of(
                cell(entry.id()),
                cell(entry.speaker().code()),
                cell(entry.speaker().nameIn(language)),
                cell(entry.speaker().category()),
                cell(entry.speaker().group()),
                entry.kind().word(),
                cell(entry.onBehalfOf()),
                PublicTime.text(finished.startedAt()),
                PublicTime.text(finished.endedAt()),
                Long.toString(finished.net().toMillis()),
                Long.toString(finished.over().toMillis()));
    }

    /** Spreadsheets run what begins like a formula; an apostrophe makes it text again. */
    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
