package org.rostrum.floor.application;

/** Tells whether this node can write. */
@FunctionalInterface
public interface WritingWatch {
    /** What is known now; never waits. */
    Writing now();
}
