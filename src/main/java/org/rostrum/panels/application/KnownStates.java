package org.rostrum.panels.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.panels.domain.StateFacts;

/**
 * What the table of States that comes with Rostrum says about them, for the check of the podium.
 *
 * @param byCode by ISO code
 */
public record KnownStates(Map<String, StateFacts> byCode) {
    private static final String TABLE = "/demo/delegations.csv";

    public KnownStates {
        byCode = Map.copyOf(byCode);
    }

    /** The table of States that comes with Rostrum. */
    public static KnownStates bundled() {
        Map<String, StateFacts> states = new HashMap<>();
        try (InputStream table = KnownStates.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(table)) {
                for (NamedCsvRecord line : lines) {
                    String group = line.getField("regional_group");
                    states.put(
                            line.getField("iso3"),
                            new StateFacts(
                                    group.isEmpty() || group.equals("none") ? null : group,
                                    line.getField("ldc").equals("1"),
                                    line.getField("lldc").equals("1"),
                                    line.getField("sids").equals("1")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownStates(states);
    }
}
