package org.rostrum.panels.documents;

import java.util.List;
import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Writes a sheet as formatting objects (XSL-FO), from which pages are laid out. */
final class FoWriter {
    private static final Map<String, String> NAMESPACES = Map.of(
            "fo", "http://www.w3.org/1999/XSL/Format",
            "x", "adobe:ns:meta/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "dc", "http://purl.org/dc/elements/1.1/");
    private static final String HAIRLINE = "0.5pt solid #000000";
    private static final String RULE = "0.9pt solid #000000";

    private final Sheet sheet;
    private final Setting setting;
    private final Fonts fonts;
    private final Markup out;

    FoWriter(Sheet sheet, Fonts fonts, ContentHandler handler) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.setting = new Setting(fonts, sheet.language());
        this.out = new Markup(handler, NAMESPACES);
    }

    void write() throws SAXException {
        out.document(() -> out.element(
                "fo:root",
                () -> {
                    masters();
                    declarations();
                    outline();
                    pages();
                },
                "font-family",
                family(fonts.of(sheet.language())),
                "font-size",
                sheet.language() == Language.ARABIC ? "12.5pt" : "10.5pt",
                "line-height",
                sheet.language() == Language.ARABIC ? "1.55" : sheet.language() == Language.CHINESE ? "1.5" : "1.2",
                "xml:lang",
                sheet.language().tag()));
    }

    private void masters() throws SAXException {
        out.element("fo:layout-master-set", () -> {
            master("first", "0mm");
            master("rest", "12mm");
            out.element(
                    "fo:page-sequence-master",
                    () -> out.element("fo:repeatable-page-master-alternatives", () -> {
                        out.empty(
                                "fo:conditional-page-master-reference",
                                "master-reference",
                                "first",
                                "page-position",
                                "first");
                        out.empty("fo:conditional-page-master-reference", "master-reference", "rest");
                    }),
                    "master-name",
                    "pages");
        });
    }

    private void master(String name, String head) throws SAXException {
        out.element(
                "fo:simple-page-master",
                () -> {
                    out.empty("fo:region-body", "margin-top", head, "margin-bottom", "14mm");
                    out.empty("fo:region-before", "region-name", "head-" + name, "extent", "12mm");
                    out.empty("fo:region-after", "extent", "9mm");
                },
                "master-name",
                name,
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin-top",
                "16mm",
                "margin-bottom",
                "12mm",
                "margin-left",
                "24mm",
                "margin-right",
                "24mm",
                "writing-mode",
                writingMode());
    }

    private void declarations() throws SAXException {
        out.element(
                "fo:declarations",
                () -> out.element(
                        "x:xmpmeta",
                        () -> out.element(
                                "rdf:RDF",
                                () -> out.element(
                                        "rdf:Description",
                                        () -> {
                                            out.element("dc:title", () -> out.text(Setting.clean(sheet.title())));
                                            out.element("dc:creator", () -> out.text(Setting.clean(sheet.creator())));
                                            out.element(
                                                    "dc:language",
                                                    () -> out.text(
                                                            sheet.language().tag()));
                                        },
                                        "rdf:about",
                                        " "))));
    }

    private void outline() throws SAXException {
        out.element("fo:bookmark-tree", () -> {
            for (int i = 0; i < sheet.blocks().size(); i++) {
                if (sheet.blocks().get(i) instanceof Block.Heading heading) {
                    out.element(
                            "fo:bookmark",
                            () -> out.element("fo:bookmark-title", () -> out.text(Setting.clean(heading.text()))),
                            "internal-destination",
                            "block-" + i);
                }
            }
        });
    }

    private void pages() throws SAXException {
        out.element(
                "fo:page-sequence",
                () -> {
                    out.element(
                            "fo:static-content",
                            () -> out.element(
                                    "fo:block",
                                    () -> run(new Run(sheet.running(), Run.Face.PLAIN, true)),
                                    "text-align",
                                    "end",
                                    "font-size",
                                    "9pt"),
                            "flow-name",
                            "head-rest");
                    out.element(
                            "fo:static-content",
                            () -> out.element(
                                    "fo:block",
                                    () -> {
                                        out.empty("fo:page-number");
                                        out.text("/");
                                        out.empty("fo:page-number-citation-last", "ref-id", "pages");
                                    },
                                    "text-align",
                                    "end",
                                    "font-family",
                                    family(fonts.of(Language.ENGLISH)),
                                    "font-size",
                                    "9pt"),
                            "flow-name",
                            "xsl-region-after");
                    out.element("fo:flow", this::blocks, "flow-name", "xsl-region-body");
                },
                "id",
                "pages",
                "master-reference",
                "pages",
                "language",
                sheet.language().tag(),
                "writing-mode",
                writingMode());
    }

    private void blocks() throws SAXException {
        for (int i = 0; i < sheet.blocks().size(); i++) {
            String id = "block-" + i;
            switch (sheet.blocks().get(i)) {
                case Block.Masthead masthead -> masthead(masthead);
                case Block.Letterhead letterhead -> letterhead(letterhead);
                case Block.Heading heading -> heading(id, heading);
                case Block.Paragraph paragraph -> paragraph(paragraph);
                case Block.Grid grid -> grid(grid);
            }
        }
    }

    private void masthead(Block.Masthead head) throws SAXException {
        out.element(
                "fo:table",
                () -> {
                    out.empty("fo:table-column", "column-width", "62%");
                    out.empty("fo:table-column", "column-width", "38%");
                    out.element(
                            "fo:table-body",
                            () -> {
                                row(() -> {
                                    headCell(List.of(head.organization()), "13pt", "bold", "start", RULE);
                                    headCell(List.of(head.symbol()), "13pt", "bold", "end", RULE);
                                });
                                row(() -> {
                                    headCell(List.of(head.body()), "18pt", "bold", "start", RULE);
                                    headCell(head.particulars(), "9.5pt", "normal", "start", RULE);
                                });
                            },
                            "role",
                            "NonStruct");
                },
                "role",
                "Div",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "space-after",
                "14pt");
    }

    private void row(Markup.Content cells) throws SAXException {
        out.element("fo:table-row", cells, "role", "NonStruct");
    }

    private void headCell(List<String> lines, String size, String weight, String align, String rule)
            throws SAXException {
        out.element(
                "fo:table-cell",
                () -> {
                    for (String line : lines) {
                        out.element(
                                "fo:block",
                                () -> run(new Run(line, weight.equals("bold") ? Run.Face.BOLD : Run.Face.PLAIN, true)),
                                "text-align",
                                align);
                    }
                },
                "role",
                "NonStruct",
                "font-size",
                size,
                "padding-before",
                "4pt",
                "padding-after",
                "5pt",
                "display-align",
                "auto",
                "border-bottom",
                rule);
    }

    private void letterhead(Block.Letterhead head) throws SAXException {
        out.element("fo:block", () -> run(Run.plain(head.organization())), "text-align", "center", "font-size", "13pt");
        out.element(
                "fo:block",
                () -> run(Run.bold(head.office())),
                "text-align",
                "center",
                "font-size",
                "15pt",
                "padding-after",
                "7pt",
                "space-after",
                "16pt",
                "border-bottom",
                RULE);
    }

    private void heading(String id, Block.Heading heading) throws SAXException {
        boolean first = heading.level() == 1;
        boolean arabic = sheet.language() == Language.ARABIC;
        out.element(
                "fo:block",
                () -> run(Run.bold(heading.text())),
                "id",
                id,
                "role",
                "H" + heading.level(),
                "font-size",
                first ? (arabic ? "16pt" : "14pt") : (arabic ? "14pt" : "12pt"),
                "space-before",
                first ? "4pt" : "14pt",
                "space-after",
                "6pt",
                "line-height",
                arabic ? "1.5" : "1.25",
                "keep-with-next.within-page",
                "always");
    }

    private void paragraph(Block.Paragraph paragraph) throws SAXException {
        Block.Style style = paragraph.style();
        boolean bullet = style == Block.Style.BULLET;
        boolean signs = style == Block.Style.SIGNATORY || style == Block.Style.SIGNATORY_TITLE;
        out.element(
                "fo:block",
                () -> {
                    if (bullet) {
                        run(Run.plain("• "));
                    }
                    for (Run run : paragraph.runs()) {
                        run(run);
                    }
                },
                "text-align",
                style == Block.Style.FAR ? "end" : "start",
                "start-indent",
                signs ? "55%" : bullet ? "5mm" : "",
                "text-indent",
                bullet ? "-4mm" : "",
                "font-size",
                style == Block.Style.NOTE ? "85%" : "",
                "space-before",
                space(style),
                "space-after",
                bullet || signs ? "1pt" : style == Block.Style.LEAD ? "4pt" : "6pt",
                "keep-with-next.within-page",
                style == Block.Style.LEAD ? "always" : "",
                "keep-with-previous.within-page",
                signs || style == Block.Style.NOTE ? "always" : "",
                "widows",
                "2",
                "orphans",
                "2");
    }

    private static String space(Block.Style style) {
        return switch (style) {
            case BODY, BULLET, LEAD, SIGNATORY_TITLE -> "";
            case FAR -> "4pt";
            case SIGNATORY -> "30pt";
            case NOTE -> "14pt";
        };
    }

    private void grid(Block.Grid grid) throws SAXException {
        out.element(
                "fo:table",
                () -> {
                    for (Block.Column column : grid.columns()) {
                        out.empty("fo:table-column", "column-width", column.share() + "%");
                    }
                    out.element(
                            "fo:table-header",
                            () -> out.element("fo:table-row", () -> {
                                for (Block.Column column : grid.columns()) {
                                    cell(List.of(Run.bold(column.label())), 1, "", RULE);
                                }
                            }));
                    // rules between parts where there are any, else between rows
                    boolean parts = grid.rows().stream().anyMatch(Block.Part.class::isInstance);
                    out.element("fo:table-body", () -> {
                        for (Block.Row row : grid.rows()) {
                            gridRow(grid, row, parts);
                        }
                    });
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "border-top",
                RULE,
                "border-bottom",
                RULE,
                "space-before",
                "4pt",
                "space-after",
                "10pt");
    }

    private void gridRow(Block.Grid grid, Block.Row row, boolean parts) throws SAXException {
        switch (row) {
            case Block.Part(var label) ->
                out.element(
                        "fo:table-row",
                        () -> cell(List.of(Run.italic(label)), grid.columns().size(), HAIRLINE, ""),
                        "keep-with-next.within-page",
                        "always");
            case Block.Cells(var cells) ->
                out.element(
                        "fo:table-row",
                        () -> {
                            for (Block.Cell cell : cells) {
                                cell(cell.lines(), 1, parts ? "" : HAIRLINE, "");
                            }
                        },
                        "keep-together.within-page",
                        "5");
        }
    }

    private void cell(List<Run> lines, int columns, String above, String below) throws SAXException {
        out.element(
                "fo:table-cell",
                () -> {
                    if (lines.isEmpty()) {
                        out.empty("fo:block");
                    }
                    for (Run line : lines) {
                        out.element("fo:block", () -> run(line), "end-indent", "6pt");
                    }
                },
                "number-columns-spanned",
                Integer.toString(columns),
                "padding-before",
                "2.5pt",
                "padding-after",
                "2.5pt",
                "border-top",
                above,
                "border-bottom",
                below);
    }

    /** A piece of a line: in its own direction where it differs from the page's, each letter in a font that has it. */
    private void run(Run run) throws SAXException {
        boolean own = run.rightToLeft(sheet.language()) != sheet.language().rightToLeft();
        if (own) {
            out.element(
                    "fo:bidi-override",
                    () -> pieces(run),
                    "line-height",
                    "1",
                    "unicode-bidi",
                    "embed",
                    "direction",
                    run.rightToLeft(sheet.language()) ? "rtl" : "ltr");
        } else {
            pieces(run);
        }
    }

    private void pieces(Run run) throws SAXException {
        for (Setting.Piece piece : setting.pieces(run.text())) {
            out.element(
                    "fo:inline",
                    () -> out.text(piece.text()),
                    "font-family",
                    family(piece.font()),
                    "line-height",
                    piece.font() == fonts.of(sheet.language()) ? "" : "1",
                    "font-weight",
                    run.face() == Run.Face.BOLD ? "bold" : "",
                    "font-style",
                    run.face() == Run.Face.ITALIC ? "italic" : "");
        }
    }

    private String family(Font font) {
        return PdfPress.family(fonts.all().indexOf(font));
    }

    private String writingMode() {
        return sheet.language().rightToLeft() ? "rl-tb" : "lr-tb";
    }
}
