package org.rostrum.floor.json;

import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Presiding;
import org.rostrum.floor.domain.Ruling;
import org.rostrum.floor.json.Fields.Wrong;
import org.rostrum.floor.json.ParsedCommand.Flaw;

/** Reads what goes with commands of the procedure. */
final class ProcedureCommandJson {
    private static final String MOTION = "motion";
    private static final String CODE = "code";

    private ProcedureCommandJson() {}

    static FloorCommand raise(Fields with) throws Wrong {
        return new FloorCommand.RaiseMotion(motion(with), with.textOrNull(CODE, Fields.LONGEST_ID));
    }

    static FloorCommand speak(Fields with) throws Wrong {
        MotionKind motion = motion(with);
        String code = with.text(CODE, Fields.LONGEST_ID);
        Motion.Side side = with.wordOrNull("side", Motion.Side::of);
        if (side == null) {
            throw with.wrong("side", Flaw.MISSING, "");
        }
        return new FloorCommand.SpeakOnMotion(motion, code, side);
    }

    static FloorCommand decide(Fields with) throws Wrong {
        MotionKind motion = motion(with);
        Motion.Outcome outcome = with.wordOrNull("outcome", Motion.Outcome::of);
        if (outcome == null) {
            throw with.wrong("outcome", Flaw.MISSING, "");
        }
        return new FloorCommand.DecideMotion(motion, outcome, with.instantOrNull("until"));
    }

    static FloorCommand appeal(Fields with) throws Wrong {
        return new FloorCommand.AppealRuling(
                with.textOrNull("entry", Fields.LONGEST_ID), with.textOrNull(CODE, Fields.LONGEST_ID));
    }

    static FloorCommand decideAppeal(Fields with) throws Wrong {
        Ruling.Outcome outcome = with.wordOrNull("outcome", Ruling.Outcome::of);
        if (outcome == null) {
            throw with.wrong("outcome", Flaw.MISSING, "");
        }
        return new FloorCommand.DecideAppeal(outcome);
    }

    static FloorCommand preside(Fields with) throws Wrong {
        boolean byCode = with.oneOf(CODE, "name").equals(CODE);
        return byCode
                ? new FloorCommand.Preside(with.text(CODE, Fields.LONGEST_ID), null)
                : new FloorCommand.Preside(null, with.text("name", Presiding.LONGEST_NAME));
    }

    private static MotionKind motion(Fields with) throws Wrong {
        MotionKind motion = with.wordOrNull(MOTION, MotionKind::of);
        if (motion == null) {
            throw with.wrong(MOTION, Flaw.MISSING, "");
        }
        return motion;
    }
}
