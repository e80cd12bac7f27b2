package org.rostrum.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands as spans. Which span a command is in is kept by its id: writers carry out many commands in one commit. */
final class OpenTelemetryTraces implements CommandTraces {
    /** So many commands are remembered, for what is done after the answer; ids only, some hundred bytes each. */
    private static final int REMEMBERED = 4096;

    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})");

    private final Tracer tracer;
    private final Map<UUID, SpanContext> entered = Collections.synchronizedMap(new Newest());

    OpenTelemetryTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Step enter(String name, String meeting, UUID command, @Nullable String from) {
        Context parent = from == null ? Context.current() : Context.root().with(Span.wrap(context(from)));
        Span span = begin(name, meeting, command, parent, from == null ? SpanKind.INTERNAL : SpanKind.SERVER);
        entered.put(command, span.getSpanContext());
        return new SpanStep(span);
    }

    @Override
    public Step step(String name, String meeting, UUID command) {
        SpanContext within = entered.get(command);
        if (within == null) {
            return NONE.step(name, meeting, command);
        }
        Context parent = Context.root().with(Span.wrap(within));
        return new SpanStep(begin(name, meeting, command, parent, SpanKind.INTERNAL));
    }

    private Span begin(String name, String meeting, UUID command, Context parent, SpanKind kind) {
        return tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(kind)
                .setAttribute("rostrum.meeting", meeting)
                .setAttribute("rostrum.command.id", command.toString())
                .startSpan();
    }

    @Override
    public @Nullable String wayOf(UUID command) {
        SpanContext within = entered.get(command);
        return within == null || !within.isValid()
                ? null
                : "00-" + within.getTraceId() + '-' + within.getSpanId() + '-'
                        + within.getTraceFlags().asHex();
    }

    @Override
    public Executor carrying(Executor executor) {
        return Context.taskWrapping(executor);
    }

    /** What another node sent; nothing valid where it sent something else. */
    private static SpanContext context(String traceParent) {
        Matcher parts = TRACE_PARENT.matcher(traceParent);
        return parts.matches()
                ? SpanContext.createFromRemoteParent(
                        parts.group("trace"),
                        parts.group("span"),
                        TraceFlags.fromHex(parts.group("flags"), 0),
                        TraceState.getDefault())
                : SpanContext.getInvalid();
    }

    private record SpanStep(Span span) implements Step {
        @Override
        public Step with(String name, String value) {
            span.setAttribute(name, value);
            return this;
        }

        @Override
        public void failed(String why) {
            span.setStatus(StatusCode.ERROR, why);
        }

        @Override
        public void end() {
            span.end();
        }
    }

    private static final class Newest extends LinkedHashMap<UUID, SpanContext> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SpanContext> eldest) {
            return size() > REMEMBERED;
        }
    }
}
