package org.rostrum.panels.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.documents.LetterTemplate.Part;
import org.rostrum.panels.documents.LetterTemplate.Placeholder;

/** Sets the letter to all missions. */
final class LetterSheet {
    private final Letter letter;
    private final Wording wording;

    private LetterSheet(Letter letter, Wording wording) {
        this.letter = letter;
        this.wording = wording;
    }

    static Sheet of(Letter letter, Wording wording) {
        return new LetterSheet(letter, wording).sheet();
    }

    private Sheet sheet() {
        String office = wording.text("office", letter.office());
        String event = wording.text("event", letter.event());
        Text template = letter.template() == null ? LetterTemplate.bundled() : letter.template();
        String field = "template[" + wording.language().tag() + "]";
        LetterTemplate body = LetterTemplate.read(field, wording.text("template", template));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(wording.word("organization"), office));
        if (letter.reference() != null) {
            blocks.add(new Block.Paragraph(
                    Block.Style.FAR,
                    List.of(Run.plain(wording.word("letter.reference") + " "), Run.given(letter.reference()))));
        }
        blocks.add(new Block.Paragraph(Block.Style.FAR, List.of(Run.plain(wording.day(letter.date())))));
        for (List<Part> paragraph : body.paragraphs()) {
            blocks.add(block(field, paragraph));
        }
        blocks.add(new Block.Paragraph(
                Block.Style.SIGNATORY, List.of(Run.given(letter.signatory().name()))));
        Text title = letter.signatory().title();
        if (title != null) {
            blocks.add(new Block.Paragraph(
                    Block.Style.SIGNATORY_TITLE, List.of(Run.plain(wording.text("signatory.title", title)))));
        }
        Text addressees = letter.addressees();
        blocks.add(new Block.Paragraph(
                Block.Style.NOTE,
                List.of(Run.plain(
                        addressees == null
                                ? wording.word("letter.addressees")
                                : wording.text("addressees", addressees)))));
        return new Sheet(
                wording.language(),
                wording.word("letter.file-title", event, wording.day(letter.date())),
                office,
                letter.date(),
                wording.word("letter.running", office, wording.day(letter.date())),
                blocks);
    }

    private Block block(String field, List<Part> paragraph) {
        if (paragraph.equals(List.of(new Part.Fact(Placeholder.ROUND_TABLES)))) {
            return roundTables();
        }
        return new Block.Paragraph(Block.Style.BODY, runs(field, paragraph));
    }

    private List<Run> runs(String field, List<Part> parts) {
        List<Run> runs = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal(var text) -> runs.add(Run.plain(text));
                case Part.Fact(var placeholder) -> {
                    String value = value(placeholder);
                    if (value == null) {
                        throw new NotIssued(Document.Reason.MISSING_VALUE, field, placeholder.braced());
                    }
                    runs.add(placeholder == Placeholder.DEADLINE ? Run.bold(value) : Run.plain(value));
                }
                case Part.Optional(var inner) -> {
                    if (given(inner)) {
                        runs.addAll(runs(field, inner));
                    }
                }
            }
        }
        return runs;
    }

    private boolean given(List<Part> parts) {
        return parts.stream()
                .noneMatch(part -> part instanceof Part.Fact(var placeholder) && value(placeholder) == null);
    }

    private @Nullable String value(Placeholder placeholder) {
        return switch (placeholder) {
            case EVENT -> wording.text("event", letter.event());
            case DEADLINE -> wording.deadline(letter.deadline());
            case ANSWER -> wording.text("answer", letter.answer());
            case MANDATE -> letter.mandate() == null ? null : wording.text("mandate", letter.mandate());
            case DATES -> wording.days(letter.firstDay(), letter.lastDay());
            case PLACE -> wording.text("place", letter.place());
            case OFFICE -> wording.text("office", letter.office());
            case ROUND_TABLES -> throw new IllegalStateException("a table is no part of a line");
        };
    }

    private Block roundTables() {
        List<Block.Row> rows = new ArrayList<>();
        for (RoundTable table : letter.roundTables()) {
            String theme = wording.text("roundTables[" + table.id() + "].theme", table.theme());
            rows.add(new Block.Cells(List.of(
                    Block.Cell.of(Run.plain(Integer.toString(table.number()))),
                    Block.Cell.of(Run.plain(theme)),
                    new Block.Cell(wording.sitting(table.sitting())),
                    Block.Cell.of(
                            Run.plain(wording.word("seats.states", Integer.toString(table.stateSeats()))),
                            table.stakeholderSeats() == 0
                                    ? null
                                    : Run.plain(wording.word(
                                            "seats.stakeholders", Integer.toString(table.stakeholderSeats())))))));
        }
        // the word for number is the longest in Arabic
        int number = wording.language() == Language.ARABIC ? 10 : 8;
        return new Block.Grid(
                List.of(
                        new Block.Column(wording.word("column.number"), number),
                        new Block.Column(wording.word("column.theme"), 49 - number),
                        new Block.Column(wording.word("column.when"), 31),
                        new Block.Column(wording.word("column.seats"), 20)),
                rows);
    }
}
