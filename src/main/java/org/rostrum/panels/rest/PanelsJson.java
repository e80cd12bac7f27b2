package org.rostrum.panels.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.Circulation;
import org.rostrum.panels.domain.Composition;
import org.rostrum.panels.domain.Explanation;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.ListDifference;
import org.rostrum.panels.domain.LotSeed;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.Side;
import org.rostrum.panels.domain.StakeholderCall;
import org.rostrum.panels.domain.Warning;

/** Panels of a dialogue as they are sent. */
final class PanelsJson {
    private PanelsJson() {}

    /** What the call says; everybody may know it once it is open. */
    static Map<String, @Nullable Object> call(PanelsState state, Call call, Instant now, boolean office) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("stage", state.stage().word());
        json.put("roundTables", call.roundTables());
        json.put("audience", call.audience());
        json.put("opensAt", call.opensAt());
        json.put("deadline", call.deadline());
        json.put(
                "leftMillis", Math.max(0, Duration.between(now, call.deadline()).toMillis()));
        json.put("groups", call.groups());
        json.put("groupOf", call.groupOf());
        json.put("minimums", call.minimums());
        json.put("policy", policy(call.policy()));
        json.put("coChairsCount", call.coChairsCount());
        json.put("stakeholders", stakeholders(call.stakeholders(), office));
        json.put(
                "seed",
                state.seed()
                        .map(each -> seed(each, office || state.stage() == CallStage.CIRCULATED))
                        .orElse(null));
        return json;
    }

    private static Object policy(Policy policy) {
        return switch (policy) {
            case Policy.Proportional _ -> "proportional";
            case Policy.OnePerGroupThenProportional _ -> "one-per-group-then-proportional";
            case Policy.Fixed fixed -> Map.of("fixed", new TreeMap<>(fixed.seats()));
        };
    }

    private static Map<String, @Nullable Object> stakeholders(StakeholderCall call, boolean office) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("open", call.open());
        json.put("deadline", call.deadline());
        if (office) {
            json.put("invited", call.invited());
        }
        json.put("objectionsUntil", call.objectionsUntil());
        return json;
    }

    /** Everybody may see the commitment; the seed itself where it is shown, and once it can do no harm. */
    static Map<String, @Nullable Object> seed(LotSeed seed, boolean itself) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sha256", seed.hash());
        json.put("seed", itself || seed.shown() ? seed.seed() : null);
        json.put("shown", seed.shown());
        json.put("at", seed.at());
        return json;
    }

    static Map<String, @Nullable Object> interest(InterestFile.Version version, String code) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("nominee", nominee(version.expression().nominee()));
        json.put("preferences", version.expression().preferences());
        json.put("any", version.expression().any());
        json.put("languages", version.expression().languages());
        json.put("note", version.expression().note());
        json.put("late", version.late());
        json.put("withdrawn", version.withdrawn());
        json.put("receipt", version.receipt());
        json.put(
                "means",
                version.origin().means().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("enteredBy", version.origin().enteredBy());
        json.put("by", version.by());
        json.put("recordedAt", version.recordedAt());
        return json;
    }

    private static Map<String, @Nullable Object> nominee(Nominee nominee) {
        Level level = nominee.level();
        Gender gender = nominee.gender();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", nominee.name());
        json.put("title", nominee.title());
        json.put("level", level == null ? null : level.word());
        json.put("gender", gender == null ? null : gender.name().toLowerCase(Locale.ROOT));
        return json;
    }

    /** Somebody's own file, or any for the Office. */
    static Map<String, @Nullable Object> file(PanelsState state, String code) {
        InterestFile file = state.interests().get(code);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put(
                "current",
                state.interest(code).map(each -> interest(each, code)).orElse(null));
        json.put(
                "history",
                file == null
                        ? List.of()
                        : file.versions().stream()
                                .map(each -> interest(each, code))
                                .toList());
        json.put(
                "contacts",
                state.contacts().stream()
                        .filter(each -> each.code().equals(code))
                        .map(each -> Map.of(
                                "what",
                                each.invitation() ? "invitation" : "reminder",
                                "at",
                                each.at().toString()))
                        .toList());
        return json;
    }

    /** The draft with its reasons, for the Office. */
    static Map<String, @Nullable Object> draft(
            PanelsState state, Call call, Map<String, Party> parties, Balance balance, Locale locale) {
        Composition draft = state.composition();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", state.version());
        json.put("revision", state.revision());
        json.put("stage", state.stage().word());
        List<Map<String, @Nullable Object>> seats = new ArrayList<>();
        draft.seats().forEach((code, placed) -> {
            Map<String, @Nullable Object> seat = person(state, call, parties, code, locale);
            seat.put("panel", placed.panel());
            seat.put("locked", placed.panel().equals(draft.locks().get(code)));
            seats.add(seat);
        });
        json.put("seats", seats);
        json.put(
                "waiting",
                state.interests().keySet().stream()
                        .filter(code -> state.interest(code).isPresent())
                        .filter(code -> draft.panelOf(code) == null && !call.coChairs(code))
                        .map(code -> person(state, call, parties, code, locale))
                        .toList());
        json.put("locks", draft.locks());
        json.put("keptOff", draft.keptOff());
        json.put("keptApart", draft.keptApart());
        json.put("canUndo", !state.steps().isEmpty());
        json.put(
                "draws",
                state.draws().stream()
                        .map(each ->
                                Map.of("number", each.number(), "seed", each.seed(), "at", each.at(), "by", each.by()))
                        .toList());
        json.put(
                "awards",
                state.lastDraw().map(each -> each.proposal().shares().awards()).orElse(List.of()));
        json.put("balance", balance(balance, locale));
        return json;
    }

    private static Map<String, @Nullable Object> person(
            PanelsState state, Call call, Map<String, Party> parties, String code, Locale locale) {
        Party party = parties.get(code);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("name", party == null ? Map.of() : party.name());
        json.put("group", party == null ? null : party.group());
        json.put("side", party == null ? null : party.side().word());
        state.interest(code).ifPresent(each -> json.put("interest", interest(each, code)));
        json.putAll(explanation(state, call, code, locale));
        return json;
    }

    /** Why one is where it is. */
    static Map<String, @Nullable Object> explanation(PanelsState state, Call call, String code, Locale locale) {
        Explanation explanation = Explanation.of(state, call, code);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("why", PanelWords.explanation(locale, explanation));
        if (explanation instanceof Explanation.Drawn drawn && drawn.award() != null) {
            json.put("award", drawn.award());
            json.put("awarded", PanelWords.award(locale, drawn.award()));
        }
        if (explanation instanceof Explanation.Waits waits) {
            json.put("lot", waits.why().lot().fraction());
        }
        return json;
    }

    static Map<String, @Nullable Object> balance(Balance balance, Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("targets", balance.targets());
        json.put("ties", balance.ties());
        json.put("cells", balance.cells());
        json.put("states", balance.states());
        json.put("stakeholders", balance.stakeholders());
        json.put("coChairs", balance.coChairs());
        json.put("interests", balance.interests());
        json.put("panels", balance.panels());
        json.put("warnings", warnings(balance.warnings(), locale));
        return json;
    }

    static List<Map<String, @Nullable Object>> warnings(List<Warning> warnings, Locale locale) {
        return warnings.stream()
                .map(each -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("kind", each.kind().word());
                    json.put("panel", each.panel());
                    json.put("group", each.group());
                    json.put("code", each.code());
                    json.put("text", PanelWords.warning(locale, each));
                    return json;
                })
                .toList();
    }

    /** The list that went out: nothing of lots, reasons, gender or who said what to it. */
    static Map<String, @Nullable Object> circulated(CirculatedList list) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", list.revision());
        json.put("mode", list.mode().word());
        json.put("answersUntil", list.answersUntil());
        json.put("symbol", list.symbol());
        json.put("circulatedAt", list.at());
        json.put("panels", list.panels());
        ListDifference difference = list.difference();
        json.put("difference", difference);
        return json;
    }

    /** Who has read a list and what came back, for the Office. */
    static Map<String, @Nullable Object> delivery(Circulation circulation, Call call, Map<String, Party> parties) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", circulation.list().revision());
        List<Map<String, @Nullable Object>> missions = new ArrayList<>();
        parties.forEach((code, party) -> {
            if (party.side() == Side.STATE && call.audience().has(party)) {
                Map<String, @Nullable Object> mission = new LinkedHashMap<>();
                mission.put("code", code);
                mission.put("readAt", circulation.readBy().get(code));
                missions.add(mission);
            }
        });
        json.put("missions", missions);
        json.put("read", circulation.readBy().size());
        json.put("answers", circulation.answers());
        return json;
    }

    /** A line of the log: who did what, in the words of the log. */
    static Map<String, @Nullable Object> change(PanelsChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", change.revision());
        json.put("at", change.at());
        json.put("by", change.by().name());
        json.put("events", change.events().stream().map(EventWords::of).toList());
        return json;
    }
}
