package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.MomentField;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.StakeholderCall;

/** What a call is made of, as fields: the deadline, seats on each round table, how seats are shared, stakeholders. */
final class SetupForm extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final transient Call before;
    private final MomentField deadline;
    private final SeatFields seats;
    private final GroupFields groups;
    private final Choice policy;
    private final Choice stakeholders;
    private final MomentField stakeholderDeadline;
    private final MomentField objections;
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

    /** @param call the call as it stands, null for the first */
    SetupForm(Texts texts, Dialogues.About about, @Nullable Call call, boolean reasonsShown) {
        this.texts = texts;
        ZoneId zone = about.zone();
        before = call == null ? about.firstCall() : call;
        addClassNames("stack", "setup-form");
        deadline = time("office.set-up.deadline", zone, before.deadline());
        seats = new SeatFields(texts, before.roundTables());
        groups = new GroupFields(texts, before.groups(), before.minimums());
        policy = new Choice(texts.of("office.set-up.policy")).options(policies(), policyWord(before.policy()));
        Map<String, String> open = new LinkedHashMap<>();
        open.put("open", texts.of("office.set-up.stakeholders.open"));
        open.put("closed", texts.of("office.set-up.stakeholders.closed"));
        stakeholders = new Choice(texts.of("office.set-up.stakeholders"))
                .options(open, before.stakeholders().open() ? "open" : "closed");
        stakeholderDeadline = time(
                "office.set-up.stakeholders.deadline",
                zone,
                before.stakeholders().deadline());
        objections =
                time("office.set-up.objections", zone, before.stakeholders().objectionsUntil());
        reasons.setAttribute("type", "checkbox");
        reasons.setProperty("checked", reasonsShown);
        reasons.addPropertyChangeListener("checked", "change", _ -> {});
        NativeLabel tick = new NativeLabel();
        tick.addClassName("tick");
        tick.getElement().appendChild(reasons);
        tick.add(new Span(texts.of("office.set-up.reasons")));
        NativeDetails sizes = new NativeDetails(texts.of("office.set-up.groups"), groups);
        add(deadline, seats, policy, sizes, stakeholders, stakeholderDeadline, objections, tick);
    }

    private MomentField time(String key, ZoneId zone, @Nullable Instant instant) {
        return new MomentField(texts.of(key), zone, instant);
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
        } catch (WrongFieldException e) {
            return new Read.Wrong(e.field(), e.expected());
        }
    }

    private Call read() {
        StakeholderCall others = before.stakeholders();
        Instant until = WrongFieldException.instant(texts, deadline, "office.set-up.deadline");
        if (until == null) {
            throw WrongFieldException.noTime(texts, "office.set-up.deadline");
        }
        return new Call(
                seats.tables(),
                before.audience(),
                before.opensAt(),
                until,
                groups.sizes(),
                before.groupOf(),
                groups.minimums(),
                policy(),
                before.coChairsCount(),
                new StakeholderCall(
                        stakeholders.value().equals("open"),
                        WrongFieldException.instant(texts, stakeholderDeadline, "office.set-up.stakeholders.deadline"),
                        others.invited(),
                        WrongFieldException.instant(texts, objections, "office.set-up.objections")));
    }

    private Policy policy() {
        return switch (policy.value()) {
            case "proportional" -> new Policy.Proportional();
            case "one-per-group" -> new Policy.OnePerGroupThenProportional();
            default -> before.policy();
        };
    }
}
