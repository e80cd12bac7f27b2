package org.rostrum.chaos;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chair or a delegation that acts without rest. Repeats with the same id what was not answered for certain, as the
 * contract says; gives some of those up, as people do; and sends some twice at once to two nodes.
 */
final class Client implements Runnable {
    private static final int MOST_ATTEMPTS = 60;

    /** @param token that it is signed in with, on every node */
    record Who(String name, String meeting, Actor actor, String token) {}

    private final Who who;
    private final List<ChaosNode> nodes;
    private final Recorder recorder;
    private final Supplier<JsonNode> shown;
    private final ExecutorService twins;
    private final Random random;
    private final Wishes wishes;
    private final int thinkMillis;
    private volatile boolean resting;
    private volatile boolean stopped;

    Client(
            Who who,
            List<ChaosNode> nodes,
            Recorder recorder,
            Supplier<JsonNode> shown,
            ExecutorService twins,
            List<String> delegations,
            long seed,
            int thinkMillis) {
        this.who = who;
        this.nodes = nodes;
        this.recorder = recorder;
        this.shown = shown;
        this.twins = twins;
        this.random = new Random(seed);
        this.wishes = new Wishes(random, delegations);
        this.thinkMillis = thinkMillis;
    }

    /** No new commands; those under way are repeated until they are answered. */
    void rest() {
        resting = true;
    }

    /** Gives up what is under way too. */
    void stop() {
        resting = true;
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!resting) {
                act();
                Machine.pause(thinkMillis / 2 + random.nextInt(thinkMillis + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() throws InterruptedException {
        JsonNode seen = shown.get();
        Wishes.Wish wish = who.actor().role().presides()
                ? wishes.ofChair(seen)
                : wishes.ofDelegation(who.actor().code(), seen);
        // from the seed, so that a repeated run sends the same ids in the same order of each client
        UUID id = new UUID(random.nextLong(), random.nextLong());
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("commandId", id.toString())
                .put("command", wish.command());
        body.set("with", wish.with());
        if (wishes.chance(4)) {
            body.put("expectedRevision", seen.path("revision").asLong(0));
        }
        int first = random.nextInt(nodes.size());
        boolean twice = wishes.chance(8);
        boolean givesUp = wishes.chance(10);
        if (twice) {
            Future<?> twin = twins.submit(() -> {
                attempt(who.name() + "-twin", id, body.toString(), nodes.get((first + 1) % nodes.size()));
                return null;
            });
            insist(id, body.toString(), first, givesUp);
            try {
                twin.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the twin failed", e.getCause());
            }
        } else {
            insist(id, body.toString(), first, givesUp);
        }
    }

    private void insist(UUID id, String body, int first, boolean givesUp) throws InterruptedException {
        for (int number = 0; number < MOST_ATTEMPTS && !stopped; number++) {
            ChaosNode node = nodes.get((first + number) % nodes.size());
            boolean over = switch (attempt(who.name(), id, body, node)) {
                case Outcome.Done _ -> random.nextInt(20) > 0 || number > 0;
                case Outcome.Refused _, Outcome.Unexpected _ -> true;
                case Outcome.Unknown _ -> givesUp;
                case Outcome.NotDone _ -> givesUp && number > 3;
            };
            if (over) {
                return;
            }
            Machine.pause(backOff(number));
        }
    }

    /** Short while there are other nodes to ask, then longer, so that those who find nobody leave the machine to the nodes. */
    private int backOff(int number) {
        int shortest = 50 << Math.min(Math.max(0, number - nodes.size()), 4);
        return shortest + random.nextInt(5 * shortest);
    }

    private Outcome attempt(String name, UUID id, String body, ChaosNode node) throws InterruptedException {
        long start = recorder.now();
        Outcome outcome =
                Caller.command(node.uri("/api/v1/meetings/" + who.meeting() + "/commands"), who.token(), body);
        recorder.attempt(
                who.meeting(), new Attempt(name, id, body, who.actor(), node.name, start, recorder.now(), outcome));
        return outcome;
    }
}
