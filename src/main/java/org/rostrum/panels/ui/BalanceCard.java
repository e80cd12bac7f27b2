package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.BalanceReport;
import org.rostrum.panels.domain.Tally;

/** Who sits, who presides and who was heard, by regional group and by gender where it was given. */
final class BalanceCard extends Section {
    private static final long serialVersionUID = 1;

    private final Texts texts;

    /** @param file where all numbers are, as CSV */
    BalanceCard(Texts texts, PanelsNames names, BalanceReport report, String file) {
        this.texts = texts;
        addClassNames("card", "balance");
        NativeTableBody body = new NativeTableBody();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("what", "panellists", "co-chairs", "spoken")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(texts.of("office.balance." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body.add(head);
        rows(body, report, "group", names::groupShort);
        rows(body, report, "gender", this::gender);
        NativeTable table = new NativeTable(body);
        Anchor all = new Anchor(file, texts.of("office.balance.file"));
        all.getElement().setAttribute("download", true);
        all.getElement().setAttribute("router-ignore", true);
        add(new H2(texts.of("office.balance")), table, all);
    }

    private String gender(String word) {
        return word.equals(Tally.NOT_GIVEN)
                ? texts.of("interest.gender.none")
                : texts.find("interest.gender." + word, word);
    }

    private void rows(NativeTableBody body, BalanceReport report, String dimension, Function<String, String> name) {
        List<BalanceReport.Line> lines = report.lines().stream()
                .filter(each -> each.panel().equals(BalanceReport.ALL)
                        && each.dimension().equals(dimension))
                .toList();
        for (String value : lines.stream()
                .map(BalanceReport.Line::value)
                .distinct()
                .sorted()
                .toList()) {
            NativeTableRow row = new NativeTableRow();
            NativeTableHeaderCell head = new NativeTableHeaderCell(name.apply(value));
            head.getElement().setAttribute("scope", "row");
            row.add(head);
            row.add(cell(lines, value, "panellists", this::seats));
            row.add(cell(lines, value, "co-chairs", each -> String.valueOf(each.number())));
            row.add(cell(lines, value, "floor", this::spoken));
            body.add(row);
        }
    }

    /** In a span: words of another script than the page's keep their own order there. */
    private static NativeTableCell cell(
            List<BalanceReport.Line> lines, String value, String part, Function<BalanceReport.Line, String> words) {
        return new NativeTableCell(new Span(lines.stream()
                .filter(each -> each.value().equals(value) && each.part().equals(part))
                .findFirst()
                .map(words)
                .orElse("–")));
    }

    private String seats(BalanceReport.Line line) {
        return line.target()
                .map(target -> texts.of("office.balance.of", line.number(), target))
                .orElseGet(() -> String.valueOf(line.number()));
    }

    private String spoken(BalanceReport.Line line) {
        long seconds = line.spoken().toSeconds();
        return texts.of("office.balance.time", seconds / 60, "%02d".formatted(seconds % 60), line.number());
    }
}
