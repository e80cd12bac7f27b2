import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From a chair's click on one node to the audience feed of another: run against a demo cluster of this machine.
 *
 * <pre>./rostrum bench [clicks] [port of the chair's node] [port of the audience's node]</pre>
 *
 * Beside it, in the same run, what a click cannot be faster than: one HTTP round trip to the same node that touches
 * neither the journal nor the cluster.
 */
public class Latency {
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static volatile long newest;
    private static volatile long arrived;

    public static void main(String[] args) throws Exception {
        int clicks = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        String chairNode = "http://127.0.0.1:" + (args.length > 1 ? args[1] : "8081");
        String audienceNode = "ws://127.0.0.1:" + (args.length > 2 ? args[2] : "8082");
        String meeting = "rt2";
        String token = signIn(chairNode);
        act(chairNode, token, meeting, "meeting.open", "{}");
        act(chairNode, token, meeting, "list.add", "{\"code\":\"KEN\"}");
        act(chairNode, token, meeting, "floor.give-next", "{}");
        WebSocket feed = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(audienceNode + "/ws/v1/meetings/" + meeting), new Feed())
                .get(10, TimeUnit.SECONDS);
        long[] answered = new long[clicks];
        long[] seen = new long[clicks];
        long[] bare = new long[clicks];
        int warmUp = Math.min(300, clicks);
        for (int i = -warmUp; i < clicks; i++) {
            long start = System.nanoTime();
            get(chairNode + "/api/v1/time");
            long bareTime = System.nanoTime() - start;
            start = System.nanoTime();
            long revision = act(
                    chairNode, token, meeting, "clock.extend", i % 2 == 0 ? "{\"by\":\"2s\"}" : "{\"by\":\"-2s\"}");
            long answerTime = System.nanoTime() - start;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (newest < revision) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("revision " + revision + " did not come in 10 s");
                }
                LockSupport.parkNanos(20_000);
            }
            if (i >= 0) {
                bare[i] = bareTime;
                answered[i] = answerTime;
                seen[i] = arrived - start;
            }
            // people do not click a hundred times a second: let the flush window pass
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
        }
        feed.abort();
        System.out.println("n = " + clicks + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version());
        print("bare HTTP round trip", bare);
        print("click acknowledged (committed)", answered);
        print("click on the other node's feed", seen);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s median %6.2f ms   p99 %6.2f ms   max %6.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static String signIn(String node) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                post(node + "/api/v1/sign-in", "{\"code\":\"DEMO-CHAIR\"}").build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("no sign-in: " + answer.statusCode() + " " + answer.body());
        }
        return token.group(1);
    }

    /** Sends a command; the revision it made, or 0 where it was refused because things are so already. */
    private static long act(String node, String token, String meeting, String command, String with) throws Exception {
        String body = "{\"commandId\":\"" + UUID.randomUUID() + "\",\"command\":\"" + command + "\",\"with\":" + with
                + "}";
        HttpResponse<String> answer = HTTP.send(
                post(node + "/api/v1/meetings/" + meeting + "/commands", body)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 409) {
            return 0;
        }
        Matcher revision = REVISION.matcher(answer.body());
        if (answer.statusCode() != 200 || !revision.find()) {
            throw new IllegalStateException(command + ": " + answer.statusCode() + " " + answer.body());
        }
        return Long.parseLong(revision.group(1));
    }

    private static void get(String uri) throws Exception {
        HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest.Builder post(String uri, String body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(12))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static final class Feed implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                Matcher revision = REVISION.matcher(partial);
                if (revision.find() && Long.parseLong(revision.group(1)) > newest) {
                    arrived = System.nanoTime();
                    newest = Long.parseLong(revision.group(1));
                }
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
