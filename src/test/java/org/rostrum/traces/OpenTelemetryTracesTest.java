package org.rostrum.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OpenTelemetryTracesTest {
    private static final UUID COMMAND = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final List<SpanData> ended = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Kept(ended)))
            .build();
    private final Tracer tracer = provider.get("test");
    private final OpenTelemetryTraces front = new OpenTelemetryTraces(tracer);
    private final OpenTelemetryTraces owner = new OpenTelemetryTraces(tracer);

    private record Kept(List<SpanData> spans) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private SpanData span(String name) {
        return ended.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_command_s_way_over_two_nodes_is_one_trace() {
        Span request = tracer.spanBuilder("request").startSpan();
        CommandTraces.Step command;
        try (Scope _ = request.makeCurrent()) {
            command = front.enter("command", "rt1", COMMAND, null);
        }
        CommandTraces.Step decide = owner.enter("decide", "rt1", COMMAND, front.wayOf(COMMAND));
        owner.step("append", "rt1", COMMAND).with("revision", "7").end();
        decide.end();
        owner.step("tell", "rt1", COMMAND).end();
        command.end();
        request.end();

        assertThat(ended.stream().map(SpanData::getTraceId).distinct()).hasSize(1);
        assertThat(span("command").getParentSpanId()).isEqualTo(span("request").getSpanId());
        assertThat(span("decide").getParentSpanId()).isEqualTo(span("command").getSpanId());
        assertThat(span("append").getParentSpanId()).isEqualTo(span("decide").getSpanId());
        assertThat(span("tell").getParentSpanId())
                .as("after the answer")
                .isEqualTo(span("decide").getSpanId());
        assertThat(span("append").getAttributes().toString())
                .contains("rostrum.meeting=rt1", "rostrum.command.id=" + COMMAND, "revision=7");
    }

    @Test
    void a_step_of_a_command_that_nobody_follows_is_nothing() {
        owner.step("append", "rt1", COMMAND).with("revision", "7").end();
        assertThat(ended).isEmpty();
        assertThat(owner.wayOf(COMMAND)).isNull();
    }

    @Test
    void what_another_node_sends_is_taken_as_it_should_be_and_nonsense_begins_a_trace() {
        for (String nonsense : new String[] {"", "00-x-y-01", "ff-" + "0".repeat(200), "00-" + "0".repeat(32)}) {
            owner.enter("decide", "rt1", UUID.randomUUID(), nonsense).end();
        }
        assertThat(ended)
                .hasSize(4)
                .allMatch(each -> !each.getParentSpanContext().isValid());
    }

    @Test
    void commands_of_long_ago_are_forgotten() {
        owner.enter("decide", "rt1", COMMAND, null).end();
        for (int each = 0; each < 4_096; each++) {
            owner.enter("decide", "rt1", UUID.randomUUID(), null).end();
        }
        assertThat(owner.wayOf(COMMAND)).isNull();
    }

    @Test
    void a_task_that_is_handed_over_is_part_of_what_was_done_then() {
        List<Runnable> queue = new ArrayList<>();
        Executor carrying = front.carrying(queue::add);
        Span request = tracer.spanBuilder("request").startSpan();
        try (Scope _ = request.makeCurrent()) {
            carrying.execute(() -> front.enter("command", "rt1", COMMAND, null).end());
        }
        queue.forEach(Runnable::run);
        assertThat(span("command").getParentSpanId())
                .isEqualTo(request.getSpanContext().getSpanId());
    }

    @Test
    void the_platform_traces_nothing_until_it_is_said_where_to_send_traces() {
        @Nullable
        String[] configurations = {
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            null
        };
        MockEnvironment environment = new MockEnvironment();
        TracesWhereConfigured filter = new TracesWhereConfigured();
        filter.setEnvironment(environment);
        assertThat(filter.kept(configurations)).containsExactly(false, false, true, true);
        environment.setProperty(TracesConfiguration.ENDPOINT, " ");
        assertThat(filter.kept(configurations)).containsExactly(false, false, true, true);
        environment.setProperty(TracesConfiguration.ENDPOINT, "http://127.0.0.1:4318/v1/traces");
        assertThat(filter.kept(configurations)).containsExactly(true, true, true, true);
    }
}
