package org.rostrum.panels.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.BalanceReport;

/** The report of balance as it is sent. */
final class BalanceTable {
    private BalanceTable() {}

    static List<Map<String, @Nullable Object>> json(BalanceReport report) {
        return report.lines().stream()
                .map(each -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("panel", each.panel());
                    json.put("part", each.part());
                    json.put("dimension", each.dimension());
                    json.put("value", each.value());
                    json.put("number", each.number());
                    json.put("target", each.target().orElse(null));
                    json.put("spokenMillis", each.spoken().toMillis());
                    return json;
                })
                .toList();
    }

    static String csv(BalanceReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("panel", "part", "dimension", "value", "number", "target", "spokenMillis");
            report.lines()
                    .forEach(each -> csv.writeRecord(
                            each.panel(),
                            each.part(),
                            each.dimension(),
                            each.value(),
                            Integer.toString(each.number()),
                            each.target().map(String::valueOf).orElse(""),
                            Long.toString(each.spoken().toMillis())));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }
}
