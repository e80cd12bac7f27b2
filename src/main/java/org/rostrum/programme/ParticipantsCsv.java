package org.rostrum.programme;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Participant;

/**
 * Reads who may be given the floor from tables: States by their ISO code, all others by a code of their own. The first
 * line names the columns; UTF-8, with or without a byte order mark.
 */
public final class ParticipantsCsv {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");
    private static final String STATES = "/demo/delegations.csv";
    private static final String OTHERS = "/demo/stakeholders.csv";

    private ParticipantsCsv() {}

    /**
     * All Member States, observer States and the usual organizations and stakeholders, as they come with Rostrum.
     *
     * @return by code, States first, in the order of the tables
     */
    public static Map<String, Participant> bundled() {
        try (InputStream states = resource(STATES);
                InputStream others = resource(OTHERS)) {
            Map<String, Participant> all = new LinkedHashMap<>(states(states));
            stakeholders(others).forEach((code, participant) -> {
                if (all.putIfAbsent(code, participant) != null) {
                    throw new IllegalArgumentException(OTHERS + ": code " + code + " is that of a State");
                }
            });
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * States, with the columns iso3, name_en_short, name_fr … name_ru, regional_group and un_status.
     *
     * @throws IllegalArgumentException naming the line and what is expected there
     */
    public static Map<String, Participant> states(InputStream csv) {
        return read(csv, line -> {
            String group = cell(line, "regional_group");
            return participant(
                    line,
                    cell(line, "iso3"),
                    "name_en_short",
                    stateCategory(cell(line, "un_status"), line),
                    group.isEmpty() || group.equals("none") ? null : group);
        });
    }

    /**
     * Organizations and stakeholders, with the columns code, name_en … name_ru and category.
     *
     * @throws IllegalArgumentException naming the line and what is expected there
     */
    public static Map<String, Participant> stakeholders(InputStream csv) {
        return read(
                csv,
                line -> participant(
                        line, cell(line, "code"), "name_en", otherCategory(cell(line, "category"), line), null));
    }

    private static Map<String, Participant> read(InputStream csv, Function<NamedCsvRecord, Participant> row) {
        Map<String, Participant> participants = new LinkedHashMap<>();
        long last = 0;
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : lines) {
                last = line.getStartingLineNumber();
                Participant participant = row.apply(line);
                if (participants.putIfAbsent(participant.code(), participant) != null) {
                    throw wrong(line, "code " + participant.code() + " again, expected each code once");
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "line " + (last + 1) + ": found " + e.getMessage() + ", expected a table with one name a column",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return participants;
    }

    private static Participant participant(
            NamedCsvRecord line, String code, String englishColumn, String category, @Nullable String group) {
        if (code.isEmpty()) {
            throw wrong(line, "no code, expected one");
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String name = cell(line, language.equals("en") ? englishColumn : "name_" + language);
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        if (!names.containsKey("en")) {
            throw wrong(line, "no " + englishColumn + ", expected the name in English");
        }
        return new Participant(code, names, category, group, null, null);
    }

    private static String stateCategory(String status, NamedCsvRecord line) {
        return switch (status) {
            case "member_state" -> Participant.MEMBER_STATE;
            case "observer_state" -> Categories.OBSERVER_STATE;
            default -> throw wrong(line, "un_status \"" + status + "\", expected member_state or observer_state");
        };
    }

    private static String otherCategory(String category, NamedCsvRecord line) {
        return switch (category) {
            case "igo" -> Categories.IGO;
            case "un_system", "secretariat" -> Categories.UN_ENTITY;
            case "regional_integration_org" -> Categories.REGIONAL_ORGANIZATION;
            case "other_observer", "process" -> Categories.OBSERVER;
            case "stakeholder_category", "civil_society", "ngo", "academia", "private_sector", "trade_union" ->
                Participant.STAKEHOLDER;
            default ->
                throw wrong(
                        line,
                        "category \"" + category + "\", expected igo, un_system, secretariat, regional_integration_org,"
                                + " other_observer, process or stakeholder_category");
        };
    }

    private static String cell(NamedCsvRecord line, String column) {
        return line.findField(column)
                .orElseThrow(() -> wrong(line, "no column " + column + ", expected it"))
                .strip();
    }

    private static IllegalArgumentException wrong(NamedCsvRecord line, String what) {
        return new IllegalArgumentException("line " + line.getStartingLineNumber() + ": found " + what);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = ParticipantsCsv.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
