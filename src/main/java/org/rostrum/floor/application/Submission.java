package org.rostrum.floor.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;

/**
 * A command on its way to the owner of a meeting.
 *
 * @param meeting id of the meeting
 * @param actor who asks
 * @param commandId acts once for ever; an entry that the command makes has this id
 * @param command what is asked
 * @param expectedRevision the revision that the sender saw, or null where that does not matter to it
 */
public record Submission(
        String meeting,
        Actor actor,
        UUID commandId,
        FloorCommand command,
        @Nullable Long expectedRevision) {}
