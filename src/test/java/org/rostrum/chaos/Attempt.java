package org.rostrum.chaos;

import java.util.UUID;
import org.rostrum.floor.domain.Actor;

/**
 * One attempt of a client to have a command carried out. A command that is repeated or sent twice has several.
 *
 * @param client who sent it; a client waits for the answers to one command before it sends the next
 * @param id the command's id, the same in all its attempts
 * @param body what was sent, as JSON
 * @param actor in what capacity the client is signed in
 * @param node that it was sent to
 * @param start nanoseconds since the run began, just before it was sent
 * @param end just after the answer or the failure
 */
record Attempt(String client, UUID id, String body, Actor actor, String node, long start, long end, Outcome outcome) {
    /** One line for people. */
    String words() {
        return "%s sent %s to %s at %s–%s: %s: %s"
                .formatted(client, id, node, Times.text(start), Times.text(end), body, outcome.words());
    }
}
