package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;

/** The record with each response under the intervention that it answers (R-909, R-1105). */
public final class RecordOrder {
    private RecordOrder() {}

    /** The same interventions: as they were heard, but those that answer an earlier one stand behind it, in order. */
    public static List<Finished> underWhatTheyAnswer(List<Finished> record) {
        List<Finished> ordered = new ArrayList<>(record.size());
        for (Finished finished : record) {
            ordered.add(placeOf(finished, ordered), finished);
        }
        return ordered;
    }

    private static int placeOf(Finished finished, List<Finished> before) {
        String answered = finished.entry().replyTo();
        if (answered == null) {
            return before.size();
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            ListEntry entry = before.get(i).entry();
            if (entry.hasId(answered) || answered.equals(entry.replyTo())) {
                return i + 1;
            }
        }
        return before.size();
    }
}
