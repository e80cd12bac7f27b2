package org.rostrum.floor.application;

import org.rostrum.floor.domain.Change;

/** Tells the other nodes what was committed. May lose messages: followers find gaps by revision. */
public interface ChangeFeed {
    /** Tells all other nodes. Never throws and never waits for them. */
    void publish(String meeting, Change change);
}
