package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.Map;

/** What may happen to the panels of a dialogue. Pure: the same arguments give the same decision. */
public final class PanelsRules {
    private PanelsRules() {}

    /**
     * Decides a command.
     *
     * @param by who asks
     * @param now when it is asked
     * @param known parties that the dialogue knows, by code
     */
    public static PanelsDecision decide(
            PanelsState state, PanelsCommand command, By by, Instant now, Map<String, Party> known) {
        Rule rule = new Rule(state, by, now, state.parties(known));
        try {
            return new PanelsDecision.Accepted(
                    switch (command) {
                        case PanelsCommand.OfCall ofCall -> new CallRules(rule).decide(ofCall);
                        case PanelsCommand.OfInterest ofInterest -> new InterestRules(rule).decide(ofInterest);
                        case PanelsCommand.OfList ofList -> new ListRules(rule).decide(ofList);
                        case PanelsCommand.OfCirculation circulation -> new CirculationRules(rule).decide(circulation);
                    });
        } catch (Rule.RefusedException e) {
            return new PanelsDecision.Refused(e.why());
        }
    }
}
