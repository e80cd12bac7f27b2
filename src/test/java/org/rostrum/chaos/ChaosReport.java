package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers of a run over all its rounds, for people. */
final class ChaosReport {
    private final ChaosOptions options;
    private final Map<Fault, String> leftOut;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<Fault, List<Long>> commandRecovery = new EnumMap<>(Fault.class);
    private final Map<Fault, List<Long>> feedOutages = new EnumMap<>(Fault.class);
    private final List<Long> goesOn = new ArrayList<>();
    private int nodeKills;
    private int killsAtStart;
    private int databaseKills;
    private int skipped;
    private int rounds;
    private int commands;
    private int accepted;
    private int refused;
    private int neverKnown;
    private long revisions;
    private long frames;
    private int connections;
    private long readings;
    private int violations;
    private int brokenRounds;

    ChaosReport(ChaosOptions options, Map<Fault, String> leftOut) {
        this.options = options;
        this.leftOut = leftOut;
    }

    int violations() {
        return violations;
    }

    int kills() {
        return nodeKills + databaseKills;
    }

    int faults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    int accepted() {
        return accepted;
    }

    int commands() {
        return commands;
    }

    /** Adds a round: what was done to it, what was recorded of it, and what the checker found. */
    void add(Injector injector, Recorder recorder, List<MeetingHistory> histories, List<Violation> found) {
        rounds++;
        nodeKills += injector.nodeKills();
        killsAtStart += injector.killsAtStart();
        databaseKills += injector.databaseKills();
        skipped += injector.skipped();
        violations += found.size();
        brokenRounds += found.isEmpty() ? 0 : 1;
        List<Recorder.Applied> applied = recorder.faults();
        applied.forEach(each -> faults.merge(each.fault(), 1, Integer::sum));
        for (MeetingHistory history : histories) {
            count(history);
            applied.forEach(each -> recovery(each, history));
            history.followers().values().forEach(each -> outages(each, applied));
        }
    }

    /** How long after healing a command that was sent after it was acknowledged. */
    void wentOn(long nanos) {
        goesOn.add(nanos);
    }

    private void count(MeetingHistory history) {
        Map<java.util.UUID, List<Attempt>> byId = new java.util.HashMap<>();
        for (Attempt each : history.attempts()) {
            byId.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each);
            answers.merge(word(each.outcome()), 1, Integer::sum);
        }
        commands += byId.size();
        for (List<Attempt> attempts : byId.values()) {
            if (attempts.stream().anyMatch(each -> each.outcome() instanceof Outcome.Done)) {
                accepted++;
            } else if (attempts.stream().anyMatch(each -> each.outcome() instanceof Outcome.Refused)) {
                refused++;
            } else if (attempts.stream().anyMatch(each -> each.outcome() instanceof Outcome.Unknown)) {
                neverKnown++;
            }
        }
        revisions += history.journal().size();
        readings += history.readings().size();
        history.followers().values().forEach(each -> {
            connections += each.size();
            each.forEach(connection -> frames += connection.frames().size());
        });
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused refused -> "refused " + refused.reason();
            case Outcome.NotDone not -> "not done (" + not.why() + ')';
            case Outcome.Unknown unknown -> "unknown (" + unknown.why() + ')';
            case Outcome.Unexpected other -> "unexpected " + other.status();
        };
    }

    /** From a fault to the first acknowledgement of a command that was first sent after it. */
    private void recovery(Recorder.Applied fault, MeetingHistory history) {
        history.attempts().stream()
                .filter(each -> each.start() >= fault.at() && each.outcome() instanceof Outcome.Done)
                .mapToLong(Attempt::end)
                .min()
                .ifPresent(end -> commandRecovery
                        .computeIfAbsent(fault.fault(), _ -> new ArrayList<>())
                        .add(end - fault.at()));
    }

    /** From the last frame or the end of a connection to the first frame of the next. */
    private void outages(List<Connection> connections, List<Recorder.Applied> applied) {
        for (int i = 1; i < connections.size(); i++) {
            long lost = lost(connections.get(i - 1));
            Fault cause = cause(applied, lost);
            if (cause != null) {
                long again = connections.get(i).frames().getFirst().at();
                feedOutages.computeIfAbsent(cause, _ -> new ArrayList<>()).add(again - lost);
            }
        }
    }

    /** A connection that fell silent was lost at its last frame; one that was closed, when it was. */
    private static long lost(Connection connection) {
        long last = connection.frames().getLast().at();
        return connection.closed() - last > 5_000_000_000L ? last : connection.closed();
    }

    private static @Nullable Fault cause(List<Recorder.Applied> applied, long lost) {
        return applied.stream()
                .filter(each -> each.at() <= lost && lost < Math.max(each.healed(), each.at()) + 8_000_000_000L)
                .max(Comparator.comparingLong(Recorder.Applied::at))
                .map(Recorder.Applied::fault)
                .orElse(null);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "seed %d, %d nodes, %d s of load in %d rounds",
                        options.seed(),
                        options.nodes(),
                        options.seconds(),
                        rounds));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "faults: %d; kills: %d (nodes %d, %d of them not ready yet; database %d)",
                        faults(),
                        kills(),
                        nodeKills,
                        killsAtStart,
                        databaseKills));
        faults.forEach((fault, count) -> line(text, String.format(Locale.ROOT, "  %-18s %5d", fault.word(), count)));
        leftOut.forEach(
                (fault, why) -> line(text, String.format(Locale.ROOT, "  %-18s left out: %s", fault.word(), why)));
        if (skipped > 0) {
            line(text, String.format(Locale.ROOT, "  %d more found nothing left to hit", skipped));
        }
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "commands: %d; done %d (%d %%), refused %d, never known %d",
                        commands,
                        accepted,
                        commands == 0 ? 0 : 100 * accepted / commands,
                        refused,
                        neverKnown));
        answers.forEach(
                (answer, count) -> line(text, String.format(Locale.ROOT, "  %-34s %7d attempts", answer, count)));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "checked: %d revisions, %d frames of %d feed connections, %d reads",
                        revisions,
                        frames,
                        connections,
                        readings));
        times(text, "from a fault to the next acknowledged command of a meeting", commandRecovery);
        times(text, "feeds: from the loss of a connection to the first frame of the next", feedOutages);
        line(text, String.format(Locale.ROOT, "after healing, to an acknowledged command: %s", spread(goesOn)));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "verdict: %s",
                        violations == 0
                                ? "every promise kept"
                                : violations + " violations in " + brokenRounds + " of " + rounds + " rounds"));
        return text.toString();
    }

    private static void times(StringBuilder text, String what, Map<Fault, List<Long>> times) {
        line(text, String.format(Locale.ROOT, "%s:", what));
        List<Long> all = new ArrayList<>();
        times.forEach((fault, nanos) -> {
            all.addAll(nanos);
            line(text, String.format(Locale.ROOT, "  %-18s %s", fault.word(), spread(nanos)));
        });
        line(text, String.format(Locale.ROOT, "  %-18s %s", "all", spread(all)));
    }

    private static String spread(List<Long> nanos) {
        if (nanos.isEmpty()) {
            return "none";
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "n %d, median %.2f s, p99 %.2f s, worst %.2f s",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e9,
                sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.99))) / 1e9,
                sorted.getLast() / 1e9);
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }
}
