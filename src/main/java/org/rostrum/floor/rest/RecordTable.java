package org.rostrum.floor.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.RecordOrder;
import org.rostrum.floor.json.PublicTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of a meeting, for programs and for spreadsheets: finished interventions, each response under the one that it
 * answers, and behind them the statements that were filed and not delivered.
 */
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
        "overMillis",
        "replyTo",
        "to",
        "delivered",
        "filedAt"
    };

    /** The glossary's words: data that programs compare, the same in every language. */
    private static final String NOT_DELIVERED = "not delivered";

    private RecordTable() {}

    static String json(FloorState state) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Finished finished : RecordOrder.underWhatTheyAnswer(state.record())) {
            ListEntry entry = finished.entry();
            who(rows.addObject(), entry)
                    .put("startedAt", PublicTime.text(finished.startedAt()))
                    .put("endedAt", PublicTime.text(finished.endedAt()))
                    .put("netMillis", finished.net().toMillis())
                    .put("overMillis", finished.over().toMillis())
                    .put("replyTo", entry.replyTo())
                    .put("to", entry.to())
                    .put("delivered", true)
                    .putNull("filedAt");
        }
        for (Filed filed : state.beside().filed()) {
            who(rows.addObject(), filed.entry())
                    .putNull("startedAt")
                    .putNull("endedAt")
                    .put("netMillis", 0)
                    .put("overMillis", 0)
                    .put("replyTo", filed.entry().replyTo())
                    .put("to", filed.entry().to())
                    .put("delivered", false)
                    .put("filedAt", PublicTime.text(filed.at()));
        }
        return rows.toString();
    }

    private static ObjectNode who(ObjectNode row, ListEntry entry) {
        row.put("entry", entry.id()).put("code", entry.speaker().code());
        ObjectNode name = row.putObject("name");
        FloorVisibility.shown(entry.speaker().name()).forEach(name::put);
        return row.put("category", entry.speaker().category())
                .put("group", entry.speaker().group())
                .put("kind", entry.kind().word())
                .put("onBehalfOf", entry.onBehalfOf());
    }

    static String csv(FloorState state, String language) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (Finished finished : RecordOrder.underWhatTheyAnswer(state.record())) {
                csv.writeRecord(row(finished, language));
            }
            for (Filed filed : state.beside().filed()) {
                csv.writeRecord(row(filed, language));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private static List<String> row(Finished finished, String language) {
        ListEntry entry = finished.entry();
        return row(
                entry,
                language,
                PublicTime.text(finished.startedAt()),
                PublicTime.text(finished.endedAt()),
                Long.toString(finished.net().toMillis()),
                Long.toString(finished.over().toMillis()),
                cell(entry.replyTo()),
                cell(entry.to()),
                "yes",
                "");
    }

    private static List<String> row(Filed filed, String language) {
        ListEntry entry = filed.entry();
        return row(
                entry,
                language,
                "",
                "",
                "0",
                "0",
                cell(entry.replyTo()),
                cell(entry.to()),
                NOT_DELIVERED,
                PublicTime.text(filed.at()));
    }

    private static List<String> row(ListEntry entry, String language, String... further) {
        List<String> row = new ArrayList<>(List.of(
                cell(entry.id()),
                cell(entry.speaker().code()),
                cell(entry.speaker().nameIn(language)),
                cell(entry.speaker().category()),
                cell(entry.speaker().group()),
                entry.kind().word(),
                cell(entry.onBehalfOf())));
        row.addAll(List.of(further));
        return row;
    }

    /** Spreadsheets run what begins like a formula; an apostrophe makes it text again. */
    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
