package org.rostrum.floor.hazelcast;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;
import org.rostrum.floor.application.Owners;

/**
 * How far this node is behind in the meetings that it follows, and which of them it owns. Told once a second, so what
 * comes and goes within a second is not seen.
 */
final class FollowerMetrics implements ObjLongConsumer<String> {
    private final Owners owners;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private final Set<String> owned = ConcurrentHashMap.newKeySet();
    private final Counter taken;
    private final Counter lost;

    FollowerMetrics(Owners owners, MeterRegistry meters) {
        this.owners = owners;
        this.meters = meters;
        this.taken = changes("taken");
        this.lost = changes("lost");
        Gauge.builder("rostrum.owner.meetings", owned, Set::size)
                .description("Meetings that this node follows and owns")
                .register(meters);
    }

    private Counter changes(String kind) {
        return Counter.builder("rostrum.owner.changes")
                .description("Meetings that this node came to own, or ceased to")
                .tag("kind", kind)
                .register(meters);
    }

    /** Takes how many revisions this node was behind in a meeting. */
    @Override
    public void accept(String meeting, long behind) {
        lags.computeIfAbsent(meeting, this::gauge).set(behind);
        if (owners.ownsHere(meeting)) {
            if (owned.add(meeting)) {
                taken.increment();
            }
        } else if (owned.remove(meeting)) {
            lost.increment();
        }
    }

    private AtomicLong gauge(String meeting) {
        AtomicLong lag = new AtomicLong();
        Gauge.builder("rostrum.follower.lag", lag, AtomicLong::get)
                .description("Revisions that the journal has and this node did not have yet")
                .baseUnit("revisions")
                .tag("meeting", meeting)
                .register(meters);
        return lag;
    }
}
