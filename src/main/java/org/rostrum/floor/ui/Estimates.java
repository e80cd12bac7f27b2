package org.rostrum.floor.ui;

import java.time.Instant;
import java.util.List;
import org.rostrum.floor.domain.Debate;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Forecast;

/** When those who wait are likely to speak, as far as a delegation may be told. */
final class Estimates {
    private Estimates() {}

    /** The forecast; without turns where the debate is over and nobody of the list is heard. */
    static Forecast at(FloorState state, Instant now) {
        Forecast forecast = Forecast.at(state, now);
        return state.procedure().debate() == Debate.OPEN ? forecast : new Forecast(now, forecast.pace(), List.of());
    }
}
