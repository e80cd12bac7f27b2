package org.rostrum.floor.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.json.CommandJson.Known;
import org.rostrum.floor.json.Fields.Wrong;
import org.rostrum.floor.json.ParsedCommand.Flaw;

/** The commands of the list's further life: changed, filed, drawn by lot, inscribed in advance, yielded, asked in writing. */
final class ListLifeJson {
    private static final String ENTRY = "entry";
    private static final String GROUP = "on-behalf-of";
    private static final String NOTE = "note";
    private static final int HASH = 64;

    private ListLifeJson() {}

    static void put(Map<String, Known> known) {
        known.put("entry.amend", new Known(Set.of(ENTRY, "level", GROUP, NOTE), ListLifeJson::amend));
        known.put("statement.file", CommandJson.entry(FloorCommand.FileStatement::new));
        known.put(
                "lots.announce",
                new Known(
                        Set.of("seedHash"),
                        with -> new FloorCommand.AnnounceLots(
                                with.text("seedHash", HASH).toLowerCase(Locale.ROOT))));
        known.put(
                "lots.draw",
                new Known(
                        Set.of("seed"),
                        with -> new FloorCommand.DrawLots(with.text("seed", FloorCommand.DrawLots.LONGEST_SEED))));
        known.put("inscription.set", new Known(Set.of("opensAt", "closesAt"), ListLifeJson::inscription));
        known.put("time.yield", CommandJson.entry(FloorCommand.YieldTime::new));
        known.put("question.take", CommandJson.entry(FloorCommand.TakeQuestion::new));
        known.put("question.dismiss", CommandJson.entry(FloorCommand.DismissQuestion::new));
    }

    /** What is not named stays; an empty text takes away what was there. */
    private static FloorCommand amend(Fields with) throws Wrong {
        return new FloorCommand.AmendEntry(
                with.text(ENTRY, Fields.LONGEST_ID),
                with.wordOrNull("level", Level::of),
                orEmpty(with, GROUP, with.textOrNull(GROUP, FloorCommand.Request.LONGEST_GROUP)),
                orEmpty(with, NOTE, with.linesOrNull(NOTE, FloorCommand.Request.LONGEST_NOTE)));
    }

    private static @Nullable String orEmpty(Fields with, String field, @Nullable String text) {
        return text == null && with.has(field) ? "" : text;
    }

    /** Both instants, or neither: then there is no window any more. */
    private static FloorCommand inscription(Fields with) throws Wrong {
        Instant opensAt = with.instantOrNull("opensAt");
        Instant closesAt = with.instantOrNull("closesAt");
        if (opensAt == null && closesAt == null) {
            return new FloorCommand.SetInscription(null);
        }
        if (opensAt == null || closesAt == null) {
            throw with.wrong(opensAt == null ? "opensAt" : "closesAt", Flaw.MISSING, "");
        }
        return new FloorCommand.SetInscription(new Inscription(opensAt, closesAt));
    }
}
