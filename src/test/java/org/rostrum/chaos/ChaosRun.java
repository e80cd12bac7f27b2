package org.rostrum.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A whole run: starts a cluster, plays rounds of load and faults, checks each, and keeps the numbers. */
final class ChaosRun {
    private final ChaosOptions options;
    private final Consumer<String> tell;

    /** @param tell is told lines for people while the run goes on */
    ChaosRun(ChaosOptions options, Consumer<String> tell) {
        this.options = options;
        this.tell = tell;
    }

    /** Runs to the end; a round that breaks a promise does not stop the next. */
    ChaosReport run() throws IOException, InterruptedException, SQLException {
        String noNamespaces = Network.missing();
        Map<Fault, String> leftOut = leftOut(noNamespaces);
        List<Fault> kinds = options.faults().stream()
                .filter(each -> !leftOut.containsKey(each))
                .toList();
        if (kinds.isEmpty()) {
            throw new IllegalStateException("none of the chosen faults can be brought on this machine: " + leftOut);
        }
        ChaosReport report = new ChaosReport(options, leftOut);
        try (ChaosCluster cluster = ChaosCluster.start(options, noNamespaces.isEmpty())) {
            Thread cleaning = new Thread(cluster::close);
            Runtime.getRuntime().addShutdownHook(cleaning);
            int left = options.seconds();
            for (long seed = options.seed(); left > 0; seed++) {
                int seconds = Math.min(left, options.roundSeconds());
                left -= seconds;
                List<FaultPlan.Planned> plan = options.once()
                        ? FaultPlan.each(seed, seconds * 1000L, kinds)
                        : FaultPlan.of(seed, seconds * 1000L, kinds, options.gapMillis());
                round(cluster, seed, seconds, plan, report);
            }
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
        return report;
    }

    private Map<Fault, String> leftOut(String noNamespaces) {
        Map<Fault, String> leftOut = new EnumMap<>(Fault.class);
        for (Fault each : options.faults()) {
            if (each.needsNamespaces() && !noNamespaces.isEmpty()) {
                leftOut.put(each, noNamespaces);
            } else if (each.needsNamespaces() && options.nodes() < 2 && each != Fault.CUT_DATABASE) {
                leftOut.put(each, "one node has nobody to be cut off from");
            } else if (each == Fault.SKEW && ChaosNode.faketime() == null) {
                leftOut.put(each, "no libfaketime (Debian's package libfaketime)");
            }
        }
        return leftOut;
    }

    private void round(ChaosCluster cluster, long seed, int seconds, List<FaultPlan.Planned> plan, ChaosReport report)
            throws IOException, InterruptedException, SQLException {
        List<String> meetings = cluster.prepareMeetings("s" + seed, ChaosOptions.MEETINGS);
        Recorder recorder = new Recorder();
        Injector injector = new Injector(cluster, recorder);
        List<Violation> found = new ArrayList<>();
        List<MeetingHistory> histories = new ArrayList<>();
        try (Crowd crowd = new Crowd(cluster.nodes(), recorder, meetings, seed, options.thinkMillis())) {
            crowd.start();
            tell.accept("meetings " + meetings + " are under way");
            injector.run(plan);
            long left = seconds * 1000L - Times.millis(recorder.now());
            if (left > 0) {
                Machine.pause(left);
            }
            tell.accept("load is over after " + Times.text(recorder.now()) + "; healing");
            found.addAll(healed(cluster, recorder, meetings, report));
            tell.accept("all well again after " + Times.text(recorder.now()));
            crowd.rest();
            for (String meeting : meetings) {
                histories.add(history(cluster, crowd, recorder, meeting));
            }
        }
        histories.forEach(each -> found.addAll(HistoryChecker.check(each)));
        report.add(injector, recorder, histories, found);
        Files.writeString(options.folder().resolve("report.txt"), report.text());
        tell.accept("round of seed " + seed + ": " + recorder.faults().size() + " faults, "
                + histories.stream().mapToInt(each -> each.journal().size()).sum() + " revisions, "
                + (found.isEmpty() ? "every promise kept" : found.size() + " VIOLATIONS"));
        if (!found.isEmpty()) {
            failed(seed, found, recorder, histories);
        }
    }

    /** Makes all whole and looks whether each meeting goes on within half a minute. */
    private static List<Violation> healed(
            ChaosCluster cluster, Recorder recorder, List<String> meetings, ChaosReport report)
            throws IOException, InterruptedException {
        cluster.heal();
        List<Violation> found = new ArrayList<>();
        try {
            cluster.awaitWhole(300);
        } catch (IllegalStateException e) {
            found.add(Violation.of(Violation.Promise.GOES_ON_AFTER_HEALING, String.valueOf(e.getMessage())));
        }
        long healed = recorder.now();
        for (String meeting : meetings) {
            Supplier<Long> first = () -> recorder.attempts(meeting).stream()
                    .filter(each -> each.start() >= healed && each.outcome() instanceof Outcome.Done)
                    .map(Attempt::end)
                    .min(Comparator.naturalOrder())
                    .orElse(-1L);
            try {
                ChaosCluster.await("a command of " + meeting, 30, () -> first.get() >= 0);
                report.wentOn(first.get() - healed);
            } catch (IllegalStateException e) {
                found.add(Violation.of(
                        Violation.Promise.GOES_ON_AFTER_HEALING,
                        "no command to " + meeting + " is done within 30 s after all was healed"));
            }
        }
        return found;
    }

    /** Waits until everybody has heard of everything; what has not come by then is for the checker to say. */
    private static MeetingHistory history(ChaosCluster cluster, Crowd crowd, Recorder recorder, String meeting)
            throws InterruptedException, SQLException {
        List<JournalRow> journal = List.of();
        Map<String, String> last = Map.of();
        for (int attempt = 0; attempt < 60; attempt++) {
            last = snapshots(cluster, meeting);
            journal = cluster.database().journal(meeting);
            long head = journal.size();
            boolean agreed = last.size() == cluster.nodes().size()
                    && last.values().stream().allMatch(each -> revision(each) == head);
            if (agreed && crowd.everybodyHasHeard(meeting, journal)) {
                break;
            }
            Machine.pause(250);
        }
        crowd.leave(meeting);
        return new MeetingHistory(
                meeting,
                recorder.wallOfZero(),
                journal,
                recorder.attempts(meeting),
                recorder.readings(meeting),
                crowd.connections(meeting),
                last);
    }

    private static Map<String, String> snapshots(ChaosCluster cluster, String meeting) {
        Map<String, String> last = new HashMap<>();
        for (ChaosNode node : cluster.nodes()) {
            String snapshot = node.get("/api/v1/meetings/" + meeting);
            last.put(node.name, snapshot == null ? "{\"revision\":-1}" : snapshot);
        }
        return last;
    }

    private static long revision(String snapshot) {
        JsonNode tree = Caller.JSON.readTree(snapshot);
        return tree.path("revision").asLong();
    }

    private void failed(long seed, List<Violation> found, Recorder recorder, List<MeetingHistory> histories)
            throws IOException {
        StringBuilder text = new StringBuilder("repeat: " + options.repeat(seed) + "\n\n");
        found.stream().limit(50).forEach(each -> text.append(each.text()).append("\n\n"));
        text.append("faults:\n");
        recorder.faults()
                .forEach(each -> text.append("  ")
                        .append(each.fault().word())
                        .append(' ')
                        .append(each.node())
                        .append(" from ")
                        .append(Times.text(each.at()))
                        .append(" to ")
                        .append(Times.text(each.healed()))
                        .append(": ")
                        .append(each.words())
                        .append('\n'));
        Path told = options.folder().resolve("violations-" + seed + ".txt");
        Files.writeString(told, text);
        HistoryFile.write(options.folder().resolve("history-" + seed + ".jsonl"), histories);
        tell.accept(text.substring(0, Math.min(text.length(), 6_000)) + "\nwhole: " + told);
    }
}
