package org.rostrum.panels.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;

/** Reads what is asked: {@code {"commandId": "…", "command": "list.draw", "with": {"version": 61}}}. */
final class CommandReader {
    private static final int MOST = 500;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final Map<String, Gender> GENDERS = Map.of("f", Gender.F, "m", Gender.M, "x", Gender.X);
    private static final Map<String, Origin.Means> MEANS = Map.of(
            "email", Origin.Means.EMAIL,
            "telephone", Origin.Means.TELEPHONE,
            "letter", Origin.Means.LETTER,
            "in-person", Origin.Means.IN_PERSON);
    private static final Map<String, CirculationMode> MODES = Map.of(
            "information", CirculationMode.INFORMATION,
            "non-objection", CirculationMode.NON_OBJECTION,
            "approval", CirculationMode.APPROVAL);

    private CommandReader() {}

    record Asked(UUID commandId, PanelsCommand command) {}

    /**
     * @param own code of the focal point who asks, empty where it is the Office: what need not be said
     * @throws CallException naming the path of what cannot be used
     */
    static Asked read(String body, String own, java.util.function.Supplier<String> freshSeed) {
        CallNode node = CallNode.parse(body).onlyHas("commandId", "command", "with");
        UUID id = id(node.get("commandId"));
        CallNode with = node.find("with").orElseGet(() -> new CallNode("$.with", CallNode.emptyObject()));
        return new Asked(id, new CommandReader.With(with, own, freshSeed).command(node.get("command")));
    }

    private static UUID id(CallNode node) {
        try {
            return UUID.fromString(node.text(LONGEST_CODE));
        } catch (IllegalArgumentException e) {
            throw node.wrong("a UUID that the caller made for this act");
        }
    }

    /** The arguments of a command. */
    private record With(CallNode node, String own, java.util.function.Supplier<String> freshSeed) {
        PanelsCommand command(CallNode name) {
            if (!name.json().isString()) {
                throw name.wrong("the name of a command");
            }
            String word = name.json().stringValue();
            int dot = word.indexOf('.');
            return switch (dot < 0 ? word : word.substring(0, dot)) {
                case "call", "seed", "reminder", "invitation", "reasons" -> ofCall(word, name);
                case "interest", "objection" -> ofInterest(word, name);
                case "list" -> ofList(word, name);
                default -> ofCirculation(word, name);
            };
        }

        private PanelsCommand ofCall(String word, CallNode name) {
            return switch (word) {
                case "call.set" ->
                    new PanelsCommand.SetCall(CallReader.read(only("call").get("call")));
                case "call.open" -> {
                    only();
                    yield new PanelsCommand.OpenCall();
                }
                case "call.close" -> {
                    only();
                    yield new PanelsCommand.CloseCall();
                }
                case "seed.set" -> {
                    only("seed", "shown");
                    yield new PanelsCommand.SetSeed(
                            node.find("seed").map(each -> each.text(200)).orElseGet(freshSeed), flag("shown"));
                }
                case "reminder.note" ->
                    new PanelsCommand.Remind(
                            CallReader.codes(Optional.of(only("codes", "how").get("codes"))), text("how"));
                case "invitation.note" ->
                    new PanelsCommand.Invite(only("code", "how").get("code").text(LONGEST_CODE), text("how"));
                case "reasons.show" ->
                    new PanelsCommand.ShowReasons(only("shown").get("shown").flag());
                default -> throw unknown(name);
            };
        }

        private PanelsCommand ofInterest(String word, CallNode name) {
            return switch (word) {
                case "interest.express" -> express();
                case "interest.withdraw" -> {
                    only("code", "reason");
                    yield new PanelsCommand.WithdrawInterest(codeOrOwn("code"), text("reason"));
                }
                case "objection.raise" -> {
                    only("stakeholder", "state", "reason");
                    yield new PanelsCommand.RaiseObjection(code("stakeholder"), codeOrOwn("state"), text("reason"));
                }
                case "objection.lift" -> {
                    only("stakeholder", "state");
                    yield new PanelsCommand.LiftObjection(code("stakeholder"), codeOrOwn("state"));
                }
                default -> throw unknown(name);
            };
        }

        private PanelsCommand ofList(String word, CallNode name) {
            return switch (word) {
                case "list.draw" -> new PanelsCommand.DrawList(version("version"));
                case "list.move" -> new PanelsCommand.MoveSeats(version("version", "moves"), moves(node));
                case "list.successor" -> new PanelsCommand.SeatSuccessor(version("version", "panel"), code("panel"));
                case "list.lock" ->
                    new PanelsCommand.SetLock(version("version", "code", "panel"), code("code"), codeOrNull("panel"));
                case "list.keep-off" ->
                    new PanelsCommand.KeepOff(
                            version("version", "code", "panel", "reason"),
                            code("code"),
                            codeOrNull("panel"),
                            text("reason"));
                case "list.allow" ->
                    new PanelsCommand.LiftKeptOff(
                            version("version", "code", "panel"), code("code"), codeOrNull("panel"));
                case "list.keep-apart" ->
                    new PanelsCommand.KeepTwoApart(
                            version("version", "one", "other", "note"), code("one"), code("other"), text("note"));
                case "list.allow-together" ->
                    new PanelsCommand.LiftKeptApart(version("version", "one", "other"), code("one"), code("other"));
                case "list.undo" -> new PanelsCommand.UndoAct(version("version"));
                case "list.circulate" ->
                    new PanelsCommand.CirculateList(
                            version("version", "mode", "answersUntil", "symbol"),
                            oneOf(node.get("mode"), MODES),
                            instant("answersUntil"),
                            CallReader.textOrNull(node.find("symbol"), 100));
                case "list.replace" ->
                    new PanelsCommand.ReplacePanellist(
                            version("version", "panel", "out", "in", "nominee", "reason"),
                            code("panel"),
                            code("out"),
                            code("in"),
                            node.find("nominee").map(With::nominee).orElse(null),
                            text("reason"));
                default -> throw unknown(name);
            };
        }

        private PanelsCommand ofCirculation(String word, CallNode name) {
            return switch (word) {
                case "circulated.read" -> {
                    only("revision", "code");
                    yield new PanelsCommand.ReadList(node.get("revision").number(0, MOST), codeOrOwn("code"));
                }
                case "circulated.answer" -> {
                    only("revision", "code", "approves", "note");
                    yield new PanelsCommand.AnswerList(
                            node.get("revision").number(0, MOST),
                            codeOrOwn("code"),
                            node.get("approves").flag(),
                            text("note"));
                }
                case "page.show" ->
                    new PanelsCommand.ShowPage(only("shown").get("shown").flag());
                default -> throw unknown(name);
            };
        }

        private static CallException unknown(CallNode name) {
            return name.wrong("one of " + String.join(", ", NAMES));
        }

        private PanelsCommand express() {
            only("code", "nominee", "preferences", "any", "languages", "note", "means", "receivedAt", "stakeholder");
            String code = codeOrOwn("code");
            return new PanelsCommand.Express(
                    new ExpressionOfInterest(
                            code,
                            nominee(node.get("nominee")),
                            CallReader.codes(node.find("preferences")),
                            flag("any"),
                            CallReader.codes(node.find("languages")),
                            CallReader.textOrNull(node.find("note"), LONGEST_TEXT)),
                    node.find("means").map(each -> oneOf(each, MEANS)).orElse(null),
                    instant("receivedAt"),
                    node.find("stakeholder")
                            .map(each -> stakeholder(each, code))
                            .orElse(null));
        }

        private static Nominee nominee(CallNode node) {
            node.onlyHas("name", "title", "level", "gender");
            return new Nominee(
                    CallReader.textOrNull(node.find("name"), LONGEST_TEXT),
                    CallReader.textOrNull(node.find("title"), LONGEST_TEXT),
                    node.find("level").map(With::level).orElse(null),
                    node.find("gender").map(each -> oneOf(each, GENDERS)).orElse(null));
        }

        private static Level level(CallNode node) {
            return Level.of(node.text(LONGEST_CODE))
                    .orElseThrow(() -> node.wrong("head_of_state, vice_president, crown_prince, head_of_government,"
                            + " deputy_head_of_government, minister, deputy_minister, chair_of_delegation,"
                            + " permanent_representative, permanent_observer or other"));
        }

        private static Party stakeholder(CallNode node, String code) {
            node.onlyHas("name", "kind");
            CallNode kind = node.get("kind");
            for (StakeholderKind each : StakeholderKind.values()) {
                if (kind.json().isString() && each.word().equals(kind.json().stringValue())) {
                    return Party.stakeholder(code, CallReader.texts(node.get("name")), each);
                }
            }
            throw kind.wrong("un-system, civil-society, private-sector or academia");
        }

        private CallNode only(String... names) {
            return node.onlyHas(names);
        }

        private long version(String... names) {
            return only(names).get("version").number(0, Integer.MAX_VALUE);
        }

        private boolean flag(String key) {
            return node.find(key).map(CallNode::flag).orElse(false);
        }

        private String text(String key) {
            return node.find(key).map(each -> each.text(LONGEST_TEXT)).orElse("");
        }

        private String code(String key) {
            return node.get(key).text(LONGEST_CODE);
        }

        private @Nullable String codeOrNull(String key) {
            return CallReader.textOrNull(node.find(key), LONGEST_CODE);
        }

        private String codeOrOwn(String key) {
            return own.isEmpty()
                    ? code(key)
                    : node.find(key).map(each -> each.text(LONGEST_CODE)).orElse(own);
        }

        private @Nullable Instant instant(String key) {
            return node.find(key).map(CallReader::instant).orElse(null);
        }
    }

    /** Moves of a body or of the arguments of a command. */
    static List<Move> moves(CallNode node) {
        return node.get("moves").items(MOST).stream()
                .map(each -> {
                    each.onlyHas("code", "to");
                    return new Move(
                            each.get("code").text(LONGEST_CODE), CallReader.textOrNull(each.find("to"), LONGEST_CODE));
                })
                .toList();
    }

    private static <T> T oneOf(CallNode node, Map<String, T> words) {
        T value = node.json().isString() ? words.get(node.json().stringValue()) : null;
        if (value == null) {
            throw node.wrong(
                    String.join(", ", words.keySet().stream().sorted().toList()).toLowerCase(Locale.ROOT));
        }
        return value;
    }

    static final Set<String> NAMES = new java.util.TreeSet<>(Set.of(
            "call.set",
            "call.open",
            "call.close",
            "seed.set",
            "reminder.note",
            "invitation.note",
            "reasons.show",
            "interest.express",
            "interest.withdraw",
            "objection.raise",
            "objection.lift",
            "list.draw",
            "list.move",
            "list.successor",
            "list.lock",
            "list.keep-off",
            "list.allow",
            "list.keep-apart",
            "list.allow-together",
            "list.undo",
            "list.circulate",
            "list.replace",
            "circulated.read",
            "circulated.answer",
            "page.show"));
}
