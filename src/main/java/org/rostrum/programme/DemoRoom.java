package org.rostrum.programme;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;

/**
 * The rest of the room: the scenario tells what is worth telling and leaves an hour to imagination. Further delegations
 * ask for the floor, about as many as are heard, and the chair goes down the list, about one each three and a half
 * minutes; who has asked in person meanwhile is heard in turn.
 */
final class DemoRoom {
    private static final Duration SLOT = Duration.ofSeconds(210);
    private static final Duration SHORT_SLOT = Duration.ofSeconds(144);

    private final Actor chair;

    DemoRoom(Actor chair) {
        this.chair = chair;
    }

    private record Asking(
            double minute,
            String code,
            @Nullable Level level,
            @Nullable String group) {
        static Asking at(double minute, String code) {
            return new Asking(minute, code, null, null);
        }

        static Asking at(double minute, String code, Level level) {
            return new Asking(minute, code, level, null);
        }
    }

    private static final List<Asking> FIRST = List.of(
            Asking.at(47.4, "MEX", Level.MINISTER),
            Asking.at(48.2, "IND"),
            Asking.at(49.1, "ZAF", Level.DEPUTY_MINISTER),
            Asking.at(50.6, "IOM"),
            Asking.at(53.2, "ITA"),
            Asking.at(57, "IDN", Level.PERMANENT_REPRESENTATIVE),
            Asking.at(60.8, "UNHCR"),
            Asking.at(65.7, "PER"),
            Asking.at(69.1, "NOR"));

    /** One for each that is heard, from minute 72.5 on; about one in five is no State. */
    private static final List<String> LATER = List.of(
            "GTM", "TZA", "UNION", "VNM", "POL", "SLV", "BGD", "WOMEN", "CAN", "ETH", "JAM", "FIN", "WB", "DZA");

    /** When the chair says that the list will close. */
    private static final List<Asking> RUSH = List.of(
            Asking.at(120.2, "MAR"),
            Asking.at(120.3, "AUS"),
            Asking.at(120.4, "YOUTH"),
            Asking.at(120.5, "PAK"),
            Asking.at(120.7, "ECU"),
            Asking.at(120.9, "DEU"));

    void fill(List<ScriptStep> steps) {
        FIRST.forEach(each -> ask(steps, each));
        RUSH.forEach(each -> ask(steps, each));
        Duration at = minutes(72.5);
        for (String code : LATER) {
            String group = code.equals("JAM") ? "Caribbean Community" : null;
            ask(steps, new Asking(at.toMillis() / 60_000.0, code, null, group));
            at = at.plus(SLOT);
        }
        Duration end = hear(steps, minutes(67.5), minutes(150), SLOT);
        hear(steps, end, minutes(164.9), SHORT_SLOT);
    }

    /** Gives the floor to one after the other; how long each speaks varies a little. */
    private Duration hear(List<ScriptStep> steps, Duration from, Duration until, Duration slot) {
        Duration at = from;
        for (int i = 0; at.compareTo(until) < 0; i++) {
            steps.add(new ScriptStep(at, chair, ScriptActs.giveNext(), Set.of()));
            Duration next = at.plus(slot).compareTo(until) < 0 ? at.plus(slot) : until;
            steps.add(new ScriptStep(next.minusSeconds(9 + 11L * (i % 4)), chair, ScriptActs.end(), Set.of()));
            at = next;
        }
        return at;
    }

    private void ask(List<ScriptStep> steps, Asking asking) {
        FloorCommand.Request request =
                new FloorCommand.Request(Kind.STATEMENT, asking.level(), asking.group(), null, null);
        steps.add(new ScriptStep(
                minutes(asking.minute()),
                Actor.participant(asking.code()),
                ScriptActs.send(new FloorCommand.RequestFloor(request)),
                Set.of()));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
