package org.rostrum.floor.ui;

import java.util.List;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Turn;

/** Whose turn it is, in words, as a hint: nothing follows by itself. */
final class TurnWords {
    private static final int NAMED = 3;

    private final Wording wording;
    private final Texts texts;

    TurnWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** Empty where nothing in particular is due. */
    String of(FloorState state) {
        return switch (Turn.of(state)) {
            case Turn.Presentations(List<String> left) -> texts.of("view.turn.presentations", names(left));
            case Turn.Discussants(List<String> left) -> texts.of("view.turn.discussants", names(left));
            case Turn.Interventions(int heard, int of) -> of == 0 ? "" : texts.of("view.turn.interventions", heard, of);
            case Turn.Responses(List<String> by) -> texts.of("view.turn.responses", names(by));
            case Turn.LastWord(List<String> left) -> texts.of("view.turn.last-word", names(left));
            case Turn.NextSegment(String segment) -> texts.of("view.turn.next-segment", title(segment, state));
            case Turn.Close _ -> texts.of("view.turn.close");
            case Turn.Nothing _ -> "";
        };
    }

    private String names(List<String> codes) {
        String named = String.join(
                texts.of("view.comma"),
                codes.stream().limit(NAMED).map(wording::nameOfCode).toList());
        return codes.size() <= NAMED ? named : texts.of("view.turn.more", named, codes.size() - NAMED);
    }

    private String title(String segment, FloorState state) {
        return state.setup().segments().stream()
                .filter(each -> each.id().equals(segment))
                .findFirst()
                .map(each -> wording.inLanguage(each.title(), segment))
                .orElse(segment);
    }
}
