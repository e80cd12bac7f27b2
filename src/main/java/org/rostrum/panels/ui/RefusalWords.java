package org.rostrum.panels.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.domain.PanelsRefusal;

/** Why something was not done, and what to do: {@code office.refused.<kind>} with its codes told as names. */
final class RefusalWords {
    private final Texts texts;
    private final PanelsNames names;

    RefusalWords(Texts texts, PanelsNames names) {
        this.texts = texts;
        this.names = names;
    }

    Told of(PanelsOutcome.Refused refused) {
        PanelsRefusal why = refused.why();
        String key = "office.refused." + why.kind().word();
        if (why.kind() == PanelsRefusal.Kind.STALE) {
            ActsInWords acts = new ActsInWords(texts, names);
            String since = refused.since().stream().map(acts::by).collect(Collectors.joining(texts.of("view.stop")));
            return new Told.Refused(texts.of(key), texts.of(key + ".text", since));
        }
        if (why.kind() == PanelsRefusal.Kind.INVALID) {
            String field = texts.find("office.field." + simple(why.field()), String.valueOf(why.field()));
            return new Told.Refused(
                    texts.of(key, field),
                    texts.of(key + ".text", why.with().get(1), why.with().getLast()));
        }
        Object[] with = told(why.with()).toArray();
        return new Told.Refused(texts.of(key, with), texts.of(key + ".text", with));
    }

    private List<String> told(List<String> with) {
        return with.stream().map(names::any).toList();
    }

    /** {@code roundTables[1].coChairs} as {@code roundTables.coChairs}: a field whichever of several it is. */
    private static String simple(@org.jspecify.annotations.Nullable String field) {
        return field == null ? "" : field.replaceAll("\\[\\d+]", "");
    }
}
