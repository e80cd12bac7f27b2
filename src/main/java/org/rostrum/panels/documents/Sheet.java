package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * A document before it is printed: what it says, in what order.
 *
 * @param language it is in
 * @param title of the document as a file
 * @param creator whose it is
 * @param date from which the file says it is
 * @param running stands at the head of each page but the first
 * @param blocks what it says
 */
record Sheet(Language language, String title, String creator, LocalDate date, String running, List<Block> blocks) {
    Sheet {
        blocks = List.copyOf(blocks);
    }
}
