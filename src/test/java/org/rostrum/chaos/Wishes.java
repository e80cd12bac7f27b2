package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people in the room would do next, drawn from what they see, mostly sensible and sometimes not. All chance comes
 * from one generator for each client.
 */
final class Wishes {
    /** A command and what goes with it. */
    record Wish(String command, ObjectNode with) {}

    private static final List<String> ODD = List.of("floor.dance", "list.move", "clock.extend", "floor.withdraw");

    private final Random random;
    private final List<String> delegations;

    Wishes(Random random, List<String> delegations) {
        this.random = random;
        this.delegations = delegations;
    }

    /** @param shown the snapshot that the client sees; may be empty or old */
    Wish ofChair(JsonNode shown) {
        String state = shown.path("state").asString("");
        if (state.isEmpty() || state.equals("scheduled")) {
            return plain("meeting.open");
        }
        if (state.equals("suspended") && chance(80)) {
            return plain("meeting.resume");
        }
        if (chance(2)) {
            return odd(shown);
        }
        if (chance(12)) {
            return ofTheMeeting(shown);
        }
        return shown.path("floor").isObject() ? whileSomebodySpeaks(shown) : whileNobodySpeaks(shown);
    }

    private Wish ofTheMeeting(JsonNode shown) {
        boolean open = shown.path("list").path("state").asString("").equals("open");
        return switch (random.nextInt(9)) {
            case 0 -> plain("meeting.suspend");
            case 1, 2 -> open && chance(30) ? plain("list.close") : plain("list.open");
            case 3 -> wish("participant.absent", "code", anybody());
            case 4, 5 -> wish("participant.present", "code", anybody());
            case 6 -> wish("meeting.announce", "text", "Note " + random.nextInt(1000));
            case 7 ->
                new Wish(
                        "limit.set",
                        object().put("category", "member-state").put("limit", (60 + 30 * random.nextInt(5)) + "s"));
            default -> plain("undo");
        };
    }

    private Wish whileSomebodySpeaks(JsonNode shown) {
        String entry = shown.path("floor").path("entry").asString();
        boolean running = shown.path("floor").path("running").asBoolean();
        int dice = random.nextInt(100);
        if (dice < 35) {
            return wish("statement.end", "entry", entry);
        }
        if (dice < 60) {
            return plain(running ? "clock.pause" : "clock.resume");
        }
        if (dice < 80) {
            return new Wish(
                    "clock.extend",
                    object().put("by", chance(50) ? "10s" : "-5s").put("entry", entry));
        }
        if (dice < 86) {
            return wish("speaker.remind", "entry", entry);
        }
        return onTheList(shown);
    }

    private Wish whileNobodySpeaks(JsonNode shown) {
        if (waiting(shown).isEmpty()) {
            return wish("list.add", "code", anybody());
        }
        return chance(65) ? plain("floor.give-next") : onTheList(shown);
    }

    private Wish onTheList(JsonNode shown) {
        List<String> waiting = waiting(shown);
        if (waiting.size() < 2 || chance(40)) {
            return wish("list.add", "code", anybody());
        }
        String one = waiting.get(random.nextInt(waiting.size()));
        String other = waiting.get(random.nextInt(waiting.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Wish("list.move", object().put("entry", one).put("to", chance(50) ? "first" : "last"));
            case 1 -> new Wish("list.swap", object().put("entry", one).put("with", other));
            case 2 -> wish("floor.withdraw", "entry", one);
            default -> wish("floor.give", "entry", one);
        };
    }

    /** What a delegation would do. */
    Wish ofDelegation(String code, JsonNode shown) {
        if (chance(3)) {
            return odd(shown);
        }
        JsonNode floor = shown.path("floor");
        if (floor.path("code").asString("").equals(code) && chance(50)) {
            return wish("statement.end", "entry", floor.path("entry").asString());
        }
        List<String> own = new ArrayList<>();
        shown.path("list").path("waiting").forEach(each -> {
            if (each.path("code").asString("").equals(code)) {
                own.add(each.path("entry").asString());
            }
        });
        if (own.isEmpty() || chance(6)) {
            return chance(94) ? plain("floor.request") : wish("floor.request", "kind", "point-of-order");
        }
        return wish("floor.withdraw", "entry", own.getFirst());
    }

    /** What makes no sense, or is not this person's to do. */
    private Wish odd(JsonNode shown) {
        String command = ODD.get(random.nextInt(ODD.size()));
        List<String> waiting = waiting(shown);
        return switch (random.nextInt(4)) {
            case 0 -> plain(command);
            case 1 -> wish("floor.withdraw", "entry", "no-such-entry");
            case 2 -> plain("meeting.resume");
            default -> waiting.isEmpty() ? plain("statement.end") : wish("floor.withdraw", "entry", waiting.getLast());
        };
    }

    private static List<String> waiting(JsonNode shown) {
        List<String> entries = new ArrayList<>();
        shown.path("list")
                .path("waiting")
                .forEach(each -> entries.add(each.path("entry").asString()));
        return entries;
    }

    private String anybody() {
        return delegations.get(random.nextInt(delegations.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Wish plain(String command) {
        return new Wish(command, object());
    }

    private static Wish wish(String command, String field, String value) {
        return new Wish(command, object().put(field, value));
    }
}
