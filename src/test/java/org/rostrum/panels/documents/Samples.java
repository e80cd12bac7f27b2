package org.rostrum.panels.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of the demo's dialogue: themes, times and panels from its scenario, names invented. */
final class Samples {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final JsonNode SCENARIO = scenario();

    static final Text EVENT = text(SCENARIO.at("/event/title"));
    static final Text BODY = Text.of(Map.of(
            "en", "General Assembly",
            "fr", "Assemblée générale",
            "es", "Asamblea General",
            "ru", "Генеральная Ассамблея",
            "zh", "大会",
            "ar", "الجمعية العامة"));
    static final Text OFFICE = Text.of(Map.of(
            "en", "the Office of the President of the General Assembly",
            "fr", "Cabinet du Président de l’Assemblée générale",
            "es", "Oficina de la Presidencia de la Asamblea General",
            "ru", "Канцелярия Председателя Генеральной Ассамблеи",
            "zh", "大会主席办公室",
            "ar", "مكتب رئيس الجمعية العامة"));
    private static final Text PRESIDENT = Text.of(Map.of(
            "en", "The President of the General Assembly",
            "fr", "Le Président de l’Assemblée générale",
            "es", "El Presidente de la Asamblea General",
            "ru", "Председатель Генеральной Ассамблеи",
            "zh", "大会主席",
            "ar", "رئيس الجمعية العامة"));
    private static final Text SESSION = Text.of(Map.of(
            "en", "Sixty-eighth session\nAgenda item 21 (e)",
            "fr", "Soixante-huitième session\nPoint 21 e) de l’ordre du jour",
            "es", "Sexagésimo octavo período de sesiones\nTema 21 e) del programa",
            "ru", "Шестьдесят восьмая сессия\nПункт 21 e) повестки дня",
            "zh", "第六十八届会议\n议程项目21(e)",
            "ar", "الدورة الثامنة والستون\nالبند 21 (هـ) من جدول الأعمال"));
    private static final Text PLACE = Text.of(Map.of(
            "en", "United Nations Headquarters, New York",
            "fr", "Siège de l’Organisation des Nations Unies, New York",
            "es", "Sede de las Naciones Unidas, Nueva York",
            "ru", "Центральные учреждения Организации Объединенных Наций, Нью-Йорк",
            "zh", "纽约联合国总部",
            "ar", "مقر الأمم المتحدة، نيويورك"));
    private static final Text ANSWER = Text.of(
            Map.of(
                    "en",
                            "Expressions of interest may be submitted by focal points at https://rostrum.example/hld2013, or by e-mail to hld2013@rostrum.example.",
                    "fr",
                            "Les manifestations d’intérêt peuvent être présentées par les points focaux sur https://rostrum.example/hld2013 ou par courriel à hld2013@rostrum.example.",
                    "es",
                            "Las manifestaciones de interés pueden presentarse por los puntos focales en https://rostrum.example/hld2013 o por correo electrónico a hld2013@rostrum.example.",
                    "ru",
                            "Сообщения можно направить через координаторов на странице https://rostrum.example/hld2013 или по электронной почте: hld2013@rostrum.example.",
                    "zh", "可由协调人通过 https://rostrum.example/hld2013 或电子邮件 hld2013@rostrum.example 提交参与意向。",
                    "ar",
                            "ويمكن تقديم رسائل إبداء الاهتمام عن طريق جهات الاتصال في الصفحة https://rostrum.example/hld2013 أو بالبريد الإلكتروني hld2013@rostrum.example."));

    private Samples() {}

    static Letter letter() {
        return letter(null);
    }

    static Letter letter(@org.jspecify.annotations.Nullable Text template) {
        List<RoundTable> tables = new ArrayList<>();
        for (JsonNode meeting : roundTables()) {
            tables.add(new RoundTable(
                    meeting.get("id").asString(),
                    meeting.get("number").asInt(),
                    text(meeting.get("theme")),
                    sitting(meeting),
                    5,
                    2));
        }
        return new Letter(
                "OPGA/2013/0719",
                LocalDate.of(2013, 7, 19),
                PRESIDENT,
                EVENT,
                null,
                LocalDate.of(2013, 10, 3),
                LocalDate.of(2013, 10, 4),
                PLACE,
                tables,
                ZonedDateTime.of(LocalDateTime.of(2013, 8, 2, 18, 0), NEW_YORK),
                ANSWER,
                new Letter.Signatory("Vuk Jeremić", null),
                null,
                template);
    }

    /** The first circulation. */
    static CirculatedList list() {
        return list(0, panels(), null, new Circulation.ForInformation());
    }

    /** Mali has withdrawn, Kenya has moved to its seat, Ethiopia has Kenya's, and Italy sends somebody else. */
    static CirculatedList revised() {
        List<PanelOfList> before = panels();
        List<PanelOfList> after = new ArrayList<>();
        for (PanelOfList panel : before) {
            List<Panellist> panellists = new ArrayList<>();
            for (Panellist panellist : panel.panellists()) {
                panellists.add(
                        switch (panellist.code()) {
                            case "MLI" -> named("KEN", before);
                            case "KEN" -> new Panellist.OfState("ETH", new Nominee("H.E. Ms. Hirut Zemene", null));
                            case "ITA" -> new Panellist.OfState("ITA", new Nominee("H.E. Mr. Marco Esposito", null));
                            default -> panellist;
                        });
            }
            after.add(new PanelOfList(
                    panel.id(), panel.number(), panel.theme(), panel.sitting(), panel.coChairs(), panellists));
        }
        return list(
                1,
                after,
                new Previous(LocalDate.of(2013, 8, 30), before),
                new Circulation.NonObjection(ZonedDateTime.of(LocalDateTime.of(2013, 9, 20, 17, 30), NEW_YORK)));
    }

    static CirculatedList list(
            int revision,
            List<PanelOfList> panels,
            @org.jspecify.annotations.Nullable Previous previous,
            Circulation circulation) {
        return new CirculatedList(
                "A/68/INF/5",
                Distribution.GENERAL,
                LocalDate.of(2013, 8, 30 - revision),
                Language.ENGLISH,
                BODY,
                SESSION,
                EVENT,
                OFFICE,
                revision,
                circulation,
                panels,
                previous);
    }

    static List<PanelOfList> panels() {
        List<PanelOfList> panels = new ArrayList<>();
        int seat = 0;
        for (JsonNode meeting : roundTables()) {
            List<Panellist.OfState> coChairs = new ArrayList<>();
            for (JsonNode chair : meeting.get("co_chairs")) {
                coChairs.add(new Panellist.OfState(chair.get("iso3").asString(), nominee(seat++)));
            }
            List<Panellist> panellists = new ArrayList<>();
            for (JsonNode panellist : meeting.get("panel")) {
                panellists.add(
                        panellist.get("kind").asString().equals("member_state")
                                ? new Panellist.OfState(panellist.get("iso3").asString(), nominee(seat++))
                                : new Panellist.OfStakeholder(
                                        panellist.get("code").asString(),
                                        Text.in(
                                                Language.ENGLISH,
                                                panellist.get("code").asString()),
                                        new Nominee(
                                                null,
                                                Text.in(
                                                        Language.ENGLISH,
                                                        panellist.get("title").asString()))));
            }
            panels.add(new PanelOfList(
                    meeting.get("id").asString(),
                    meeting.get("number").asInt(),
                    text(meeting.get("theme")),
                    sitting(meeting),
                    coChairs,
                    panellists));
        }
        return panels;
    }

    private static final List<String> NAMES = List.of(
            "H.E. Ms. Hanna Tetteh",
            "H.E. Mr. Şükrü Ağaoğlu",
            "H.E. Ms. María Ángela Holguín Cuéllar",
            "H.E. Mr. Nguyễn Văn Ánh",
            "H.E. Mr. Łukasz Żółkiewski",
            "H.E. Ms. Ingibjörg Þórðardóttir");

    private static Nominee nominee(int seat) {
        return new Nominee(
                NAMES.get(seat % NAMES.size()),
                Text.of(Map.of(
                        "en", "Minister for Foreign Affairs",
                        "fr", "Ministre des affaires étrangères",
                        "es", "Ministro de Relaciones Exteriores",
                        "ru", "Министр иностранных дел",
                        "zh", "外交部长",
                        "ar", "وزير الخارجية")));
    }

    private static Panellist named(String code, List<PanelOfList> panels) {
        return panels.stream()
                .flatMap(panel -> panel.panellists().stream())
                .filter(panellist -> panellist.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Sitting sitting(JsonNode meeting) {
        return new Sitting(
                ZonedDateTime.parse(meeting.get("start").asString()).withZoneSameInstant(NEW_YORK),
                ZonedDateTime.parse(meeting.get("end").asString()).withZoneSameInstant(NEW_YORK),
                Text.in(Language.ENGLISH, meeting.get("room").asString()));
    }

    private static List<JsonNode> roundTables() {
        List<JsonNode> tables = new ArrayList<>();
        for (JsonNode meeting : SCENARIO.get("meetings")) {
            if (meeting.get("type").asString().equals("round_table")) {
                tables.add(meeting);
            }
        }
        return tables;
    }

    private static Text text(JsonNode byTag) {
        Map<String, String> texts = new HashMap<>();
        byTag.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return Text.of(texts);
    }

    private static JsonNode scenario() {
        try (InputStream in =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/demo/scenario-hld2013.json"))) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all of them into a folder, to be looked at. */
    public static void main(String[] arguments) throws IOException {
        OfficialDocuments documents = new OfficialDocuments();
        for (Language language : Language.values()) {
            for (Format format : Format.values()) {
                for (Document made : List.of(
                        documents.letter(letter(), language, format),
                        documents.list(list(), language, format),
                        documents.list(revised(), language, format))) {
                    switch (made) {
                        case Document.Issued issued ->
                            java.nio.file.Files.write(
                                    java.nio.file.Path.of(arguments[0], issued.fileName()), issued.content());
                        case Document.Refused refused -> System.err.println(refused.text(java.util.Locale.ENGLISH));
                    }
                }
            }
        }
    }
}
