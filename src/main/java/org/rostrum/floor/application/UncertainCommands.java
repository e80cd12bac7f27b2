package org.rostrum.floor.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Command ids whose fate this node could not tell. Until it can, a repeated one that gets nowhere is not "certainly not
 * done": the first attempt may have been.
 */
final class UncertainCommands {
    /** More than can be asked in the time that a client goes on repeating. */
    private static final int MOST = 10_000;

    private final Set<UUID> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** What can be said of a command, given what this attempt came to. */
    synchronized Answer said(UUID commandId, Answer answer) {
        return switch (answer) {
            case Answer.Unknown _ -> {
                ids.add(commandId);
                yield answer;
            }
            case Answer.Unavailable _, Answer.TooBusy _ -> ids.contains(commandId) ? new Answer.Unknown() : answer;
            case Answer.Done _, Answer.Refused _, Answer.NoSuchMeeting _ -> {
                ids.remove(commandId);
                yield answer;
            }
        };
    }
}
