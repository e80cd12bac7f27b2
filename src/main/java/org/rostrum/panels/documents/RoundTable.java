package org.rostrum.panels.documents;

import org.jspecify.annotations.Nullable;

/**
 * A round table as the letter announces it.
 *
 * @param id as in the programme, {@code RT1}
 * @param number as printed, from 1
 * @param theme must be given in the language of the document
 * @param sitting null where it is not fixed yet
 * @param stateSeats seats for panellists of Member States
 * @param stakeholderSeats seats for others, may be 0
 */
public record RoundTable(
        String id, int number, Text theme, @Nullable Sitting sitting, int stateSeats, int stakeholderSeats) {
    /** Refuses numbers below 1 and seats below 0. */
    public RoundTable {
        id = Checks.line("id of a round table", id);
        Checks.that(number >= 1, "number of round table " + id + ": from 1");
        Checks.that(stateSeats >= 0 && stakeholderSeats >= 0, "seats of round table " + id + ": not below 0");
    }
}
