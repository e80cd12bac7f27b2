package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter that asks for expressions of interest. Each {@link Text} must be given in the language that the letter is made in,
 * but names of rooms.
 *
 * @param reference printed above the date; null for none
 * @param date of the letter
 * @param office whose letter it is: "The President of the General Assembly"
 * @param event the dialogue
 * @param mandate what it is held by: "General Assembly resolution 67/219"; null where the template has no need of it
 * @param firstDay of the dialogue
 * @param lastDay of the dialogue, the first day again where it has one
 * @param place where it is held
 * @param roundTables 1 to 24
 * @param deadline by when answers are wanted, in the venue's zone
 * @param answer how to answer, in whole sentences: the delegation's page, an address, a telephone number
 * @param signatory who signs
 * @param addressees null for all Permanent Representatives and Permanent Observers
 * @param template body of the letter; null for the one that comes with Rostrum
 */
public record Letter(
        @Nullable String reference,
        LocalDate date,
        Text office,
        Text event,
        @Nullable Text mandate,
        LocalDate firstDay,
        LocalDate lastDay,
        Text place,
        List<RoundTable> roundTables,
        ZonedDateTime deadline,
        Text answer,
        Signatory signatory,
        @Nullable Text addressees,
        @Nullable Text template) {

    /**
     * Who signs.
     *
     * @param name as printed
     * @param title below the name; null where the head of the letter says enough
     */
    public record Signatory(String name, @Nullable Text title) {
        /** Refuses a blank name. */
        public Signatory {
            name = Checks.line("name of the signatory", name);
        }
    }

    /** Refuses what cannot be a letter, with {@link IllegalArgumentException} that names the component. */
    public Letter {
        if (reference != null) {
            reference = Checks.line("reference", reference);
        }
        Checks.that(!lastDay.isBefore(firstDay), "lastDay: must not come before firstDay");
        Checks.that(
                !roundTables.isEmpty() && roundTables.size() <= CirculatedList.MOST_PANELS,
                "roundTables: 1 to " + CirculatedList.MOST_PANELS + ", not " + roundTables.size());
        roundTables = List.copyOf(roundTables);
    }
}
