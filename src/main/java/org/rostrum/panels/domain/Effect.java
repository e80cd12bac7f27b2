package org.rostrum.panels.domain;

import java.util.List;
import java.util.Map;

/**
 * What moves would do.
 *
 * @param before the balance as it is
 * @param after the balance as it would be
 * @param come warnings that would come
 * @param gone warnings that would go
 */
public record Effect(Balance before, Balance after, List<Warning> come, List<Warning> gone) {
    /**
     * The effect of moves on the draft, none of which is made.
     *
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static Effect of(PanelsState state, Call call, Map<String, Party> parties, List<Move> moves) {
        Balance before = Balance.of(state, call, parties, state.composition());
        Balance after = Balance.of(state, call, parties, state.composition().moved(moves, Placed.How.BY_HAND));
        return new Effect(
                before,
                after,
                after.warnings().stream()
                        .filter(each -> !before.warnings().contains(each))
                        .toList(),
                before.warnings().stream()
                        .filter(each -> !after.warnings().contains(each))
                        .toList());
    }
}
