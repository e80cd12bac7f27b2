package org.rostrum.panels.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.Officers;
import org.rostrum.panels.domain.Composition;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;

/** The board with what can be done to the whole below it; before there is a draft, what leads to one. */
final class BoardScreen extends PanelsScreen {
    private static final long serialVersionUID = 1;

    private final PanelsVisit visit;
    private final Texts texts;
    private final ScreenDesk desk;
    private final Consumer<String> holds;
    private final OfficeFrame frame;
    private final PanelBoard board;
    private final BoardDialogs dialogs;
    private final KeepingDialogs keeping;
    private final BoardStart start;
    private final BoardFoot foot;
    private List<Officers.Officer> others = List.of();

    /** @param holds told the code of the card that is in hands, empty for none */
    BoardScreen(PanelsVisit visit, ScreenDesk desk, Consumer<String> holds) {
        this.visit = visit;
        this.desk = desk;
        this.holds = holds;
        texts = visit.texts();
        board = new PanelBoard(texts);
        board.onAct(this::act);
        frame = new OfficeFrame(visit, OfficeFrame.Step.BOARD);
        desk.tellTo(frame.told()::tell);
        dialogs = new BoardDialogs(this, texts, visit.moments(), desk, this::show);
        keeping = new KeepingDialogs(this, texts, desk, this::show);
        start = new BoardStart(texts, visit.dialogue(), this::propose);
        foot = new BoardFoot(texts, desk, this::undo, dialogs::drawAgain, dialogs::log, this::forward);
        frame.with(board, start).foot(foot.left(), foot.right());
        addClassName("office-page");
        add(frame);
    }

    @Override
    void take(PanelsRooms.News news) {
        desk.learn(news.state());
        others = news.others();
        show();
    }

    @Override
    void show() {
        PanelsState state = desk.state();
        boolean drafted = state.call() != null
                && !(state.draws().isEmpty() && state.composition().seats().isEmpty());
        start.show(state, desk.parties());
        start.setVisible(!drafted);
        board.setVisible(drafted);
        if (drafted) {
            board.show(new BoardJson(texts, desk.names(), desk.parties(), state).board(others));
        }
        frame.officers(others);
        frame.stage(texts.of("office.stage." + state.stage().word()));
        foot.show(state, drafted);
    }

    private void propose() {
        desk.send(new PanelsCommand.DrawList(desk.state().version()), this::show);
    }

    private void forward() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("/dialogues/" + visit.dialogue() + "/panels/circulation"));
    }

    /** Undoes the act that the button named, and no other. */
    private void undo(@Nullable String revision) {
        PanelsState state = desk.state();
        boolean same = !state.steps().isEmpty()
                && String.valueOf(state.steps().getLast().revision()).equals(revision);
        if (same) {
            desk.send(new PanelsCommand.UndoAct(state.version()), this::show, this::show);
        } else {
            desk.tell(new Told.Refused(texts.of("office.undo.other"), texts.of("office.undo.other.text")));
        }
    }

    private void act(PanelBoard.Act act) {
        switch (act.act()) {
            case "consider" -> consider(act);
            case "release" -> holds.accept("");
            case "move" -> {
                holds.accept("");
                list(new PanelsCommand.MoveSeats(act.version(), List.of(new Move(act.code(), orNull(act.to())))));
            }
            case "exchange" -> {
                holds.accept("");
                exchange(act);
            }
            case "lock" -> list(new PanelsCommand.SetLock(act.version(), act.code(), act.to()));
            case "unlock" -> list(new PanelsCommand.SetLock(act.version(), act.code(), null));
            case "exclude" -> keeping.keepOff(act.code(), act.version());
            case "include" -> keeping.letIn(act.code(), act.version());
            case "apart" -> keeping.keepApart(act.code(), act.version());
            case "together" -> keeping.letTogether(act.code(), act.version());
            case "withdraw" -> dialogs.withdraw(act.code());
            case "replace" -> dialogs.replace(act.code(), act.to(), act.version());
            default ->
                throw new IllegalArgumentException("act: found \"" + act.act() + "\", expected one of the board's");
        }
    }

    private void consider(PanelBoard.Act act) {
        holds.accept(act.code());
        board.effects(new EffectsJson(texts, desk.names(), desk.parties(), desk.state()).of(act.code(), act.other()));
    }

    private void exchange(PanelBoard.Act act) {
        Composition draft = desk.state().composition();
        list(new PanelsCommand.MoveSeats(
                act.version(),
                List.of(
                        new Move(act.code(), draft.panelOf(act.other())),
                        new Move(act.other(), draft.panelOf(act.code())))));
    }

    private void list(PanelsCommand command) {
        desk.send(command, this::show, () -> {
            show();
            // the board has shown it as done already
            board.again();
        });
    }

    private static @Nullable String orNull(String text) {
        return Objects.equals(text, "") ? null : text;
    }
}
