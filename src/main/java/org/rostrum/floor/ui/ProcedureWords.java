package org.rostrum.floor.ui;

import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Ruling;

/** Acts of the procedure in words: "moved to adjourn the debate", "gave the chair to Switzerland". */
final class ProcedureWords {
    private final Wording wording;
    private final Texts texts;

    ProcedureWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** How much an event matters among those of one act: what was decided is told before what it brought about. */
    static int weight(FloorEvent.OfProcedure event) {
        return switch (event) {
            case FloorEvent.MotionDecided _ -> 6;
            case FloorEvent.MotionRaised _,
                    FloorEvent.MotionSpoken _,
                    FloorEvent.RulingAppealed _,
                    FloorEvent.AppealDecided _,
                    FloorEvent.SpeakerCalledToOrder _ -> 5;
            case FloorEvent.PresidingHandedOver _ -> 1;
            case FloorEvent.PointOfOrderCategorized _ -> 0;
        };
    }

    /** What was done, beginning with a verb. */
    String phrase(FloorEvent.OfProcedure event, Actor actor) {
        return switch (event) {
            case FloorEvent.MotionRaised(MotionKind motion, String code) ->
                code.equals(actor.code())
                        ? texts.of("view.act.moved-motion", motion(motion))
                        : texts.of("view.act.recorded-motion", motion(motion), wording.nameOfCode(code));
            case FloorEvent.MotionSpoken(MotionKind motion, String code, Motion.Side side) ->
                texts.of("view.act.spoke-" + side.word(), wording.nameOfCode(code), motion(motion));
            case FloorEvent.MotionDecided(MotionKind motion, Motion.Outcome outcome) ->
                texts.of("view.act.motion-" + outcome.word(), motion(motion));
            case FloorEvent.RulingAppealed(String _, String code) ->
                code.equals(actor.code())
                        ? texts.of("view.act.appealed")
                        : texts.of("view.act.recorded-appeal", wording.nameOfCode(code));
            case FloorEvent.AppealDecided(String _, Ruling.Outcome outcome) ->
                texts.of("view.act.ruling-" + outcome.word());
            case FloorEvent.PresidingHandedOver(String code, String name) -> presides(code, name, actor);
            case FloorEvent.SpeakerCalledToOrder _ -> texts.of("view.act.called-somebody-to-order");
            case FloorEvent.PointOfOrderCategorized(String _, String category) ->
                texts.of("view.act.categorized", texts.find("view.order-category." + category, category));
        };
    }

    /** A motion as what it asks: "to adjourn the debate". */
    String motion(MotionKind motion) {
        return texts.of("view.motion." + motion.word());
    }

    private String presides(String code, String name, Actor actor) {
        if (!code.isEmpty() && code.equals(actor.code())) {
            return texts.of("view.act.took-chair");
        }
        return texts.of("view.act.gave-chair", code.isEmpty() ? name : wording.nameOfCode(code));
    }
}
