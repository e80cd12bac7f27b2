package org.rostrum.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Everybody in the meetings of a round: chairs, delegations, followers on every node, readers. */
final class Crowd implements AutoCloseable {
    private final List<ChaosNode> nodes;
    private final Recorder recorder;
    private final List<String> meetings;
    private final long seed;
    private final int thinkMillis;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<?>> acting = new ArrayList<>();
    private final Map<String, List<Follower>> followers = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Future<?>> watching = new ArrayList<>();

    Crowd(List<ChaosNode> nodes, Recorder recorder, List<String> meetings, long seed, int thinkMillis) {
        this.nodes = nodes;
        this.recorder = recorder;
        this.meetings = meetings;
        this.seed = seed;
        this.thinkMillis = thinkMillis;
    }

    void start() throws IOException, InterruptedException {
        ChaosNode first = nodes.getFirst();
        Map<Actor, String> tokens = new HashMap<>();
        tokens.put(new Actor(Role.CHAIR, "GHA"), Caller.signIn(first, "CHAIR"));
        tokens.put(new Actor(Role.CO_CHAIR, "CHE"), Caller.signIn(first, "COCHAIR"));
        for (String code : ChaosOptions.DELEGATIONS) {
            tokens.put(Actor.participant(code), Caller.signIn(first, code));
        }
        for (int m = 0; m < meetings.size(); m++) {
            String meeting = meetings.get(m);
            List<Follower> here = new ArrayList<>();
            for (int home = 0; home < nodes.size(); home++) {
                here.add(new Follower(meeting, home, nodes, recorder, seed * 1009 + m * 31L + home));
            }
            followers.put(meeting, here);
            here.forEach(each -> watching.add(threads.submit(each)));
            Reader reader = new Reader(meeting, nodes, recorder);
            readers.add(reader);
            watching.add(threads.submit(reader));
            int number = 0;
            for (Actor actor : tokens.keySet().stream()
                    .sorted(Comparator.comparing((Actor each) -> each.role().word())
                            .thenComparing(Actor::code))
                    .toList()) {
                number++;
                String name = actor.role().word() + '-' + actor.code() + '-' + meeting;
                clients.add(new Client(
                        new Client.Who(name, meeting, actor, String.valueOf(tokens.get(actor))),
                        nodes,
                        recorder,
                        () -> shown(meeting),
                        threads,
                        ChaosOptions.DELEGATIONS,
                        seed * 7919 + m * 101L + number,
                        thinkMillis));
            }
        }
        clients.forEach(each -> acting.add(threads.submit(each)));
    }

    /** The newest that any follower shows. */
    private JsonNode shown(String meeting) {
        return followers.getOrDefault(meeting, List.of()).stream()
                .max(Comparator.comparingLong(Follower::own))
                .map(Follower::shown)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** No new commands; waits for those under way, and gives up what is not answered within a minute. */
    void rest() throws InterruptedException {
        clients.forEach(Client::rest);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (Future<?> each : acting) {
            while (!each.isDone()) {
                if (System.nanoTime() > end) {
                    clients.forEach(Client::stop);
                }
                Machine.pause(50);
            }
            if (each.state() == Future.State.FAILED) {
                throw new IllegalStateException("a client failed", each.exceptionNow());
            }
        }
        readers.forEach(Reader::stop);
    }

    /** Whether all followers have the last revision that the public may know. */
    boolean everybodyHasHeard(String meeting, List<JournalRow> journal) {
        long last = journal.stream()
                .filter(each -> FloorVisibility.isPublic(each.change()))
                .mapToLong(JournalRow::revision)
                .max()
                .orElse(0);
        return followers.getOrDefault(meeting, List.of()).stream().allMatch(each -> each.own() >= last);
    }

    /** Followers of a meeting go home. */
    void leave(String meeting) {
        followers.getOrDefault(meeting, List.of()).forEach(Follower::stop);
    }

    Map<String, List<Connection>> connections(String meeting) throws InterruptedException {
        Map<String, List<Connection>> all = new HashMap<>();
        for (Follower each : followers.getOrDefault(meeting, List.of())) {
            each.awaitEnd();
            all.put(each.name, each.connections());
        }
        return all;
    }

    @Override
    public void close() {
        clients.forEach(Client::stop);
        followers.values().forEach(each -> each.forEach(Follower::stop));
        readers.forEach(Reader::stop);
        threads.shutdownNow();
    }
}
