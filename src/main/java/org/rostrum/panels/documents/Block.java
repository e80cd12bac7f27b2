package org.rostrum.panels.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on a page, whatever it is printed with. */
sealed interface Block {
    /** The head of an official document: whose it is, its symbol, to whom it goes. */
    record Masthead(String organization, String symbol, String body, List<String> particulars) implements Block {
        public Masthead {
            particulars = List.copyOf(particulars);
        }
    }

    /** The head of a letter. */
    record Letterhead(String organization, String office) implements Block {}

    /**
     * A title, and an entry of the outline.
     *
     * @param level 1 or 2
     */
    record Heading(int level, String text) implements Block {}

    /** Lines that wrap. */
    record Paragraph(Style style, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** How a paragraph stands. */
    enum Style {
        BODY,
        /** Leads to what comes next, and stays on its page. */
        LEAD,
        /** On the far side: right, or left where lines run from right to left. */
        FAR,
        /** In the far half, with room for a signature above. */
        SIGNATORY,
        /** Below the name of who signs. */
        SIGNATORY_TITLE,
        /** Small, at the end. */
        NOTE,
        BULLET
    }

    /** A table whose head is repeated on each page. */
    record Grid(List<Column> columns, List<Row> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param share of the width, in percent; all of a grid come to 100
     */
    record Column(String label, int share) {}

    /** A row of a grid. */
    sealed interface Row {}

    /** Says what the rows below are. */
    record Part(String label) implements Row {}

    /** A row of the table. */
    record Cells(List<Cell> cells) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /** A cell with one or more lines. */
    record Cell(List<Run> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(@Nullable Run... lines) {
            return new Cell(Arrays.stream(lines).filter(Objects::nonNull).toList());
        }
    }
}
