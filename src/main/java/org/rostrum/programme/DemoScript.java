package org.rostrum.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.TimeLimits;

/** Translates the lines of a scenario's script into what people would do, and adds what a full room does besides. */
final class DemoScript {
    private static final String ROUND_TABLE_CHAIR = "GHA";

    private final Scenario.Script script;
    private final Actor chair;
    private final List<ScriptStep> steps = new ArrayList<>();

    private DemoScript(Scenario.Script script) {
        this.script = script;
        List<String> chairs = script.meeting().coChairs();
        this.chair = new Actor(Role.CHAIR, chairs.isEmpty() ? ROUND_TABLE_CHAIR : chairs.getFirst());
    }

    /**
     * The steps of a script, in the order of their time.
     *
     * @throws ScenarioException for a line that cannot be understood
     */
    static List<ScriptStep> of(Scenario.Script script) {
        DemoScript demo = new DemoScript(script);
        script.lines().forEach(demo::translate);
        new DemoRoom(demo.chair).fill(demo.steps);
        // the sort is stable: at one instant, lines keep their order
        demo.steps.sort(Comparator.comparing(ScriptStep::at));
        return List.copyOf(demo.steps);
    }

    private void translate(Scenario.Script.Line line) {
        Duration at = line.at();
        ScenarioNode with = line.with();
        switch (line.event()) {
            case "meeting.opened" -> opened(at);
            case "statement.started" -> steeringStatement(at, with);
            case "panel.started" -> panel(at);
            case "floor.opened" -> {
                chair(at, ScriptActs.segment("floor"));
                chair(at, ScriptActs.send(new FloorCommand.OpenList(null)));
            }
            case "floor.requested" -> requested(at, with);
            case "list.ordered" -> ordered(at, with);
            case "floor.granted" -> granted(at, with);
            case "speaker.absent" -> chair(at, ScriptActs.absent(who(with)));
            case "speaker.moved" -> chair(at, ScriptActs.moveLast(who(with)));
            case "slots.swapped" -> {
                ScriptActs.ScriptSwap swap = new ScriptActs.ScriptSwap();
                chair(
                        at,
                        ScriptActs.swapForward(
                                with.get("a").text(), with.get("b").text(), swap));
                chair(at, ScriptActs.swapBack(swap));
            }
            case "pointoforder.raised" -> pointOfOrder(at, who(with));
            case "pointoforder.ruled" -> ruled(at, with);
            case "speaker.withdrawn" -> participant(at, who(with), ScriptActs.withdraw(who(with)));
            case "list.announced" ->
                chair(
                        at,
                        ScriptActs.announce(
                                "script.list-closes", state -> state.waiting().size()));
            case "list.closed" -> {
                chair(at, ScriptActs.send(new FloorCommand.CloseList(null)));
                chair(at.plusMinutes(4), ScriptActs.send(new FloorCommand.Announce("")));
            }
            case "limit.reduced" -> limitCut(at, with);
            case "panel.reactions" -> reactions(at);
            case "meeting.adjourned" -> {
                chair(at.minusSeconds(40), ScriptActs.segment("closing"));
                chair(at, ScriptActs.send(new FloorCommand.AdjournMeeting()));
            }
            case "note" -> {
                // for the reader of the scenario: what it says is in the panel below
            }
            default -> throw with.get("e").wrong("an event that the player knows, such as floor.requested");
        }
    }

    private void opened(Duration at) {
        chair(
                at,
                ScriptActs.when(
                        state -> state.status() == org.rostrum.floor.domain.MeetingStatus.SCHEDULED,
                        new FloorCommand.OpenMeeting()));
        chair(at, ScriptActs.segment("opening"));
    }

    /** A co-chair speaks: nobody asked, so the chair adds and gives. */
    private void steeringStatement(Duration at, ScenarioNode with) {
        String code = who(with);
        Duration limit = Duration.ofSeconds(with.get("limit_s").number(1, 3600));
        chair(at, ScriptActs.add(code, request(Level.MINISTER, null)));
        chair(at, ScriptActs.give(code));
        chair(at.plus(limit).minusSeconds(36), ScriptActs.end(code));
    }

    /** In the printed order; the third goes over by 70 seconds, and the chair reminds at 60. */
    private void panel(Duration start) {
        chair(start, ScriptActs.segment("panel"));
        List<String> panel = script.meeting().panel();
        panel.forEach(code -> chair(start, ScriptActs.add(code, FloorCommand.Request.STATEMENT)));
        Duration at = start;
        for (int i = 0; i < panel.size(); i++) {
            String code = panel.get(i);
            boolean over = i == 2;
            chair(at, ScriptActs.give(code));
            if (over) {
                chair(at.plusSeconds(360), ScriptActs.remind(code));
            }
            at = at.plusSeconds(over ? 370 : 278 + 7L * (i % 3));
            chair(at, ScriptActs.end(code));
            at = at.plusSeconds(8);
        }
    }

    private void requested(Duration at, ScenarioNode with) {
        Level level = with.findText("level", 40).map(Level::of).orElse(null);
        String group = with.findText("on_behalf_of", FloorCommand.Request.LONGEST_GROUP)
                .orElse(null);
        boolean refused = with.find("result").isPresent();
        steps.add(new ScriptStep(
                at,
                Actor.participant(who(with)),
                ScriptActs.send(new FloorCommand.RequestFloor(request(level, group))),
                refused ? Set.of(Refusal.LIST_CLOSED) : Set.of()));
    }

    private void ordered(Duration at, ScenarioNode with) {
        String before = null;
        for (ScenarioNode each : with.get("order").items(100)) {
            String code = each.text(40);
            chair(at, ScriptActs.moveBehind(code, before));
            before = code;
        }
    }

    /** Speakers end a little before their time or a little after the next is due, as people do. */
    private void granted(Duration at, ScenarioNode with) {
        String code = who(with);
        chair(at, ScriptActs.give(code));
        Duration next = script.lines().stream()
                .filter(line ->
                        line.event().equals("floor.granted") && line.at().compareTo(at) > 0)
                .map(Scenario.Script.Line::at)
                .findFirst()
                .orElse(at.plusSeconds(210));
        // who is called and not there is followed at once
        if (next.minus(at).compareTo(Duration.ofMinutes(1)) > 0) {
            chair(next.minusSeconds(18), ScriptActs.end(code));
        }
    }

    private void pointOfOrder(Duration at, String code) {
        FloorCommand.Request request = new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, null);
        participant(at, code, ScriptActs.send(new FloorCommand.RequestFloor(request)));
        chair(at.plusSeconds(6), ScriptActs.give(code, Kind.POINT_OF_ORDER));
    }

    private void ruled(Duration at, ScenarioNode with) {
        String raised = script.lines().stream()
                .filter(line ->
                        line.event().equals("pointoforder.raised") && line.at().compareTo(at) <= 0)
                .reduce((first, second) -> second)
                .map(line -> who(line.with()))
                .orElseThrow(() -> with.wrong("a point of order before its ruling"));
        chair(at, ScriptActs.rule(raised, with.get("ruling").text()));
        chair(at.plusSeconds(4), ScriptActs.resumeClock());
    }

    private void limitCut(Duration at, ScenarioNode with) {
        int seconds = with.get("to_s").number(1, 3600);
        for (String key :
                List.of(org.rostrum.floor.domain.Participant.MEMBER_STATE, TimeLimits.GROUP, TimeLimits.DEFAULT)) {
            chair(at, ScriptActs.send(new FloorCommand.SetLimit(key, Duration.ofSeconds(seconds))));
        }
        chair(
                at,
                ScriptActs.announce("script.limit-cut", state -> state.waiting().size(), seconds / 60));
        chair(at.plusMinutes(3), ScriptActs.send(new FloorCommand.Announce("")));
    }

    private void reactions(Duration start) {
        chair(start, ScriptActs.segment("panel-reactions"));
        Duration at = start;
        for (String code : script.meeting().panel()) {
            chair(at, ScriptActs.add(code, new FloorCommand.Request(Kind.RESPONSE, null, null, null, null)));
            chair(at, ScriptActs.give(code, Kind.RESPONSE));
            chair(at.plusSeconds(94), ScriptActs.end(code));
            at = at.plusSeconds(102);
        }
    }

    private static FloorCommand.Request request(@Nullable Level level, @Nullable String group) {
        return new FloorCommand.Request(Kind.STATEMENT, level, group, null, null);
    }

    /** The code in {@code who}, without the {@code co_chair:} before it. */
    private static String who(ScenarioNode with) {
        String who = with.get("who").text(60);
        return who.substring(who.indexOf(':') + 1);
    }

    private void chair(Duration at, ScriptStep.Act act) {
        steps.add(new ScriptStep(at, chair, act, Set.of()));
    }

    private void participant(Duration at, String code, ScriptStep.Act act) {
        steps.add(new ScriptStep(at, Actor.participant(code), act, Set.of()));
    }
}
