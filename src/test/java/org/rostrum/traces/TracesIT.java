package org.rostrum.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/** Two nodes as they are run, and a collector: the way of one command from the request to the telling. */
class TracesIT {
    @Test
    void the_spans_of_one_command_are_one_trace_over_two_nodes() throws Exception {
        try (Collector collector = new Collector();
                EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start()) {
            List<NodeProcess.Ports> ports = List.of(NodeProcess.Ports.free(), NodeProcess.Ports.free());
            String cluster = "traces-" + UUID.randomUUID().toString().substring(0, 8);
            String url = database.getJdbcUrl("postgres", "postgres");
            String[] more = {
                "--" + TracesConfiguration.ENDPOINT + "=" + collector.address(),
                "--management.opentelemetry.tracing.export.schedule-delay=200ms"
            };
            NodeProcess first = NodeProcess.start("node-1", ports.get(0), ports, cluster, url, more);
            NodeProcess second = NodeProcess.start("node-2", ports.get(1), ports, cluster, url, more);
            try {
                first.awaitReady();
                second.awaitReady();
                await("two members, and the demo")
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> Person.get(first, "/api/v1/node")
                                                .path("members")
                                                .asInt()
                                        == 2
                                && Person.get(second, "/api/v1/meetings/rt1")
                                                .path("revision")
                                                .asLong()
                                        > 0);
                assertOneTrace(collector, first, second);
            } finally {
                first.stop();
                second.stop();
            }
        }
    }

    /** One of the two requests went to the node that does not own the meeting. */
    private static void assertOneTrace(Collector collector, NodeProcess first, NodeProcess second) throws Exception {
        Person chair = Person.signIn(first, "CHAIR");
        Person.Reply one = chair.act(List.of(first), 0, "meeting.open", "{}");
        Person.Reply other = chair.act(List.of(second), 0, "meeting.announce", "{\"text\":\"Welcome\"}");
        assertThat(one.status()).as(String.valueOf(one.body())).isEqualTo(200);
        assertThat(other.status()).as(String.valueOf(other.body())).isEqualTo(200);
        await("the way from one node to the other")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Stream.of(one, other)).anySatisfy(reply -> assertWay(collector.spans(), reply)));
    }

    private static void assertWay(List<Collector.Collected> all, Person.Reply reply) {
        Collector.Collected command = span(all, "floor.command", reply);
        Collector.Collected decide = span(all, "floor.decide", reply);
        Collector.Collected append = span(all, "journal.append", reply);
        Collector.Collected tell = span(all, "floor.tell", reply);
        Collector.Collected request = all.stream()
                .filter(each -> each.id().equals(command.parent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the command is not part of its request"));
        assertThat(request.name()).contains("/api/v1/meetings/{id}/commands");
        assertThat(Stream.of(request, decide, append, tell))
                .allMatch(each -> each.trace().equals(command.trace()));
        assertThat(decide.parent()).isEqualTo(command.id());
        assertThat(append.parent()).isEqualTo(decide.id());
        assertThat(tell.parent()).isEqualTo(decide.id());
        assertThat(decide.node()).isEqualTo(append.node()).isNotEqualTo(command.node());
        assertThat(append.attributes())
                .containsEntry("rostrum.meeting", "rt1")
                .containsEntry(
                        "rostrum.revision",
                        String.valueOf(reply.body().path("revision").asLong()));
    }

    private static Collector.Collected span(List<Collector.Collected> all, String name, Person.Reply reply) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .filter(each ->
                        reply.commandId().toString().equals(each.attributes().get("rostrum.command.id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " of " + reply.commandId()));
    }
}
