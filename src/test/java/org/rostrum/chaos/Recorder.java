package org.rostrum.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down what happens in one round, by one clock that never goes back. */
final class Recorder {
    private final long zero = System.nanoTime();
    private final Instant wall = Instant.now();
    private final Map<String, ConcurrentLinkedQueue<Attempt>> attempts = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Reading>> readings = new ConcurrentHashMap<>();
    private final List<Applied> faults = new CopyOnWriteArrayList<>();

    /**
     * A fault as it came.
     *
     * @param node that it hit; empty where it hit all, or the database
     * @param healed when what was broken was whole again, or at least started again
     * @param words what exactly was done
     */
    record Applied(Fault fault, String node, long at, long healed, String words) {}

    long now() {
        return System.nanoTime() - zero;
    }

    Instant wallOfZero() {
        return wall;
    }

    void attempt(String meeting, Attempt attempt) {
        attempts.computeIfAbsent(meeting, _ -> new ConcurrentLinkedQueue<>()).add(attempt);
    }

    void reading(String meeting, Reading reading) {
        readings.computeIfAbsent(meeting, _ -> new ConcurrentLinkedQueue<>()).add(reading);
    }

    void fault(Applied fault) {
        faults.add(fault);
    }

    List<Attempt> attempts(String meeting) {
        return List.copyOf(attempts.getOrDefault(meeting, new ConcurrentLinkedQueue<>()));
    }

    List<Reading> readings(String meeting) {
        return List.copyOf(readings.getOrDefault(meeting, new ConcurrentLinkedQueue<>()));
    }

    List<Applied> faults() {
        return List.copyOf(faults);
    }
}
