package org.rostrum.panels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.CurrentUser;
import org.rostrum.panels.application.BalanceReport;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.application.PanelActor;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.application.Responses;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Circulation;
import org.rostrum.panels.domain.Effect;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Successors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The panels of a dialogue over HTTP: the call, what was sent, the draft, the list that went out. */
@RestController
@RequestMapping("/api/v1/dialogues/{dialogue}/panels")
@Tag(
        name = "Panels of a dialogue",
        description = "The call, expressions of interest, the draft of the list, its circulation")
class DialoguePanelsController {
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final int SEED_BYTES = 16;

    private final PanelsDesk desk;
    private final PanelActs acts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    DialoguePanelsController(PanelsDesk desk, PanelActs acts, InstantSource clock) {
        this.desk = desk;
        this.acts = acts;
        this.clock = clock;
    }

    /** What a request is about, by whom. */
    private record Seen(PanelsState state, Map<String, Party> parties, By by) {
        Call call() {
            Call call = state.call();
            if (call == null || (by.capacity() != By.Capacity.OFFICE && !PanelsDesk.announced(state))) {
                throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-call");
            }
            return call;
        }
    }

    private Seen seen(String dialogue) {
        PanelsState state = desk.state(dialogue)
                .orElseThrow(() -> PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue"));
        return new Seen(state, desk.parties(dialogue).orElseThrow(), PanelActor.of(CurrentUser.get(), dialogue));
    }

    private Seen office(String dialogue) {
        signedIn();
        Seen seen = seen(dialogue);
        if (seen.by().capacity() != By.Capacity.OFFICE) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "office-only");
        }
        return seen;
    }

    /** Somebody's own, or any for the Office. */
    private Seen of(String dialogue, String code) {
        signedIn();
        Seen seen = seen(dialogue);
        boolean own =
                seen.by().capacity() == By.Capacity.PARTY && seen.by().code().equals(code);
        if (!own && seen.by().capacity() != By.Capacity.OFFICE) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "own-only");
        }
        if (!seen.parties().containsKey(code)) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-party");
        }
        return seen;
    }

    private static void signedIn() {
        if (CurrentUser.get().isEmpty()) {
            throw PanelProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "sign-in-first");
        }
    }

    private static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The call for expressions of interest",
            description = "For everybody once it is open; before that for the Office. A delegation gets its own"
                    + " expression of interest with it. Of the seed of the lots everybody gets the SHA-256")
    @ApiResponse(responseCode = "200", description = "The call, with how much time is left")
    @ApiResponse(responseCode = "404", description = "not-found", content = @Content(mediaType = PROBLEM))
    ResponseEntity<Map<String, @Nullable Object>> call(@PathVariable String dialogue) {
        Seen seen = seen(dialogue);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "call",
                PanelsJson.call(
                        seen.state(), seen.call(), clock.instant(), seen.by().capacity() == By.Capacity.OFFICE));
        json.put("pageShown", seen.state().pageShown());
        if (seen.by().capacity() == By.Capacity.PARTY) {
            json.put("own", PanelsJson.file(seen.state(), seen.by().code()));
        }
        return ok(json);
    }

    @PostMapping(
            path = "/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Act on the call, an expression of interest, the draft or the list that went out",
            description = "As on the floor: the caller makes the `commandId`, the same one acts once for ever. Commands"
                    + " that begin with `list.` take the `version` of the list that the caller saw; where it is older"
                    + " than the newest, nothing is done and `since` says what others did. Commands: call.set {call},"
                    + " call.open, call.close, seed.set {seed (made where it is missing), shown}, reminder.note {codes,"
                    + " how}, invitation.note {code, how}, reasons.show {shown}, interest.express {code, nominee {name,"
                    + " title, level, gender}, preferences, any, languages, note; the Office also: means, receivedAt,"
                    + " stakeholder {name, kind}}, interest.withdraw {code, reason}, objection.raise {stakeholder,"
                    + " state, reason}, objection.lift, list.draw {version}, list.move {version, moves [{code, to}]},"
                    + " list.successor {version, panel}, list.lock {version, code, panel (none opens it)},"
                    + " list.keep-off {version, code, panel, reason}, list.allow, list.keep-apart {version, one, other,"
                    + " note}, list.allow-together, list.undo {version}, list.circulate {version, mode (information,"
                    + " non-objection, approval), answersUntil, symbol}, list.replace {version, panel, out, in,"
                    + " nominee, reason}, circulated.read {revision}, circulated.answer {revision, approves, note},"
                    + " page.show {shown}",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("""
                                            {"commandId": "0b7a5e4c-9f4b-4f0e-9e57-3d6ac0d1f9aa", "command": "interest.express",
                                             "with": {"code": "KEN", "preferences": ["RT1", "RT2"], "any": false,
                                              "nominee": {"name": "A. Nominee", "title": "Minister", "level": "minister"}}}
                                            """))))
    @ApiResponse(responseCode = "200", description = "It is durable: revision, version of the list, and what happened")
    @ApiResponse(
            responseCode = "400",
            description = "invalid: the field names the JSON path that is wrong",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(responseCode = "401", description = "unauthenticated", content = @Content(mediaType = PROBLEM))
    @ApiResponse(responseCode = "403", description = "not-entitled", content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "409",
            description = "Refused; `because` says why in a word of its own, `since` what others did meanwhile",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: send it again with the same commandId",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<Map<String, @Nullable Object>> act(
            @PathVariable String dialogue, @Parameter(hidden = true) HttpServletRequest request, Locale locale)
            throws IOException {
        signedIn();
        By by = PanelActor.of(CurrentUser.get(), dialogue);
        try {
            CommandReader.Asked asked = CommandReader.read(
                    Bodies.text(request), by.capacity() == By.Capacity.PARTY ? by.code() : "", this::freshSeed);
            return answer(acts.act(dialogue, asked.commandId(), by, asked.command()), asked.command());
        } catch (CallException e) {
            throw PanelProblem.invalid(e);
        }
    }

    private String freshSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(PanelActs.Acted acted, PanelsCommand command) {
        return switch (acted.outcome()) {
            case PanelsOutcome.Done done -> {
                Map<String, @Nullable Object> json = PanelsJson.change(done.change());
                json.put("version", done.state().version());
                if (!acted.meetings().isEmpty()) {
                    json.put("meetings", brought(acted.meetings()));
                }
                yield ok(json);
            }
            case PanelsOutcome.Refused refused -> throw new RefusedProblem(refused, path(refused.why(), command));
            case PanelsOutcome.NoSuchDialogue _ ->
                throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-dialogue");
            case PanelsOutcome.TooBusy _ ->
                throw PanelProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "unavailable");
        };
    }

    private static @Nullable String path(PanelsRefusal why, PanelsCommand command) {
        String field = why.field();
        if (field == null) {
            return null;
        }
        return (command instanceof PanelsCommand.SetCall ? "$.with.call." : "$.with.") + field;
    }

    @GetMapping(path = "/interests", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All expressions of interest with their history, for the Office")
    ResponseEntity<List<Map<String, @Nullable Object>>> interests(@PathVariable String dialogue) {
        PanelsState state = office(dialogue).state();
        return ok(state.interests().keySet().stream()
                .map(code -> PanelsJson.file(state, code))
                .toList());
    }

    @GetMapping(path = "/interests/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What one has sent, with its receipts, for itself and the Office")
    ResponseEntity<Map<String, @Nullable Object>> interest(@PathVariable String dialogue, @PathVariable String code) {
        return ok(PanelsJson.file(of(dialogue, code).state(), code));
    }

    @GetMapping(path = "/responses", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who has answered and who has not, by regional group, for the Office")
    ResponseEntity<Responses> responses(@PathVariable String dialogue) {
        Seen seen = office(dialogue);
        return ok(Responses.of(seen.state(), seen.call(), seen.parties()));
    }

    @GetMapping(path = "/objections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Objections of Member States to stakeholders: all for the Office, its own for a State")
    ResponseEntity<List<Map<String, Object>>> objections(@PathVariable String dialogue) {
        signedIn();
        Seen seen = seen(dialogue);
        return ok(seen.state().objections().stream()
                .filter(each -> seen.by().capacity() == By.Capacity.OFFICE
                        || (seen.by().capacity() == By.Capacity.PARTY
                                && each.state().equals(seen.by().code())))
                .map(each -> Map.<String, Object>of(
                        "stakeholder", each.stakeholder(),
                        "state", each.state(),
                        "reason", each.reason(),
                        "at", each.at(),
                        "lifted", each.lifted()))
                .toList());
    }

    @GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The draft of the list with its reasons and its balance, for the Office",
            description = "`version` is to be sent with each act on it")
    ResponseEntity<Map<String, @Nullable Object>> list(@PathVariable String dialogue, Locale locale) {
        Seen seen = office(dialogue);
        return ok(PanelsJson.draft(seen.state(), seen.call(), seen.parties(), draftBalance(seen), locale));
    }

    private static Balance draftBalance(Seen seen) {
        return Balance.of(
                seen.state(), seen.call(), seen.parties(), seen.state().composition());
    }

    @PostMapping(
            path = "/list/effect",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What moves would do to the balance; none of them is made",
            description = "`{\"moves\": [{\"code\": \"KEN\", \"to\": \"RT2\"}]}`; without `to` it would wait")
    ResponseEntity<Map<String, @Nullable Object>> effect(
            @PathVariable String dialogue, @Parameter(hidden = true) HttpServletRequest request, Locale locale)
            throws IOException {
        Seen seen = office(dialogue);
        try {
            CallNode body = CallNode.parse(Bodies.text(request)).onlyHas("moves");
            List<Move> moves = CommandReader.moves(body);
            known(moves, seen);
            Effect effect = Effect.of(seen.state(), seen.call(), seen.parties(), moves);
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("before", PanelsJson.balance(effect.before(), locale));
            json.put("after", PanelsJson.balance(effect.after(), locale));
            json.put("come", PanelsJson.warnings(effect.come(), locale));
            json.put("gone", PanelsJson.warnings(effect.gone(), locale));
            return ok(json);
        } catch (CallException e) {
            throw PanelProblem.invalid(e);
        }
    }

    private static void known(List<Move> moves, Seen seen) {
        for (int i = 0; i < moves.size(); i++) {
            String code = moves.get(i).code();
            String to = moves.get(i).to();
            if (!seen.parties().containsKey(code)) {
                throw new CallException("$.moves[" + i + "].code", code, "the code of a State or stakeholder");
            }
            if (to != null && !seen.call().hasPanel(to)) {
                throw new CallException("$.moves[" + i + "].to", to, "the id of a round table of the call");
            }
        }
    }

    @GetMapping(path = "/list/successor", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who would take a free seat of a panel by the same rule, for the Office")
    ResponseEntity<Map<String, @Nullable Object>> successor(
            @PathVariable String dialogue, @RequestParam String panel, Locale locale) {
        Seen seen = office(dialogue);
        if (!seen.call().hasPanel(panel)) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "no-panel");
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        var next = Successors.next(seen.state(), seen.parties(), panel);
        json.put("panel", panel);
        json.put("code", next.map(each -> each.code()).orElse(null));
        json.put("why", next.map(each -> PanelWords.reason(locale, each.why())).orElse(null));
        return ok(json);
    }

    @GetMapping(path = "/reasons/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Why one is where it is: for the Office, and for itself where the Office agrees")
    ResponseEntity<Map<String, @Nullable Object>> reason(
            @PathVariable String dialogue, @PathVariable String code, Locale locale) {
        Seen seen = of(dialogue, code);
        if (seen.by().capacity() != By.Capacity.OFFICE
                && !(seen.state().reasonsShown() && !seen.state().circulations().isEmpty())) {
            throw PanelProblem.of(HttpStatus.FORBIDDEN, "forbidden", "reasons-not-shown");
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.putAll(PanelsJson.explanation(seen.state(), seen.call(), code, locale));
        return ok(json);
    }

    @GetMapping(path = "/circulated", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The newest list that went out",
            description = "For missions and the Office; for everybody where the Office shows the page. Without lots,"
                    + " reasons and whatever was not printed")
    ResponseEntity<Map<String, @Nullable Object>> circulated(@PathVariable String dialogue) {
        Seen seen = seen(dialogue);
        return circulated(seen, seen.state().circulations().size() - 1);
    }

    @GetMapping(path = "/circulated/{revision}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A list that went out, by its revision: 0 is the first")
    ResponseEntity<Map<String, @Nullable Object>> circulated(
            @PathVariable String dialogue, @PathVariable int revision) {
        return circulated(seen(dialogue), revision);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> circulated(Seen seen, int revision) {
        if (seen.by().capacity() == By.Capacity.NOBODY && !seen.state().pageShown()) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-circulated");
        }
        return ok(PanelsJson.circulated(circulation(seen, revision).list()));
    }

    private static Circulation circulation(Seen seen, int revision) {
        List<Circulation> all = seen.state().circulations();
        if (revision < 0 || revision >= all.size()) {
            throw PanelProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-circulated");
        }
        return all.get(revision);
    }

    @GetMapping(path = "/circulated/{revision}/delivery", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Which missions have read a list, and what came back, for the Office")
    ResponseEntity<Map<String, @Nullable Object>> delivery(@PathVariable String dialogue, @PathVariable int revision) {
        Seen seen = office(dialogue);
        return ok(PanelsJson.delivery(circulation(seen, revision), seen.call(), seen.parties()));
    }

    @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The log: who did what and when, for the Office")
    ResponseEntity<List<Map<String, @Nullable Object>>> history(@PathVariable String dialogue) {
        return ok(desk.history(office(dialogue).state().dialogue()).stream()
                .map(PanelsJson::change)
                .toList());
    }

    @GetMapping(path = "/balance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The report of balance: panels, co-chairs and the time spoken, for the Office",
            description = "By group, category, gender where it was given, level, development, language, preference")
    ResponseEntity<List<Map<String, @Nullable Object>>> balance(@PathVariable String dialogue) {
        return ok(BalanceTable.json(report(dialogue)));
    }

    @GetMapping(
            path = {"/balance", "/balance.csv"},
            produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The same as CSV, for a spreadsheet")
    ResponseEntity<String> balanceAsCsv(@PathVariable String dialogue) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"balance.csv\"")
                .body(BalanceTable.csv(report(dialogue)));
    }

    private BalanceReport report(String dialogue) {
        Seen seen = office(dialogue);
        return acts.balance(seen.state(), seen.call(), seen.parties());
    }

    @PostMapping(path = "/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Put the list that went out on the programmes of its meetings, by the Office",
            description = "Replacements since then are in it. What a meeting has already stays; `not-now` and"
                    + " `unavailable`: try again")
    ResponseEntity<List<Map<String, @Nullable Object>>> meetings(@PathVariable String dialogue) {
        return ok(brought(acts.bring(outgone(dialogue).state())));
    }

    private Seen outgone(String dialogue) {
        Seen seen = office(dialogue);
        seen.call();
        if (seen.state().circulations().isEmpty()) {
            throw PanelProblem.of(HttpStatus.CONFLICT, "not-allowed-now", "not-circulated");
        }
        return seen;
    }

    private static List<Map<String, @Nullable Object>> brought(List<ListToMeetings.Brought> all) {
        return all.stream()
                .map(each -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("panel", each.panel());
                    json.put("meeting", each.meeting());
                    json.put(
                            "result",
                            each.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    return json;
                })
                .toList();
    }

    @PostMapping(
            path = "/codes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make access codes for the panellists of the list that went out, shown this once; by the Office",
            description = "`{\"codes\": [\"KEN\"]}`, or `{}` for all. Each is good for the panellist's own sign-in")
    ResponseEntity<List<PanelActs.Handed>> codes(
            @PathVariable String dialogue, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Seen seen = outgone(dialogue);
        try {
            CallNode body = CallNode.parse(Bodies.text(request)).onlyHas("codes");
            List<String> codes = CallReader.codes(body.find("codes"));
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
                if (seen.call().roundTables().stream()
                        .noneMatch(table -> seen.state().panellists(table.id()).contains(code))) {
                    throw new CallException(
                            "$.codes[" + i + "]", code, "the code of a panellist of the list that went out");
                }
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(acts.accessCodes(seen.state(), codes));
        } catch (CallException e) {
            throw PanelProblem.invalid(e);
        }
    }
}
