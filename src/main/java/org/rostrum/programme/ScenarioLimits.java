package org.rostrum.programme;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeLimits;

/**
 * The {@code time_limits} of a scenario as rules of the floor. A limit that it leaves out has the usual
 * value; of what no scenario says (order of the list, what the clock does at zero) the format of such meetings does.
 */
final class ScenarioLimits {
    private static final int LONGEST_SECONDS = 86_400;

    private final Optional<ScenarioNode> stated;

    private ScenarioLimits(Optional<ScenarioNode> stated) {
        this.stated = stated;
    }

    static FloorSettings plenary(Optional<ScenarioNode> stated) {
        ScenarioLimits seconds = new ScenarioLimits(stated);
        Map<String, Duration> limits = new HashMap<>();
        Duration state = seconds.of("member_state_s", 300);
        limits.put(TimeLimits.DEFAULT, state);
        limits.put(Participant.MEMBER_STATE, state);
        limits.put(TimeLimits.GROUP, seconds.of("on_behalf_of_group_s", 300));
        limits.put(Categories.OBSERVER_STATE, seconds.of("observer_s", 300));
        limits.put(Categories.OBSERVER, seconds.of("observer_s", 300));
        for (String category : new String[] {Categories.IGO, Categories.UN_ENTITY, Categories.REGIONAL_ORGANIZATION}) {
            limits.put(category, seconds.of("igo_un_system_s", 240));
        }
        limits.put(Participant.STAKEHOLDER, seconds.of("stakeholder_s", 180));
        limits.put(TimeLimits.REPLY_FIRST, seconds.of("right_of_reply_first_s", 600));
        limits.put(TimeLimits.REPLY_SECOND, seconds.of("right_of_reply_second_s", 300));
        limits.put(Kind.POINT_OF_ORDER.word(), seconds.of("point_of_order_s", 300));
        return seconds.settings("general-debate", limits);
    }

    static FloorSettings roundTable(Optional<ScenarioNode> stated) {
        return new ScenarioLimits(stated).discussion("ga-round-table", 300, 120);
    }

    static FloorSettings panel(Optional<ScenarioNode> stated) {
        return new ScenarioLimits(stated).discussion("hrc-panel", 420, 120);
    }

    private FloorSettings discussion(String format, int panellistSeconds, int responseSeconds) {
        Map<String, Duration> limits = new HashMap<>();
        Duration state = of("floor_member_state_s", 180);
        limits.put(TimeLimits.DEFAULT, state);
        limits.put(Participant.MEMBER_STATE, state);
        limits.put(TimeLimits.GROUP, of("floor_on_behalf_of_group_s", 180));
        limits.put(Participant.PANELLIST, of("panellist_s", panellistSeconds));
        limits.put(Kind.RESPONSE.word(), of("panellist_reaction_s", responseSeconds));
        for (String category : Categories.NO_STATES) {
            limits.put(category, of("floor_other_s", 120));
        }
        return settings(format, limits);
    }

    /**
     * The rules of a segment of a round table: in the opening, the panel and its reactions the co-chairs and panellists
     * have the floor, and most of them are States; they have the panel's time and not that of the discussion.
     */
    static FloorSettings segment(String id, Optional<ScenarioNode> stated, FloorSettings meeting) {
        ScenarioLimits seconds = new ScenarioLimits(stated);
        return switch (id) {
            case "opening" -> forAll(meeting, seconds.of("opening_co_chair_s", 300));
            case "panel" -> forAll(meeting, seconds.of("panellist_s", 300));
            case "panel-reactions" -> forAll(meeting, seconds.of("panellist_reaction_s", 120));
            default -> meeting;
        };
    }

    private static FloorSettings forAll(FloorSettings meeting, Duration limit) {
        Map<String, Duration> limits = new HashMap<>(meeting.limits().given());
        limits.put(TimeLimits.DEFAULT, limit);
        limits.put(TimeLimits.GROUP, limit);
        limits.put(Participant.MEMBER_STATE, limit);
        limits.put(Categories.OBSERVER_STATE, limit);
        limits.put(Participant.PANELLIST, limit);
        Categories.NO_STATES.forEach(category -> limits.put(category, limit));
        return with(meeting, limits, meeting.warn());
    }

    private FloorSettings settings(String format, Map<String, Duration> limits) {
        FloorSettings usual = FormatCatalog.shipped(format).settings();
        return with(usual, limits, of("warn_before_s", 30));
    }

    private static FloorSettings with(FloorSettings from, Map<String, Duration> limits, Duration warn) {
        return new FloorSettings(
                from.regime(),
                new TimeLimits(limits),
                warn,
                from.flash(),
                from.atZero(),
                from.clockStartsWithFloor(),
                from.order(),
                from.oncePerDelegation(),
                from.presentOnly(),
                from.maxWaiting(),
                from.procedure(),
                from.contingents());
    }

    private Duration of(String key, int usual) {
        int seconds = stated.flatMap(limits -> limits.find(key))
                .map(limit -> limit.number(1, LONGEST_SECONDS))
                .orElse(usual);
        return Duration.ofSeconds(seconds);
    }
}
