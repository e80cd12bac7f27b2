package org.rostrum.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.access.CurrentUser;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.json.SnapshotJson;
import org.rostrum.programme.MeetingOfDialogue;
import org.rostrum.programme.Programme;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the pages of those who follow. Each is a file of {@code frontend/public} with two gaps: the language, and a
 * block of data with what the page needs to show something before it has asked for anything.
 */
final class LightPages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "home", List.of("common.", "home.", "kind.", "audience.nobody"),
            "sign-in", List.of("common.", "signin."),
            "panellists", List.of("common.", "panellists."),
            "audience", List.of("common.", "kind.", "category.", "group.", "audience."),
            "hall", List.of("common.", "kind.", "category.", "group.", "audience.", "hall."));

    private final Programme programme;
    private final Floor floor;
    private final InstantSource clock;
    private final boolean demo;
    private final Map<String, JsonNode> texts;

    LightPages(Programme programme, Floor floor, InstantSource clock, boolean demo) {
        this.programme = programme;
        this.floor = floor;
        this.clock = clock;
        this.demo = demo;
        this.texts = texts();
    }

    /** Whether a meeting is in the programme. */
    boolean hasMeeting(String id) {
        return programme.meeting(id).isPresent();
    }

    /** The texts of each page: only those that it may show, since they travel with it. */
    private static Map<String, JsonNode> texts() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/light", Locale.ENGLISH);
        Map<String, JsonNode> pages = new HashMap<>();
        FAMILIES.forEach((page, families) -> {
            Map<String, String> texts = new TreeMap<>();
            bundle.keySet().stream()
                    .filter(key -> families.stream().anyMatch(family -> key.startsWith("light." + family)))
                    .forEach(key -> texts.put(key, bundle.getString(key)));
            pages.put(page, JSON.valueToTree(texts));
        });
        return pages;
    }

    ServerResponse home(ServerRequest request) {
        return page("home", request, boot("home", request));
    }

    ServerResponse signIn(ServerRequest request) {
        ObjectNode boot = boot("sign-in", request);
        programme.dialogues().stream().findFirst().ifPresent(first -> put(boot, first));
        return page("sign-in", request, boot);
    }

    ServerResponse audience(ServerRequest request) {
        return meeting("audience", request);
    }

    ServerResponse hall(ServerRequest request) {
        return meeting("hall", request);
    }

    /** Whether a dialogue is in the programme. */
    boolean hasDialogue(String id) {
        return programme.dialogue(id).isPresent();
    }

    ServerResponse panellists(ServerRequest request) {
        ObjectNode boot = boot("panellists", request);
        // the route is for dialogues of the programme only
        put(boot, programme.dialogue(request.pathVariable("dialogue")).orElseThrow());
        return page("panellists", request, boot);
    }

    private ServerResponse meeting(String page, ServerRequest request) {
        String id = request.pathVariable("meeting");
        // the route is for meetings of the programme only
        MeetingOfDialogue found = programme.meeting(id).orElseThrow();
        ObjectNode boot = boot(page, request);
        boot.put("meeting", id);
        put(boot, found.dialogue());
        Map<String, String> theme = found.meeting().theme();
        if (theme != null) {
            boot.set("theme", JSON.valueToTree(theme));
        }
        ObjectNode snapshot = snapshot(id);
        if (snapshot != null) {
            boot.set("snapshot", snapshot);
        }
        if (page.equals("audience")) {
            // the hall may show a second script; on a phone each kilobyte counts, and the feed brings the rest
            LanguageMaps.keepOnly("en", boot);
        }
        return page(page, request, boot);
    }

    /** Null where the journal cannot be read now: the page says that it is not live and tries again. */
    private @Nullable ObjectNode snapshot(String meeting) {
        try {
            return floor.state(meeting)
                    .map(state -> SnapshotJson.tree(FloorVisibility.at(state, clock.instant())))
                    .orElse(null);
        } catch (JournalUnavailableException e) {
            return null;
        }
    }

    private static void put(ObjectNode boot, org.rostrum.programme.Dialogue dialogue) {
        ObjectNode node = boot.putObject("dialogue");
        node.put("id", dialogue.id());
        node.set("title", JSON.valueToTree(dialogue.title()));
        node.put("timeZone", dialogue.timeZone().getId());
        node.put("place", dialogue.place());
    }

    private ObjectNode boot(String page, ServerRequest request) {
        ObjectNode boot = JSON.createObjectNode();
        boot.put("lang", "en");
        boot.put("dir", direction(request.servletRequest()));
        boot.put("demo", demo);
        boot.set("messages", texts.get(page));
        Optional<SignedIn> user = CurrentUser.get();
        user.ifPresent(known -> boot.putObject("user")
                .put("name", known.name())
                .put("role", known.role().word())
                .put("code", known.code()));
        return boot;
    }

    /** English now; the direction can be tried without a translation. */
    static String direction(HttpServletRequest request) {
        return "rtl".equals(request.getParameter("dir")) ? "rtl" : "ltr";
    }

    private static ServerResponse page(String name, ServerRequest request, ObjectNode boot) {
        // "<" is escaped so that no text can end the script element
        String html = template(name)
                .replace("__LANG__", "en")
                .replace("__DIR__", direction(request.servletRequest()))
                .replace("__BOOT__", boot.toString().replace("<", "\\u003c"));
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .body(html);
    }

    /** The page of a name as it is written, with its gaps. */
    static String template(String name) {
        String resource = "/META-INF/resources/" + name + ".html";
        try (InputStream file = LightPages.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the application");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
