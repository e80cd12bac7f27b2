package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;

/** What may be done with a list that went out. */
final class CirculationRules {
    private final Rule rule;

    CirculationRules(Rule rule) {
        this.rule = rule;
    }

    List<PanelsEvent> decide(PanelsCommand.OfCirculation command) {
        return switch (command) {
            case PanelsCommand.ReadList read -> {
                mayActFor(read.code());
                Circulation circulation = circulation(read.revision());
                Rule.refuseIf(
                        circulation.readBy().containsKey(read.code()),
                        PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
                yield List.of(new PanelsEvent.ListRead(read.revision(), read.code()));
            }
            case PanelsCommand.AnswerList answer -> answer(answer);
            case PanelsCommand.ShowPage show -> {
                rule.officeOnly();
                Rule.refuseIf(
                        rule.state().circulations().isEmpty(), PanelsRefusal.of(PanelsRefusal.Kind.NOT_CIRCULATED));
                Rule.refuseIf(
                        show.shown() == rule.state().pageShown(), PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
                yield List.of(new PanelsEvent.PageShown(show.shown()));
            }
        };
    }

    private void mayActFor(String code) {
        Rule.refuseIf(!rule.by().mayActFor(code), PanelsRefusal.of(PanelsRefusal.Kind.NOT_ENTITLED));
        rule.party("code", code);
    }

    private Circulation circulation(int revision) {
        Rule.refuseIf(
                revision < 0 || revision >= rule.state().circulations().size(),
                PanelsRefusal.at("revision", PanelsRefusal.Kind.NOT_CIRCULATED, String.valueOf(revision)));
        return rule.state().circulations().get(revision);
    }

    private List<PanelsEvent> answer(PanelsCommand.AnswerList command) {
        mayActFor(command.code());
        Party party = rule.party("code", command.code());
        Rule.refuseIf(
                !party.category().equals(Party.MEMBER_STATE),
                PanelsRefusal.at("code", PanelsRefusal.Kind.NOT_ADDRESSED, command.code()));
        CirculatedList list = circulation(command.revision()).list();
        Rule.refuseIf(
                command.revision() != rule.state().circulations().size() - 1,
                PanelsRefusal.at(
                        "revision",
                        PanelsRefusal.Kind.STALE,
                        String.valueOf(command.revision()),
                        String.valueOf(rule.state().circulations().size() - 1)));
        CirculationMode mode = command.approves() ? CirculationMode.APPROVAL : CirculationMode.NON_OBJECTION;
        // whoever is asked to approve may also say no
        boolean fits = list.mode() == mode || (list.mode() == CirculationMode.APPROVAL && !command.approves());
        Rule.refuseIf(
                !fits,
                PanelsRefusal.of(PanelsRefusal.Kind.OTHER_MODE, list.mode().word()));
        Instant until = list.answersUntil();
        Rule.refuseIf(until != null && rule.now().isAfter(until), PanelsRefusal.of(PanelsRefusal.Kind.DEADLINE_PASSED));
        return List.of(new PanelsEvent.ListAnswered(
                command.revision(), command.code(), command.approves(), Rule.reason("note", command.note())));
    }
}
