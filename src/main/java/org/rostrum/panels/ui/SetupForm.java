package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Audience;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StakeholderCall;

/** What a call is made of, as fields: the deadline, seats on each round table, how seats are shared, stakeholders. */
final class SetupForm extends Div {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_COUNT = 5;
    private static final int LONGEST_TIME = 20;

    private final Texts texts;
    private final ZoneId zone;
    private final transient Call before;
    private final Field deadline;
    private final List<Field> stateSeats = new ArrayList<>();
    private final List<Field> stakeholderSeats = new ArrayList<>();
    private final Map<String, Field> members = new TreeMap<>();
    private final Map<String, Field> minimums = new TreeMap<>();
    private final Choice policy;
    private final Choice stakeholders;
    private final Field stakeholderDeadline;
    private final Field objections;
    private final Element reasons = new Element("input");

    /** What was read from the fields. */
    sealed interface Read {
        record Right(Call call) implements Read {}

        /**
         * A field that cannot be read.
         *
         * @param field its label
         */
        record Wrong(String field, String expected) implements Read {}
    }

    private static final class WrongException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;
        private final String expected;

        WrongException(String field, String expected) {
            super(field, null, false, false);
            this.field = field;
            this.expected = expected;
        }
    }

    /** @param call the call as it stands, null for the first */
    SetupForm(Texts texts, Dialogues.About about, @Nullable Call call, boolean reasonsShown) {
        this.texts = texts;
        zone = about.zone();
        before = call == null ? first(about) : call;
        addClassNames("stack", "setup-form");
        deadline = time("office.set-up.deadline", before.deadline());
        Div seats = new Div();
        seats.addClassNames("setup-seats");
        for (RoundTable table : before.roundTables()) {
            seats.add(seats(table));
        }
        NativeDetails groups = new NativeDetails(texts.of("office.set-up.groups"), groups());
        policy = new Choice(texts.of("office.set-up.policy")).options(policies(), policyWord(before.policy()));
        Map<String, String> open = new LinkedHashMap<>();
        open.put("open", texts.of("office.set-up.stakeholders.open"));
        open.put("closed", texts.of("office.set-up.stakeholders.closed"));
        stakeholders = new Choice(texts.of("office.set-up.stakeholders"))
                .options(open, before.stakeholders().open() ? "open" : "closed");
        stakeholderDeadline = time(
                "office.set-up.stakeholders.deadline", before.stakeholders().deadline());
        objections = time("office.set-up.objections", before.stakeholders().objectionsUntil());
        reasons.setAttribute("type", "checkbox");
        reasons.setProperty("checked", reasonsShown);
        reasons.addPropertyChangeListener("checked", "change", _ -> {});
        NativeLabel tick = new NativeLabel();
        tick.addClassName("tick");
        tick.getElement().appendChild(reasons);
        tick.add(new Span(texts.of("office.set-up.reasons")));
        add(deadline, seats, policy, groups, stakeholders, stakeholderDeadline, objections, tick);
    }

    private static Call first(Dialogues.About about) {
        return new Call(
                about.roundTables(),
                new Audience(true, true, List.of()),
                null,
                about.startsAt().minus(60, ChronoUnit.DAYS),
                about.groups(),
                Map.of(),
                Map.of(),
                new Policy.Proportional(),
                true,
                StakeholderCall.NONE);
    }

    private Field time(String key, @Nullable Instant instant) {
        Field field = new Field(texts.of(key), LONGEST_TIME, false).type("datetime-local");
        if (instant != null) {
            field.value(LocalDateTime.ofInstant(instant, zone)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString());
        }
        return field;
    }

    private Div seats(RoundTable table) {
        Field states = new Field(texts.of("office.set-up.states"), LONGEST_NUMBER, false).type("number");
        states.value(String.valueOf(table.stateSeats()));
        Field others = new Field(texts.of("office.set-up.others"), LONGEST_NUMBER, false).type("number");
        others.value(String.valueOf(table.stakeholderSeats()));
        stateSeats.add(states);
        stakeholderSeats.add(others);
        Span name = new Span(table.titleIn(texts.language()));
        name.addClassName("strong");
        Div row = new Div(name, states, others);
        row.addClassName("setup-row");
        return row;
    }

    /** Who is in which group is agreed for each event: so the sizes are the Office's to set. */
    private Div groups() {
        Div rows = new Div();
        rows.addClassName("setup-seats");
        before.groups().forEach((group, size) -> {
            Field count =
                    new Field(texts.of("office.set-up.group-members", group), LONGEST_COUNT, false).type("number");
            count.value(String.valueOf(size));
            Field least = new Field(texts.of("office.set-up.group-least"), LONGEST_NUMBER, false).type("number");
            least.value(String.valueOf(before.minimums().getOrDefault(group, 0)));
            members.put(group, count);
            minimums.put(group, least);
            Div row = new Div(count, least);
            row.addClassName("setup-group");
            rows.add(row);
        });
        return rows;
    }

    private Map<String, Integer> numbers(Map<String, Field> fields) {
        Map<String, Integer> numbers = new TreeMap<>();
        fields.forEach((group, field) -> numbers.put(group, number(field, group)));
        return numbers;
    }

    private Map<String, String> policies() {
        Map<String, String> policies = new LinkedHashMap<>();
        policies.put("proportional", texts.of("office.policy.proportional"));
        policies.put("one-per-group", texts.of("office.policy.one-per-group"));
        if (before.policy() instanceof Policy.Fixed) {
            policies.put("fixed", texts.of("office.policy.fixed"));
        }
        return policies;
    }

    private static String policyWord(Policy policy) {
        return switch (policy) {
            case Policy.Proportional _ -> "proportional";
            case Policy.OnePerGroupThenProportional _ -> "one-per-group";
            case Policy.Fixed _ -> "fixed";
        };
    }

    boolean reasonsShown() {
        return reasons.getProperty("checked", false);
    }

    /** The call as it is filled in, or the field that cannot be read. */
    Read call() {
        try {
            return new Read.Right(read());
        } catch (WrongException e) {
            return new Read.Wrong(e.field, e.expected);
        }
    }

    private Call read() {
        Instant until = instant(deadline, "office.set-up.deadline");
        if (until == null) {
            throw new WrongException(texts.of("office.set-up.deadline"), texts.of("office.set-up.expected.time"));
        }
        List<RoundTable> tables = new ArrayList<>();
        for (int i = 0; i < before.roundTables().size(); i++) {
            RoundTable table = before.roundTables().get(i);
            tables.add(new RoundTable(
                    table.id(),
                    table.meeting(),
                    table.title(),
                    table.theme(),
                    number(stateSeats.get(i), table.titleIn(texts.language())),
                    number(stakeholderSeats.get(i), table.titleIn(texts.language())),
                    table.coChairs()));
        }
        return new Call(
                tables,
                before.audience(),
                before.opensAt(),
                until,
                numbers(members),
                before.groupOf(),
                least(),
                policy(),
                before.coChairsCount(),
                new StakeholderCall(
                        stakeholders.value().equals("open"),
                        instant(stakeholderDeadline, "office.set-up.stakeholders.deadline"),
                        before.stakeholders().invited(),
                        instant(objections, "office.set-up.objections")));
    }

    private Policy policy() {
        return switch (policy.value()) {
            case "proportional" -> new Policy.Proportional();
            case "one-per-group" -> new Policy.OnePerGroupThenProportional();
            default -> before.policy();
        };
    }

    /** @param of what has that number, for whoever has to put it right */
    private int number(Field field, String of) {
        try {
            return Integer.parseInt(field.value());
        } catch (NumberFormatException _) {
            throw new WrongException(
                    texts.of("office.set-up.number-of", of), texts.of("office.set-up.expected.number"));
        }
    }

    private Map<String, Integer> least() {
        Map<String, Integer> least = numbers(minimums);
        least.values().removeIf(each -> each == 0);
        return least;
    }

    private @Nullable Instant instant(Field field, String label) {
        if (field.value().isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(field.value()).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            throw new WrongException(texts.of(label), texts.of("office.set-up.expected.time"));
        }
    }
}
