package org.rostrum.floor.application;

import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Refusal;

/** What became of a submission. */
public sealed interface Answer {
    /** It is durable: the change is committed. The same command id is answered by the same change for ever. */
    record Done(Change change) implements Answer {}

    /** Nothing happened. */
    record Refused(Refusal refusal) implements Answer {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Answer {}

    /** Too many commands wait for this meeting; nothing happened. */
    record TooBusy() implements Answer {}

    /** Certainly nothing happened: the journal or the owner cannot be reached. */
    record Unavailable() implements Answer {}

    /** It may have happened: repeat it with the same command id to learn what became of it. */
    record Unknown() implements Answer {}
}
