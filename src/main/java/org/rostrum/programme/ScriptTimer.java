package org.rostrum.programme;

import java.time.Instant;

/** Runs tasks at instants, one at a time. */
@FunctionalInterface
interface ScriptTimer {
    /** Runs a task at an instant, or as soon as possible where that is past. */
    void at(Instant when, Runnable task);
}
