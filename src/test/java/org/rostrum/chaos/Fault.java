package org.rostrum.chaos;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of faults that a run injects. */
enum Fault {
    /** kill -9 of a node that owns one of the meetings, and its start after a moment. */
    KILL_OWNER(12),
    /** kill -9 of a node that owns the fewest meetings. */
    KILL_FOLLOWER(8),
    /** kill -9 of a node, and again while it starts. */
    KILL_TWICE(5),
    /** kill -9 of all nodes at once. */
    KILL_ALL(2),
    /** SIGSTOP of a node, SIGCONT after 1 to 20 s. */
    FREEZE(4),
    /** One node and all others do not hear each other; all reach the database and are reached by clients. */
    CUT_ONE(3),
    /** One node hears nobody, and is heard. */
    CUT_ONE_WAY(2),
    /** Every node is cut off from every other. */
    CUT_ALL(1),
    /** One node is cut off from the database only. */
    CUT_DATABASE(2),
    /** The database server is killed with kill -9, with all its processes, and started again. */
    KILL_DATABASE(8),
    /** The database is frozen, 1 to 6 s. */
    FREEZE_DATABASE(2),
    /** Each commit of the journal takes a second more. */
    SLOW_DATABASE(2),
    /** The clock of the last node jumps 90 s forth or back, and returns later. */
    SKEW(2),
    /** Every node is asked to stop and started again, one after the other, under load. */
    ROLLING_RESTART(1);

    /** How often it is drawn among the others. */
    final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    /** The word on the command line and in reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needsNamespaces() {
        return this == CUT_ONE || this == CUT_ONE_WAY || this == CUT_ALL || this == CUT_DATABASE;
    }

    /** The kind of a word. */
    static Fault of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--faults: found " + word + ", expected some of "
                        + Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "))));
    }
}
