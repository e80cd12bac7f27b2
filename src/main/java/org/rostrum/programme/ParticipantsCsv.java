package org.rostrum.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.domain.Participant;

/** The participants that Rostrum ships: 193 Member States, observer States, organizations and stakeholders. */
public final class ParticipantsCsv {
    private static final List<String> LANGUAGES = List.of("fr", "es", "ar", "zh", "ru");

    private ParticipantsCsv() {}

    /** All of them by code, States first, in the order of the lists. */
    public static Map<String, Participant> all() {
        Map<String, Participant> all = new LinkedHashMap<>();
        read("demo/delegations.csv", row -> {
                    String status = row.getField("un_status").equals("member_state")
                            ? Participant.MEMBER_STATE
                            : "observer-state";
                    String group = row.getField("regional_group");
                    return new Participant(
                            row.getField("iso3"),
                            names(row, row.getField("name_en_short")),
                            status,
                            group.equals("none") || group.isEmpty() ? null : group,
                            null,
                            null);
                })
                .forEach(each -> all.put(each.code(), each));
        read(
                        "demo/stakeholders.csv",
                        row -> new Participant(
                                row.getField("code"),
                                names(row, row.getField("name_en")),
                                category(row.getField("category")),
                                null,
                                null,
                                null))
                .forEach(each -> all.put(each.code(), each));
        return all;
    }

    /** Our word for a category of the list of stakeholders. */
    private static String category(String listed) {
        return switch (listed) {
            case "igo", "process" -> "igo";
            case "regional_integration_org" -> "regional-organization";
            case "un_system", "secretariat" -> "un-entity";
            case "other_observer" -> "observer";
            case "stakeholder_category" -> Participant.STAKEHOLDER;
            default ->
                throw new IllegalStateException("category: found \"" + listed + "\", expected one of the list's");
        };
    }

    private static Map<String, String> names(NamedCsvRecord row, String english) {
        Map<String, String> names = new HashMap<>();
        names.put("en", english);
        for (String language : LANGUAGES) {
            String name = row.getField("name_" + language);
            if (!name.isBlank()) {
                names.put(language, name);
            }
        }
        return names;
    }

    private static List<Participant> read(
            String resource, java.util.function.Function<NamedCsvRecord, Participant> participant) {
        try (InputStream file = ParticipantsCsv.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the application");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return rows.stream().map(participant).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
