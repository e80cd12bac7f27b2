package org.rostrum.floor.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorSnapshot.Appealed;
import org.rostrum.floor.application.FloorSnapshot.Moved;
import org.rostrum.floor.application.FloorSnapshot.Presides;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Presiding;
import org.rostrum.floor.domain.Ruling;

/**
 * What the public may see of the procedure: who presides, motions and appeals, which are made before all in the room.
 * Calls to order, what a ruling says and the category of a point of order stay with those who act.
 */
final class PublicProcedure {
    private PublicProcedure() {}

    static boolean isPublic(FloorEvent.OfProcedure event) {
        return switch (event) {
            case FloorEvent.SpeakerCalledToOrder _, FloorEvent.PointOfOrderCategorized _ -> false;
            case FloorEvent.MotionRaised _,
                    FloorEvent.MotionSpoken _,
                    FloorEvent.MotionDecided _,
                    FloorEvent.RulingAppealed _,
                    FloorEvent.AppealDecided _,
                    FloorEvent.PresidingHandedOver _ -> true;
        };
    }

    /** Motions that wait, in the order of precedence. */
    static List<Moved> motions(FloorState state) {
        List<Moved> motions = new ArrayList<>();
        for (Motion each : state.procedure().motions()) {
            motions.add(new Moved(
                    each.kind().word(),
                    each.code(),
                    name(state, each.code()),
                    each.raisedAt(),
                    each.speakersFor(),
                    each.speakersAgainst(),
                    each.kind().most(Motion.Side.FOR),
                    each.kind().most(Motion.Side.AGAINST)));
        }
        return motions;
    }

    /** Who presides, or null where nobody has said so. */
    static @Nullable Presides presiding(FloorState state) {
        Presiding presiding = state.procedure().presiding();
        if (presiding == null) {
            return null;
        }
        return presiding.code().isEmpty()
                ? new Presides(null, Map.of("en", presiding.name()), presiding.since())
                : new Presides(presiding.code(), name(state, presiding.code()), presiding.since());
    }

    /** The appeal that waits, or null. */
    static @Nullable Appealed appeal(FloorState state) {
        Ruling ruling = state.procedure().ruling();
        Ruling.Appeal appeal = state.procedure().pendingAppeal();
        return ruling == null || appeal == null
                ? null
                : new Appealed(ruling.entry(), appeal.code(), name(state, appeal.code()), appeal.at());
    }

    /** A co-chair's State need not be a participant: then its code is its name. */
    private static Map<String, String> name(FloorState state, String code) {
        Participant participant = state.setup().participants().get(code);
        return participant == null ? Map.of("en", code) : FloorVisibility.shown(participant.name());
    }
}
