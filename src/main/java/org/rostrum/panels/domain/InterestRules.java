package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What focal points may send, and what the Office may enter for them. */
final class InterestRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_LANGUAGES = 10;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{2,20}");

    private final Rule rule;

    InterestRules(Rule rule) {
        this.rule = rule;
    }

    List<PanelsEvent> decide(PanelsCommand.OfInterest command) {
        return switch (command) {
            case PanelsCommand.Express express -> express(express);
            case PanelsCommand.WithdrawInterest withdraw -> withdraw(withdraw);
            case PanelsCommand.RaiseObjection object -> object(object);
            case PanelsCommand.LiftObjection lift -> lift(lift);
        };
    }

    private List<PanelsEvent> express(PanelsCommand.Express command) {
        String code = command.expression().code();
        Rule.refuseIf(!rule.by().mayActFor(code), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
        Call call = rule.call();
        List<PanelsEvent> events = new ArrayList<>();
        Party party = party(command, events);
        Instant received = received(command);
        boolean late = received.isAfter(call.deadlineOf(party.side()));
        if (!rule.by().office()) {
            Rule.refuseIf(!call.mayAnswer(party), PanelsRefusal.at("code", PanelsRefusal.Kind.NOT_ADDRESSED, code));
            openForFocalPoints(code, late);
        } else {
            Rule.refuseIf(
                    rule.state().stage() == CallStage.DRAFT,
                    PanelsRefusal.of(PanelsRefusal.Kind.CALL_NOT_OPEN, CallStage.DRAFT.word()));
        }
        ExpressionOfInterest checked = checked(command.expression(), call);
        Optional<InterestFile.Version> current = rule.state().interest(code);
        Rule.refuseIf(
                current.filter(each -> each.expression().equals(checked)).isPresent(),
                PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
        // what came in time stays in time where the Office corrects it
        boolean corrected = rule.by().office() && command.receivedAt() == null && current.isPresent();
        events.add(new PanelsEvent.InterestExpressed(
                checked,
                new Receipt(rule.state().receipts() + 1, received, checked.contentHash()),
                origin(command),
                corrected ? current.orElseThrow().late() : late));
        return events;
    }

    /** A stakeholder whom nobody knew comes in with what the Office enters for it. */
    private Party party(PanelsCommand.Express command, List<PanelsEvent> events) {
        Party unknown = command.unknown();
        String code = command.expression().code();
        if (unknown == null || rule.parties().containsKey(code)) {
            return rule.party("code", code);
        }
        rule.officeOnly();
        Rule.refuseIf(
                !unknown.code().equals(code) || !CODE.matcher(code).matches(),
                PanelsRefusal.invalid("code", code, "2 to 20 capital letters, digits or _"));
        Rule.refuseIf(
                unknown.side() != Side.STAKEHOLDER || unknown.kind() == null,
                PanelsRefusal.invalid("stakeholder.kind", unknown.category(), "the kind of a stakeholder"));
        Rule.refuseIf(
                unknown.name().getOrDefault("en", "").isBlank(),
                PanelsRefusal.invalid("stakeholder.name", "no name in English", "one"));
        unknown.name().forEach((language, name) -> Rule.text("stakeholder.name." + language, name, LONGEST_NAME));
        events.add(new PanelsEvent.PartyAdded(unknown));
        return unknown;
    }

    private Instant received(PanelsCommand.Express command) {
        Instant received = command.receivedAt();
        if (received == null) {
            return rule.now();
        }
        rule.officeOnly();
        Rule.refuseIf(
                received.isAfter(rule.now()),
                PanelsRefusal.invalid("receivedAt", received.toString(), "an instant that has passed"));
        return received;
    }

    private Origin origin(PanelsCommand.Express command) {
        if (!rule.by().office()) {
            return Origin.FOCAL_POINT;
        }
        Origin.Means means = command.means();
        Rule.refuseIf(
                means == null || means == Origin.Means.PORTAL,
                PanelsRefusal.invalid(
                        "means", means == null ? "nothing" : "portal", "email, telephone, letter or in-person"));
        return new Origin(means == null ? Origin.Means.LETTER : means, rule.by().name());
    }

    /** Late is taken; what came in time is not changed late. */
    private void openForFocalPoints(String code, boolean late) {
        Rule.refuseIf(
                rule.state().stage() != CallStage.OPEN,
                PanelsRefusal.of(
                        PanelsRefusal.Kind.CALL_NOT_OPEN, rule.state().stage().word()));
        boolean inTime =
                rule.state().interest(code).filter(each -> !each.late()).isPresent();
        Rule.refuseIf(late && inTime, PanelsRefusal.of(PanelsRefusal.Kind.DEADLINE_PASSED));
    }

    private static ExpressionOfInterest checked(ExpressionOfInterest given, Call call) {
        Nominee nominee = given.nominee();
        Nominee checked = new Nominee(
                Rule.textOrNull("nominee.name", nominee.name(), LONGEST_NAME),
                Rule.textOrNull("nominee.title", nominee.title(), LONGEST_TITLE),
                nominee.level(),
                nominee.gender());
        Rule.refuseIf(
                checked.name() == null && checked.title() == null && checked.level() == null,
                PanelsRefusal.invalid("nominee", "nothing", "a name, a title or a level"));
        Set<String> ranked = new HashSet<>();
        for (int i = 0; i < given.preferences().size(); i++) {
            String panel = given.preferences().get(i);
            Rule.refuseIf(
                    !call.hasPanel(panel),
                    PanelsRefusal.at("preferences[" + i + "]", PanelsRefusal.Kind.UNKNOWN_PANEL, panel));
            Rule.refuseIf(
                    !ranked.add(panel),
                    PanelsRefusal.invalid("preferences[" + i + "]", panel + " again", "each round table once"));
        }
        Rule.refuseIf(
                ranked.isEmpty() && !given.any(),
                PanelsRefusal.invalid("preferences", "none", "at least one round table, or any of them"));
        Rule.refuseIf(
                given.languages().size() > MOST_LANGUAGES,
                PanelsRefusal.invalid(
                        "languages", given.languages().size() + " languages", "at most " + MOST_LANGUAGES));
        for (int i = 0; i < given.languages().size(); i++) {
            String language = given.languages().get(i);
            Rule.refuseIf(
                    !LANGUAGE.matcher(language).matches(),
                    PanelsRefusal.invalid("languages[" + i + "]", language, "a language code such as en"));
        }
        return new ExpressionOfInterest(
                given.code(),
                checked,
                given.preferences(),
                given.any(),
                given.languages().stream().distinct().toList(),
                Rule.textOrNull("note", given.note(), LONGEST_NOTE));
    }

    private List<PanelsEvent> withdraw(PanelsCommand.WithdrawInterest command) {
        Rule.refuseIf(!rule.by().mayActFor(command.code()), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
        Call call = rule.call();
        Party party = rule.party("code", command.code());
        InterestFile.Version current = rule.state()
                .interest(command.code())
                .orElseThrow(() -> new Rule.RefusedException(
                        PanelsRefusal.at("code", PanelsRefusal.Kind.NO_INTEREST, command.code())));
        if (!rule.by().office()) {
            openForFocalPoints(command.code(), rule.now().isAfter(call.deadlineOf(party.side())));
        }
        return List.of(new PanelsEvent.InterestWithdrawn(
                command.code(),
                Rule.reason("reason", command.why()),
                new Receipt(
                        rule.state().receipts() + 1,
                        rule.now(),
                        current.expression().contentHash()),
                rule.by().office() ? new Origin(Origin.Means.LETTER, rule.by().name()) : Origin.FOCAL_POINT));
    }

    private List<PanelsEvent> object(PanelsCommand.RaiseObjection command) {
        Rule.refuseIf(!rule.by().mayActFor(command.state()), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
        Instant until = rule.call().stakeholders().objectionsUntil();
        if (until == null) {
            throw new Rule.RefusedException(PanelsRefusal.of(PanelsRefusal.Kind.OTHER_MODE));
        }
        Party state = rule.party("state", command.state());
        Rule.refuseIf(
                !state.category().equals(Party.MEMBER_STATE),
                PanelsRefusal.at("state", PanelsRefusal.Kind.NOT_ADDRESSED, command.state()));
        Party stakeholder = rule.party("stakeholder", command.stakeholder());
        Rule.refuseIf(
                stakeholder.side() != Side.STAKEHOLDER,
                PanelsRefusal.invalid("stakeholder", command.stakeholder(), "the code of a stakeholder"));
        Rule.refuseIf(rule.now().isAfter(until), PanelsRefusal.of(PanelsRefusal.Kind.DEADLINE_PASSED));
        Rule.refuseIf(
                objects(command.stakeholder(), command.state()), PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
        return List.of(new PanelsEvent.ObjectionRaised(
                command.stakeholder(), command.state(), Rule.reason("reason", command.reason())));
    }

    private boolean objects(String stakeholder, String state) {
        return rule.state().objections().stream()
                .anyMatch(each ->
                        each.stakeholder().equals(stakeholder) && each.state().equals(state) && !each.lifted());
    }

    private List<PanelsEvent> lift(PanelsCommand.LiftObjection command) {
        Rule.refuseIf(!rule.by().mayActFor(command.state()), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
        Rule.refuseIf(
                !objects(command.stakeholder(), command.state()), PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
        return List.of(new PanelsEvent.ObjectionLifted(command.stakeholder(), command.state()));
    }
}
