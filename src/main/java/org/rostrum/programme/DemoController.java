package org.rostrum.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo over HTTP: its codes, and its script to play. Without the demo there is nothing here. */
@RestController
@RequestMapping("/api/v1/demo")
class DemoController {
    private static final int LARGEST = 1024;
    private static final List<Integer> SPEEDS = List.of(1, 10, 60);

    private final Optional<DemoParticipants> participants;
    private final Optional<ScriptPlayer> player;

    DemoController(Optional<DemoParticipants> participants, Optional<ScriptPlayer> player) {
        this.participants = participants;
        this.player = player;
    }

    /** The codes, and whether the script plays, on whichever node. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> demo() {
        ScriptPlayer script = script();
        List<Map<String, String>> codes = participants.orElseThrow(DemoController::noDemo).all().stream()
                .map(each -> code(each.getKey(), each.getValue()))
                .toList();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Map.of("codes", codes, "script", json(script)));
    }

    /** Plays or stops the script: {@code {"action": "play", "speed": 10}} or {@code {"action": "stop"}}. */
    @PostMapping(
            path = "/script",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> play(HttpServletRequest request) throws IOException {
        ScriptPlayer script = script();
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw ProgrammeProblem.invalid("action.title", "$", "$: expected at most " + LARGEST + " bytes");
        }
        try {
            ScenarioNode wish = ScenarioNode.parse(new String(body, StandardCharsets.UTF_8));
            ScenarioNode action = wish.get("action");
            switch (action.text()) {
                case "play" -> play(script, speed(wish));
                case "stop" -> script.stop();
                default -> throw action.wrong("play or stop");
            }
        } catch (ScenarioException e) {
            throw ProgrammeProblem.invalid("action.title", e.path(), e.path() + ": " + e.getMessage());
        }
        return json(script);
    }

    private static int speed(ScenarioNode wish) {
        Optional<ScenarioNode> speed = wish.find("speed");
        if (speed.isEmpty()) {
            return SPEEDS.getFirst();
        }
        int wanted = speed.get().number(1, 60);
        if (!SPEEDS.contains(wanted)) {
            throw speed.get().wrong("1, 10 or 60");
        }
        return wanted;
    }

    private static void play(ScriptPlayer script, int speed) {
        switch (script.play(speed)) {
            case STARTED -> {
                // the answer says so
            }
            case PLAYS_ALREADY -> throw conflict("script-plays");
            case MEETING_OVER -> throw conflict("script-over");
            case MEETING_NOT_READY -> throw conflict("script-not-ready");
        }
    }

    private static ProgrammeProblem conflict(String key) {
        return ProgrammeProblem.of(HttpStatus.CONFLICT, "not-allowed-now", key + ".title", key + ".detail");
    }

    private ScriptPlayer script() {
        return player.orElseThrow(DemoController::noDemo);
    }

    private static ProgrammeProblem noDemo() {
        return ProgrammeProblem.of(HttpStatus.NOT_FOUND, "not-found", "not-found.title", "not-found.demo");
    }

    private static Map<String, String> code(String code, SignedIn user) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("name", user.name());
        json.put("role", user.role().word());
        return json;
    }

    private static Map<String, Object> json(ScriptPlayer script) {
        ScriptRuns.Newest newest = script.newest();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meeting", newest.meeting());
        json.put("state", newest.state());
        json.put("speed", newest.speed());
        return json;
    }
}
