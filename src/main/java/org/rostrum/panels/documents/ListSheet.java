package org.rostrum.panels.documents;

import java.util.ArrayList;
import java.util.List;

/** Sets the list of panellists. */
final class ListSheet {
    private final CirculatedList list;
    private final Wording wording;

    private ListSheet(CirculatedList list, Wording wording) {
        this.list = list;
        this.wording = wording;
    }

    static Sheet of(CirculatedList list, Wording wording) {
        return new ListSheet(list, wording).sheet();
    }

    private Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        String event = wording.text("event", list.event());
        String office = wording.text("office", list.office());
        blocks.add(head());
        if (list.session() != null) {
            for (String line : wording.text("session", list.session()).split("\\R", -1)) {
                blocks.add(new Block.Paragraph(Block.Style.BODY, List.of(Run.bold(line.strip()))));
            }
        }
        blocks.add(new Block.Heading(1, event));
        blocks.add(new Block.Heading(1, wording.word("list.title")));
        blocks.add(paragraph(wording.word("list.introduction", office)));
        blocks.add(paragraph(circulation()));
        if (list.previous() != null) {
            blocks.addAll(changes(list.previous()));
        }
        for (int i = 0; i < list.panels().size(); i++) {
            blocks.addAll(panel(i));
        }
        if (wording.anythingAsReceived()) {
            blocks.add(new Block.Paragraph(Block.Style.NOTE, List.of(Run.plain(wording.word("list.as-received")))));
        }
        return new Sheet(
                wording.language(),
                wording.word("list.file-title", list.fullSymbol(), wording.word("list.title"), event),
                office,
                list.date(),
                list.fullSymbol(),
                blocks);
    }

    private Block head() {
        return new Block.Masthead(
                wording.word("organization"),
                list.fullSymbol(),
                wording.text("body", list.body()),
                List.of(
                        wording.word("head.distribution", wording.word("head." + Words.key(list.distribution()))),
                        wording.day(list.date()),
                        wording.word(
                                "head.original",
                                wording.word("language." + list.original().tag()))));
    }

    private String circulation() {
        return switch (list.circulation()) {
            case Circulation.ForInformation() -> wording.word("list.for-information");
            case Circulation.NonObjection(var deadline) ->
                wording.word("list.non-objection", wording.deadline(deadline));
            case Circulation.Approval(var deadline) ->
                deadline == null
                        ? wording.word("list.approval")
                        : wording.word("list.approval-by", wording.deadline(deadline));
        };
    }

    private List<Block> changes(Previous previous) {
        List<Block> blocks = new ArrayList<>();
        String before = list.symbolOf(list.revision() - 1);
        blocks.add(new Block.Heading(2, wording.word("changes.title", before, wording.day(previous.date()))));
        List<ListChange> changes = ListChange.between(previous.panels(), list.panels());
        if (changes.isEmpty()) {
            blocks.add(paragraph(wording.word("changes.none")));
        }
        for (ListChange change : changes) {
            blocks.add(new Block.Paragraph(Block.Style.BULLET, List.of(Run.plain(change(change)))));
        }
        return blocks;
    }

    private String change(ListChange change) {
        return switch (change) {
            case ListChange.Added(var panellist, var to) -> wording.word("changes.added", who(panellist), table(to));
            case ListChange.Withdrawn(var panellist, var from) ->
                wording.word("changes.withdrawn", who(panellist), table(from));
            case ListChange.Moved(var panellist, var from, var to) ->
                wording.word("changes.moved", who(panellist), table(from), table(to));
            case ListChange.Renamed(var before, var after, var panel) ->
                wording.word(
                        "changes.renamed",
                        seat("previous.panels[" + panel.id() + "]", before),
                        name(after.nominee()),
                        name(before.nominee()),
                        table(panel));
        };
    }

    private String who(Panellist panellist) {
        String seat = seat("panellists", panellist);
        return panellist.nominee().name() == null ? seat : wording.word("changes.who", seat, name(panellist.nominee()));
    }

    private String table(PanelOfList panel) {
        return wording.word("round-table.in-text", Integer.toString(panel.number()));
    }

    private List<Block> panel(int index) {
        PanelOfList panel = list.panels().get(index);
        String field = "panels[" + panel.id() + "]";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, wording.word("round-table", Integer.toString(panel.number()))));
        blocks.add(new Block.Paragraph(
                Block.Style.LEAD, List.of(Run.bold(wording.text(field + ".theme", panel.theme())))));
        for (Run line : wording.sitting(panel.sitting())) {
            blocks.add(new Block.Paragraph(Block.Style.LEAD, List.of(line)));
        }
        List<Panellist> states = panel.panellists().stream()
                .filter(Panellist.OfState.class::isInstance)
                .toList();
        List<Panellist> others = panel.panellists().stream()
                .filter(Panellist.OfStakeholder.class::isInstance)
                .toList();
        List<Block.Row> rows = new ArrayList<>();
        part(rows, "part.co-chairs", field + ".coChairs", panel.coChairs());
        part(rows, "part.states", field + ".panellists", states);
        part(rows, "part.stakeholders", field + ".panellists", others);
        if (panel.panellists().isEmpty()) {
            rows.add(new Block.Part(wording.word("part.nobody")));
        }
        blocks.add(new Block.Grid(
                List.of(
                        new Block.Column(wording.word("column.seat"), 30),
                        new Block.Column(wording.word("column.name"), 32),
                        new Block.Column(wording.word("column.title"), 38)),
                rows));
        return blocks;
    }

    private void part(List<Block.Row> rows, String label, String field, List<? extends Panellist> panellists) {
        if (panellists.isEmpty()) {
            return;
        }
        rows.add(new Block.Part(wording.word(label)));
        for (Panellist panellist : panellists) {
            Nominee nominee = panellist.nominee();
            rows.add(new Block.Cells(List.of(
                    Block.Cell.of(Run.given(seat(field, panellist))),
                    Block.Cell.of(
                            nominee.name() == null
                                    ? Run.italic(wording.word("to-be-confirmed"))
                                    : Run.given(nominee.name())),
                    nominee.title() == null
                            ? Block.Cell.of()
                            : Block.Cell.of(Run.given(wording.received(nominee.title()))))));
        }
    }

    private String seat(String field, Panellist panellist) {
        return switch (panellist) {
            case Panellist.OfState state -> wording.state(field + "[" + state.code() + "]", state.code());
            case Panellist.OfStakeholder other -> wording.received(other.organization());
        };
    }

    private String name(Nominee nominee) {
        return nominee.name() == null ? wording.word("to-be-confirmed") : nominee.name();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Style.BODY, List.of(Run.plain(text)));
    }
}
