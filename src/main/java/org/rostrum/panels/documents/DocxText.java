package org.rostrum.panels.documents;

import java.util.List;
import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text itself as Office Open XML, with what stands at the head and foot of its pages. */
final class DocxText {
    static final Map<String, String> NAMESPACES = Map.of(
            "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

    /** Between the margins, in twentieths of a point: A4 less 24 mm on both sides. */
    private static final int WIDTH = 9185;

    private static final String HAIRLINE = "4";
    private static final String RULE = "8";

    private final Sheet sheet;
    private final boolean rightToLeft;

    DocxText(Sheet sheet) {
        this.sheet = sheet;
        this.rightToLeft = sheet.language().rightToLeft();
    }

    void head(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, NAMESPACES);
        Run running = Run.given(sheet.running());
        boolean withPage = running.rightToLeft(sheet.language()) == rightToLeft;
        Look look = withPage ? new Look("right") : far();
        out.document(() -> out.element("w:hdr", () -> paragraph(out, look, () -> run(out, running, "18"))));
    }

    void foot(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, NAMESPACES);
        out.document(() -> out.element(
                "w:ftr",
                () -> paragraph(out, far(), () -> {
                    out.element("w:fldSimple", () -> symbol(out, "1"), "w:instr", " PAGE ");
                    symbol(out, "/");
                    out.element("w:fldSimple", () -> symbol(out, "1"), "w:instr", " NUMPAGES ");
                })));
    }

    /** On the far side, and from left to right on any page: numbers and symbols. */
    private Look far() {
        return new Look(rightToLeft ? "left" : "right").leftToRight();
    }

    private static void symbol(Markup out, String text) throws SAXException {
        out.element("w:r", () -> {
            out.element("w:rPr", () -> {
                out.empty("w:sz", "w:val", "18");
                out.empty("w:szCs", "w:val", "18");
            });
            out.element("w:t", () -> out.text(Setting.clean(text)), "xml:space", "preserve");
        });
    }

    void body(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, NAMESPACES);
        out.document(() -> out.element(
                "w:document",
                () -> out.element("w:body", () -> {
                    for (Block block : sheet.blocks()) {
                        switch (block) {
                            case Block.Masthead masthead -> masthead(out, masthead);
                            case Block.Letterhead letterhead -> letterhead(out, letterhead);
                            case Block.Heading heading ->
                                paragraph(
                                        out,
                                        new Look("").style("Heading" + heading.level()),
                                        () -> run(out, Run.bold(heading.text()), ""));
                            case Block.Paragraph paragraph -> paragraph(out, paragraph);
                            case Block.Grid grid -> grid(out, grid);
                        }
                    }
                    section(out);
                })));
    }

    private void section(Markup out) throws SAXException {
        out.element("w:sectPr", () -> {
            out.empty("w:headerReference", "w:type", "default", "r:id", "rId3");
            out.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
            out.empty("w:footerReference", "w:type", "first", "r:id", "rId5");
            out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
            out.empty(
                    "w:pgMar",
                    "w:top",
                    "1134",
                    "w:right",
                    "1361",
                    "w:bottom",
                    "1134",
                    "w:left",
                    "1361",
                    "w:header",
                    "680",
                    "w:footer",
                    "567",
                    "w:gutter",
                    "0");
            out.empty("w:titlePg");
            if (rightToLeft) {
                out.empty("w:bidi");
            }
        });
    }

    private void masthead(Markup out, Block.Masthead head) throws SAXException {
        int first = WIDTH * 62 / 100;
        table(out, List.of(first, WIDTH - first), () -> {
            out.element("w:tr", () -> {
                cell(
                        out,
                        first,
                        1,
                        "",
                        RULE,
                        () -> paragraph(out, tight(""), () -> run(out, bold(head.organization()), "26")));
                cell(
                        out,
                        WIDTH - first,
                        1,
                        "",
                        RULE,
                        () -> paragraph(out, tight("right"), () -> run(out, bold(head.symbol()), "26")));
            });
            out.element("w:tr", () -> {
                cell(out, first, 1, "", RULE, () -> paragraph(out, tight(""), () -> run(out, bold(head.body()), "36")));
                cell(out, WIDTH - first, 1, "", RULE, () -> {
                    for (String line : head.particulars()) {
                        paragraph(out, tight(""), () -> run(out, Run.given(line), "19"));
                    }
                });
            });
        });
        paragraph(out, new Look(""), () -> {});
    }

    private static Run bold(String text) {
        return new Run(text, Run.Face.BOLD, true);
    }

    private static Look tight(String align) {
        return new Look(align).space("40", "40");
    }

    private void letterhead(Markup out, Block.Letterhead head) throws SAXException {
        paragraph(out, tight("center"), () -> run(out, Run.plain(head.organization()), "26"));
        paragraph(out, new Look("center").space("0", "320").ruled(), () -> run(out, Run.bold(head.office()), "30"));
    }

    private void paragraph(Markup out, Block.Paragraph paragraph) throws SAXException {
        Look look = switch (paragraph.style()) {
            case BODY -> new Look("");
            case LEAD -> new Look("").space("0", "80").withNext();
            case FAR -> new Look("right");
            case SIGNATORY -> new Look("").indent(WIDTH * 55 / 100, 0).space("840", "20");
            case SIGNATORY_TITLE -> new Look("").indent(WIDTH * 55 / 100, 0).space("0", "20");
            case NOTE -> new Look("").space("360", "120");
            case BULLET -> new Look("").indent(284, 227).space("0", "20");
        };
        paragraph(out, look, () -> {
            if (paragraph.style() == Block.Style.BULLET) {
                run(out, Run.plain("• "), "");
            }
            for (Run run : paragraph.runs()) {
                run(out, run, paragraph.style() == Block.Style.NOTE ? "18" : "");
            }
        });
    }

    private void grid(Markup out, Block.Grid grid) throws SAXException {
        List<Integer> widths = grid.columns().stream()
                .map(column -> WIDTH * column.share() / 100)
                .toList();
        // rules between parts where there are any, else between rows
        boolean parts = grid.rows().stream().anyMatch(Block.Part.class::isInstance);
        table(out, widths, () -> {
            out.element("w:tr", () -> {
                out.element("w:trPr", () -> {
                    out.empty("w:cantSplit");
                    out.empty("w:tblHeader");
                });
                for (int i = 0; i < widths.size(); i++) {
                    String label = grid.columns().get(i).label();
                    cell(
                            out,
                            widths.get(i),
                            1,
                            RULE,
                            RULE,
                            () -> paragraph(out, tight(""), () -> run(out, Run.bold(label), "")));
                }
            });
            for (Block.Row row : grid.rows()) {
                out.element("w:tr", () -> {
                    out.element("w:trPr", () -> out.empty("w:cantSplit"));
                    switch (row) {
                        case Block.Part(var label) ->
                            cell(
                                    out,
                                    WIDTH,
                                    widths.size(),
                                    HAIRLINE,
                                    "",
                                    () -> paragraph(out, tight("").withNext(), () -> run(out, Run.italic(label), "")));
                        case Block.Cells(var cells) -> {
                            for (int i = 0; i < cells.size(); i++) {
                                cell(out, widths.get(i), cells.get(i), parts ? "" : HAIRLINE);
                            }
                        }
                    }
                });
            }
        });
        paragraph(out, new Look("").space("0", "80"), () -> {});
    }

    private void cell(Markup out, int width, Block.Cell cell, String below) throws SAXException {
        cell(out, width, 1, "", below, () -> {
            for (Run line : cell.lines()) {
                paragraph(out, tight(""), () -> run(out, line, ""));
            }
            if (cell.lines().isEmpty()) {
                paragraph(out, tight(""), () -> {});
            }
        });
    }

    private void table(Markup out, List<Integer> widths, Markup.Content rows) throws SAXException {
        out.element("w:tbl", () -> {
            out.element("w:tblPr", () -> {
                if (rightToLeft) {
                    out.empty("w:bidiVisual");
                }
                out.empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
                out.element("w:tblBorders", () -> border(out, "w:bottom", RULE));
                out.empty("w:tblLayout", "w:type", "fixed");
                out.element("w:tblCellMar", () -> {
                    out.empty("w:left", "w:w", "57", "w:type", "dxa");
                    out.empty("w:right", "w:w", "57", "w:type", "dxa");
                });
            });
            out.element("w:tblGrid", () -> {
                for (int width : widths) {
                    out.empty("w:gridCol", "w:w", Integer.toString(width));
                }
            });
            rows.write();
        });
    }

    private static void cell(Markup out, int width, int columns, String above, String below, Markup.Content content)
            throws SAXException {
        out.element("w:tc", () -> {
            out.element("w:tcPr", () -> {
                out.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
                if (columns > 1) {
                    out.empty("w:gridSpan", "w:val", Integer.toString(columns));
                }
                if (!above.isEmpty() || !below.isEmpty()) {
                    out.element("w:tcBorders", () -> {
                        border(out, "w:top", above);
                        border(out, "w:bottom", below);
                    });
                }
            });
            content.write();
        });
    }

    private static void border(Markup out, String side, String size) throws SAXException {
        if (!size.isEmpty()) {
            out.empty(side, "w:val", "single", "w:sz", size, "w:space", "0", "w:color", "000000");
        }
    }

    /** How a paragraph stands; an empty string leaves it to the style. */
    private record Look(
            String align,
            String style,
            String before,
            String after,
            int indent,
            int hanging,
            boolean rule,
            boolean keepsNext,
            boolean ltr) {
        Look(String align) {
            this(align, "", "", "", 0, 0, false, false, false);
        }

        Look leftToRight() {
            return new Look(align, style, before, after, indent, hanging, rule, keepsNext, true);
        }

        Look style(String style) {
            return new Look(align, style, before, after, indent, hanging, rule, keepsNext, ltr);
        }

        Look space(String before, String after) {
            return new Look(align, style, before, after, indent, hanging, rule, keepsNext, ltr);
        }

        Look indent(int indent, int hanging) {
            return new Look(align, style, before, after, indent, hanging, rule, keepsNext, ltr);
        }

        Look ruled() {
            return new Look(align, style, before, after, indent, hanging, true, keepsNext, ltr);
        }

        Look withNext() {
            return new Look(align, style, before, after, indent, hanging, rule, true, ltr);
        }
    }

    private void paragraph(Markup out, Look look, Markup.Content content) throws SAXException {
        out.element("w:p", () -> {
            out.element("w:pPr", () -> {
                if (!look.style.isEmpty()) {
                    out.empty("w:pStyle", "w:val", look.style);
                }
                if (look.keepsNext) {
                    out.empty("w:keepNext");
                }
                if (look.rule) {
                    out.element(
                            "w:pBdr",
                            () -> out.empty(
                                    "w:bottom", "w:val", "single", "w:sz", RULE, "w:space", "6", "w:color", "000000"));
                }
                if (rightToLeft) {
                    out.empty("w:bidi", "w:val", look.ltr ? "0" : "");
                }
                if (!look.before.isEmpty()) {
                    out.empty("w:spacing", "w:before", look.before, "w:after", look.after);
                }
                if (look.indent > 0) {
                    out.empty(
                            "w:ind",
                            "w:start",
                            Integer.toString(look.indent),
                            "w:hanging",
                            look.hanging == 0 ? "" : Integer.toString(look.hanging));
                }
                if (!look.align.isEmpty()) {
                    out.empty("w:jc", "w:val", look.align);
                }
            });
            content.write();
        });
    }

    private void run(Markup out, Run run, String size) throws SAXException {
        out.element("w:r", () -> {
            out.element("w:rPr", () -> {
                if (sheet.language() == Language.CHINESE) {
                    out.empty("w:rFonts", "w:hint", "eastAsia");
                }
                switch (run.face()) {
                    case BOLD -> {
                        out.empty("w:b");
                        out.empty("w:bCs");
                    }
                    case ITALIC -> {
                        out.empty("w:i");
                        if (!rightToLeft) {
                            out.empty("w:iCs");
                        }
                    }
                    case PLAIN -> {}
                }
                if (!size.isEmpty()) {
                    out.empty("w:sz", "w:val", size);
                    out.empty("w:szCs", "w:val", size);
                }
                if (run.rightToLeft(sheet.language())) {
                    out.empty("w:rtl");
                }
            });
            out.element("w:t", () -> out.text(Setting.clean(run.text())), "xml:space", "preserve");
        });
    }
}
