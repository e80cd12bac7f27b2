package org.rostrum.panels.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** Names behind codes, in the reader's language. */
final class PanelsNames {
    private final Texts texts;
    private final Supplier<Map<String, Party>> parties;
    private final Supplier<PanelsState> state;

    PanelsNames(Texts texts, Supplier<Map<String, Party>> parties, Supplier<PanelsState> state) {
        this.texts = texts;
        this.parties = parties;
        this.state = state;
    }

    /** A State or stakeholder; its code where nobody knows it. */
    String party(String code) {
        Party party = parties.get().get(code);
        return party == null ? code : party.nameIn(texts.language());
    }

    /** A round table; its id where the call has none of it. */
    String panel(String id) {
        Call call = state.get().call();
        return Optional.ofNullable(call)
                .flatMap(each -> each.roundTable(id))
                .map(each -> each.titleIn(texts.language()))
                .orElse(id);
    }

    /** The name of a regional group, short enough for a card. */
    String groupShort(String group) {
        return texts.find("view.group-short." + group, group);
    }

    /** Whatever a code or word of a refusal means: a State, a round table, or itself. */
    String any(String word) {
        String party = party(word);
        return party.equals(word) ? panel(word) : party;
    }
}
