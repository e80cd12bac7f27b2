package org.rostrum.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/**
 * A collector as small as can be: takes OTLP over HTTP and keeps the spans. It reads of the protocol's messages what is
 * asserted on: ExportTraceServiceRequest.resource_spans = 1, ResourceSpans.resource = 1 and scope_spans = 2,
 * ScopeSpans.spans = 2, Span.trace_id = 1, span_id = 2, parent_span_id = 4, name = 5, attributes = 9.
 */
final class Collector implements AutoCloseable {
    private static final int LENGTH_DELIMITED = 2;

    /** A span with the node that made it. */
    record Collected(
            String trace, String id, String parent, String name, Map<String, String> attributes, String node) {}

    private final HttpServer server;
    private final List<Collected> spans = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Collected> spans() {
        return spans;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            body = new GZIPInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes();
        }
        for (byte[] resourceSpans : fields(body, 1)) {
            String node = attributes(fields(resourceSpans, 1), 1).getOrDefault("service.instance.id", "");
            for (byte[] scopeSpans : fields(resourceSpans, 2)) {
                for (byte[] span : fields(scopeSpans, 2)) {
                    spans.add(new Collected(
                            hex(fields(span, 1)),
                            hex(fields(span, 2)),
                            hex(fields(span, 4)),
                            text(fields(span, 5)),
                            attributes(List.of(span), 9),
                            node));
                }
            }
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Map<String, String> attributes(List<byte[]> messages, int field) {
        Map<String, String> found = new HashMap<>();
        for (byte[] message : messages) {
            for (byte[] pair : fields(message, field)) {
                found.put(
                        text(fields(pair, 1)),
                        fields(pair, 2).stream()
                                .map(value -> text(fields(value, 1)))
                                .findFirst()
                                .orElse(""));
            }
        }
        return found;
    }

    /** The fields of a message that have a number and a length. */
    private static List<byte[]> fields(byte[] message, int number) {
        List<byte[]> found = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long key = varint(bytes);
            switch ((int) (key & 7)) {
                case 0 -> varint(bytes);
                case 1 -> bytes.getLong();
                case LENGTH_DELIMITED -> {
                    byte[] content = new byte[(int) varint(bytes)];
                    bytes.get(content);
                    if (key >> 3 == number) {
                        found.add(content);
                    }
                }
                case 5 -> bytes.getInt();
                default -> throw new IllegalArgumentException("no such wire type: " + key);
            }
        }
        return found;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(List<byte[]> field) {
        return field.isEmpty() ? "" : new String(field.getFirst(), StandardCharsets.UTF_8);
    }

    private static String hex(List<byte[]> field) {
        return field.isEmpty() ? "" : HexFormat.of().formatHex(field.getFirst());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
