package org.rostrum.floor.application;

import java.util.Map;

/** What a meeting is about, which the floor itself need not know: the programme says it. */
@FunctionalInterface
public interface MeetingThemes {
    /** No meeting has a theme: for an installation or a test without a programme. */
    MeetingThemes NONE = meeting -> Map.of();

    /** The theme of a meeting by language code; empty where it has none. */
    Map<String, String> of(String meeting);
}
