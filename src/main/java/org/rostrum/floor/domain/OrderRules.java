package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Order in the meeting: calls to order, and categories of points of order. */
final class OrderRules {
    private OrderRules() {}

    /** By who presides, of who has the floor; counted for the intervention, and the clock runs on. */
    static Decision callToOrder(FloorState state, FloorCommand.CallToOrder command, Actor actor) {
        Intervention floor = state.floor();
        Checks checks = new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .about(state, command.entry())
                .refuseIf(floor == null, NOBODY_SPEAKING);
        return floor == null
                ? checks.refusal()
                : checks.or(new FloorEvent.SpeakerCalledToOrder(floor.entry().id()));
    }

    /** A category goes with a point of order, and is one of those that the rules have. */
    static boolean usableCategory(FloorState state, FloorCommand.Request request) {
        String category = request.category();
        return category == null
                || (request.kind() == Kind.POINT_OF_ORDER
                        && state.settings().procedure().orderCategories().contains(category));
    }

    /** A request, with the category of the point of order where one is said. */
    static List<FloorEvent> requested(FloorEvent requested, String entry, @Nullable String category) {
        List<FloorEvent> events = Checks.events(requested);
        if (category != null) {
            events.add(new FloorEvent.PointOfOrderCategorized(entry, category));
        }
        return events;
    }
}
