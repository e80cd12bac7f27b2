package org.rostrum.panels.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.application.PanelsLog;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.application.Parties;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StakeholderCall;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the call of 2013 and what was sent to it into the demo's dialogue, each once, whichever nodes try: every act has
 * an id that follows from what it is about, and the instant at which it would have happened.
 */
final class DemoCall {
    private static final String SCENARIO = "/demo/scenario-hld2013.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final By OFFICE = By.office("Office of the President");

    private final PanelsLog log;
    private final Parties parties;

    DemoCall(PanelsLog log, Parties parties) {
        this.log = log;
        this.parties = parties;
    }

    /** The dialogue that the call belongs to. */
    static String dialogue() {
        return scenario().get("id").asString();
    }

    private record Act(Instant at, String about, By by, PanelsCommand command) {}

    /** Loads what is not there yet. */
    void load(Dialogue dialogue) {
        for (Act act : acts(dialogue)) {
            PanelsDesk desk = new PanelsDesk(log, parties, act::at);
            UUID id = UUID.nameUUIDFromBytes(
                    ("demo " + dialogue.id() + ' ' + act.about()).getBytes(StandardCharsets.UTF_8));
            PanelsOutcome outcome = desk.act(dialogue.id(), id, act.by(), act.command());
            if (outcome instanceof PanelsOutcome.Refused refused) {
                throw new IllegalStateException(SCENARIO + ", " + act.about() + ": " + refused.why());
            }
        }
    }

    private static JsonNode scenario() {
        try (InputStream stream = DemoCall.class.getResourceAsStream(SCENARIO)) {
            if (stream == null) {
                throw new IllegalStateException(SCENARIO + " is not on the class path");
            }
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Act> acts(Dialogue dialogue) {
        JsonNode scenario = scenario();
        Dates dates = Dates.of(scenario, dialogue);
        JsonNode call = scenario.get("panellist_call");
        Instant opens = dates.moved(call.get("opens"));
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(opens, "call", OFFICE, new PanelsCommand.SetCall(call(scenario, dialogue, dates))));
        acts.add(new Act(
                opens,
                "seed",
                OFFICE,
                new PanelsCommand.SetSeed(
                        scenario.get("panel_proposal").get("seed").asString(), true)));
        acts.add(new Act(opens, "open", OFFICE, new PanelsCommand.OpenCall()));
        List<Act> sent = new ArrayList<>();
        for (JsonNode each : scenario.get("expressions_of_interest")) {
            sent.add(state(each, dates));
        }
        for (JsonNode meeting : scenario.get("meetings")) {
            for (JsonNode seat : meeting.path("panel")) {
                if (seat.path("kind").asString("").equals("stakeholder") && seat.has("code")) {
                    sent.add(stakeholder(seat, meeting.get("id").asString(), opens.plus(Duration.ofDays(1))));
                }
            }
        }
        sent.sort(Comparator.comparing(Act::at).thenComparing(Act::about));
        acts.addAll(sent);
        acts.add(
                new Act(sent.getLast().at().plus(Duration.ofHours(1)), "close", OFFICE, new PanelsCommand.CloseCall()));
        return acts;
    }

    private static Act state(JsonNode each, Dates dates) {
        String code = each.get("iso3").asString();
        List<String> preferences = new ArrayList<>();
        each.get("preferences").forEach(panel -> preferences.add(panel.asString()));
        return sent(
                dates.moved(each.get("submitted_at")),
                code,
                each.get("delegation").asString(),
                new Nominee(
                        null,
                        null,
                        Level.of(each.get("nominee_level").asString()).orElseThrow(),
                        gender(each.get("nominee_gender"))),
                preferences,
                each.get("any_round_table").asBoolean());
    }

    private static Act stakeholder(JsonNode seat, String panel, Instant at) {
        String title = seat.get("title").asString();
        return sent(
                at,
                seat.get("code").asString(),
                title,
                new Nominee(null, title, Level.OTHER, gender(seat.get("gender"))),
                List.of(panel),
                false);
    }

    private static Act sent(
            Instant at, String code, String name, Nominee nominee, List<String> preferences, boolean any) {
        return new Act(
                at,
                "interest " + code,
                By.party(name, code),
                new PanelsCommand.Express(
                        new ExpressionOfInterest(code, nominee, preferences, any, List.of(), null), null, null, null));
    }

    private static Gender gender(JsonNode node) {
        return Gender.valueOf(node.asString().toUpperCase(Locale.ROOT));
    }

    private static Call call(JsonNode scenario, Dialogue dialogue, Dates dates) {
        JsonNode call = scenario.get("panellist_call");
        JsonNode seats = call.get("seats_per_round_table");
        List<RoundTable> tables = new ArrayList<>();
        for (JsonNode each : scenario.get("meetings")) {
            if (!each.get("type").asString().equals("round_table")) {
                continue;
            }
            Meeting meeting = meeting(dialogue, each.get("id").asString().toLowerCase(Locale.ROOT));
            tables.add(new RoundTable(
                    each.get("id").asString(),
                    meeting.id(),
                    meeting.title(),
                    meeting.theme() == null ? Map.of() : meeting.theme(),
                    seats.get("member_states").asInt(),
                    seats.get("stakeholders").asInt(),
                    meeting.coChairs()));
        }
        Map<String, Integer> groups = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each :
                scenario.get("panel_proposal").get("members_by_group").properties()) {
            groups.put(each.getKey(), each.getValue().asInt());
        }
        return new Call(
                tables,
                new Audience(true, true, List.of()),
                dates.moved(call.get("opens")),
                dates.moved(call.get("deadline")),
                groups,
                Map.of(),
                Map.of(),
                new Policy.Proportional(),
                true,
                new StakeholderCall(true, null, List.of(), null));
    }

    private static Meeting meeting(Dialogue dialogue, String id) {
        return dialogue.meetings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The dates of 2013, by as many days later as the dialogue is. */
    private record Dates(ZoneId zone, long days) {
        static Dates of(JsonNode scenario, Dialogue dialogue) {
            LocalDate first = LocalDate.MAX;
            for (JsonNode each : scenario.get("meetings")) {
                LocalDate day = OffsetDateTime.parse(each.get("start").asString())
                        .atZoneSameInstant(dialogue.timeZone())
                        .toLocalDate();
                first = day.isBefore(first) ? day : first;
            }
            LocalDate now = dialogue.startsAt().atZone(dialogue.timeZone()).toLocalDate();
            return new Dates(dialogue.timeZone(), ChronoUnit.DAYS.between(first, now));
        }

        /** By the clock on the wall. */
        Instant moved(JsonNode text) {
            return OffsetDateTime.parse(text.asString())
                    .atZoneSameInstant(zone)
                    .toLocalDateTime()
                    .plusDays(days)
                    .atZone(zone)
                    .toInstant();
        }
    }
}
