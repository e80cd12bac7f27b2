package org.rostrum.floor.domain;

import java.time.Instant;

/** Words of the chair to all who follow. */
public record Announcement(String text, Instant at) {
    public static final int LONGEST = 280;
}
