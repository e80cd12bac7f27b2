package org.rostrum.panels.documents;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short names of States in the six languages, from the table that comes with Rostrum.
 *
 * @param byCode by ISO 3166 alpha-3
 */
record Countries(Map<String, Text> byCode) {
    private static final String TABLE = "/demo/delegations.csv";

    Countries {
        byCode = Map.copyOf(byCode);
    }

    /** The name of a State in a language; null for a code that is not in the table. */
    @Nullable
    String name(String code, Language language) {
        Text name = byCode.get(code);
        return name == null ? null : name.asReceived(language);
    }

    /** Those that come with Rostrum; read with the first document, not with the start. */
    static Countries bundled() {
        return Bundled.COUNTRIES;
    }

    private static final class Bundled {
        static final Countries COUNTRIES = read();
    }

    private static Countries read() {
        Map<String, Text> names = new HashMap<>();
        try (InputStream table = Countries.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(table)) {
                for (NamedCsvRecord line : lines) {
                    names.put(
                            line.getField("iso3"),
                            Text.of(Map.of(
                                    "en", line.getField("name_en_short"),
                                    "fr", line.getField("name_fr"),
                                    "es", line.getField("name_es"),
                                    "ar", line.getField("name_ar"),
                                    "zh", line.getField("name_zh"),
                                    "ru", line.getField("name_ru"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Countries(names);
    }
}
