package org.rostrum.panels.domain;

import java.util.List;

/** What the Office may do with its call. */
final class CallRules {
    private static final int MOST_CODES = 500;
    private static final int LONGEST_HOW = 200;
    private static final int LONGEST_SEED = 200;

    private final Rule rule;

    CallRules(Rule rule) {
        this.rule = rule;
    }

    List<PanelsEvent> decide(PanelsCommand.OfCall command) {
        rule.officeOnly();
        return switch (command) {
            case PanelsCommand.SetCall set -> {
                new CallCheck(rule, set.call()).check();
                Rule.refuseIf(
                        set.call().equals(rule.state().call()), PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
                yield List.of(new PanelsEvent.CallSet(set.call()));
            }
            case PanelsCommand.SetSeed set -> seed(set);
            case PanelsCommand.OpenCall _ -> {
                rule.call();
                stageOtherThan(CallStage.OPEN);
                stageOtherThan(CallStage.CIRCULATED);
                yield List.of(new PanelsEvent.CallOpened());
            }
            case PanelsCommand.CloseCall _ -> {
                rule.call();
                Rule.refuseIf(
                        rule.state().stage() != CallStage.OPEN,
                        PanelsRefusal.of(
                                PanelsRefusal.Kind.CALL_NOT_OPEN,
                                rule.state().stage().word()));
                yield List.of(new PanelsEvent.CallClosed());
            }
            case PanelsCommand.Remind remind -> remind(remind);
            case PanelsCommand.Invite invite -> {
                rule.party("code", invite.code());
                yield List.of(new PanelsEvent.PartyInvited(invite.code(), Rule.text("how", invite.how(), LONGEST_HOW)));
            }
            case PanelsCommand.ShowReasons show -> {
                Rule.refuseIf(
                        show.toOwn() == rule.state().reasonsShown(),
                        PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
                yield List.of(new PanelsEvent.ReasonsShown(show.toOwn()));
            }
        };
    }

    private void stageOtherThan(CallStage stage) {
        Rule.refuseIf(rule.state().stage() == stage, PanelsRefusal.of(PanelsRefusal.Kind.CALL_STAGE, stage.word()));
    }

    private List<PanelsEvent> seed(PanelsCommand.SetSeed set) {
        Rule.refuseIf(rule.state().stage() == CallStage.CIRCULATED, PanelsRefusal.of(PanelsRefusal.Kind.SEED_FIXED));
        String seed = set.seed();
        boolean wrong = seed.isEmpty()
                || seed.length() > LONGEST_SEED
                || !seed.equals(seed.strip())
                || seed.chars().anyMatch(Character::isISOControl);
        Rule.refuseIf(
                wrong,
                PanelsRefusal.invalid(
                        "seed",
                        seed.length() + " characters",
                        "1 to " + LONGEST_SEED + ", no blanks around them, no control characters"));
        boolean same = rule.state()
                .seed()
                .filter(each -> each.seed().equals(seed) && each.shown() == set.shown())
                .isPresent();
        Rule.refuseIf(same, PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
        return List.of(new PanelsEvent.SeedSet(seed, set.shown()));
    }

    private List<PanelsEvent> remind(PanelsCommand.Remind remind) {
        Rule.refuseIf(
                rule.call() == null || rule.state().stage() != CallStage.OPEN,
                PanelsRefusal.of(
                        PanelsRefusal.Kind.CALL_NOT_OPEN, rule.state().stage().word()));
        Rule.refuseIf(
                remind.codes().isEmpty() || remind.codes().size() > MOST_CODES,
                PanelsRefusal.invalid("codes", remind.codes().size() + " codes", "1 to " + MOST_CODES));
        for (int i = 0; i < remind.codes().size(); i++) {
            rule.party("codes[" + i + "]", remind.codes().get(i));
        }
        return List.of(new PanelsEvent.PartiesReminded(
                remind.codes().stream().distinct().toList(), Rule.text("how", remind.how(), LONGEST_HOW)));
    }
}
