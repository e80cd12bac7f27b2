package org.rostrum.floor.hazelcast;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Owners;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Counts and times the commands that came in on this node, and writes one line a command with its meeting, id and
 * revision as fields of their own: what was done or refused at level DEBUG, what could not be done at WARN.
 */
final class MeasuredOwners implements Owners {
    /** A logger of its own, so that an operator can have the lines without everything else of the floor. */
    private static final Logger log = LoggerFactory.getLogger("org.rostrum.floor.commands");

    private static final String MEETING = "meeting";
    private static final String COMMAND_ID = "commandId";

    private final Owners owners;
    private final Map<String, Timer> timers = new HashMap<>();
    private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);

    /** Registers every result at once: a rate of something that never happened is 0, not unknown. */
    MeasuredOwners(Owners owners, MeterRegistry meters) {
        this.owners = owners;
        for (String result :
                new String[] {"done", "refused", "no-such-meeting", "too-busy", "unavailable", "unknown", "failed"}) {
            timers.put(
                    result,
                    Timer.builder("rostrum.commands")
                            .description("Commands that came in on this node, until their answer was known")
                            .tag("result", result)
                            .serviceLevelObjectives(
                                    Duration.ofMillis(5),
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(25),
                                    Duration.ofMillis(50),
                                    Duration.ofMillis(100),
                                    Duration.ofMillis(250),
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(1),
                                    Duration.ofMillis(2500),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(10))
                            .register(meters));
        }
        for (Refusal refusal : Refusal.values()) {
            refusals.put(
                    refusal,
                    Counter.builder("rostrum.commands.refused")
                            .description("Refused commands by reason")
                            .tag("reason", refusal.word())
                            .register(meters));
        }
    }

    @Override
    public CompletionStage<Answer> submit(Submission submission) {
        long began = System.nanoTime();
        String id = submission.commandId().toString();
        // for whatever is written on the way; the answer comes on another thread, which has fields of its own
        try (MDC.MDCCloseable _ = MDC.putCloseable(MEETING, submission.meeting());
                MDC.MDCCloseable _ = MDC.putCloseable(COMMAND_ID, id)) {
            return owners.submit(submission)
                    .whenComplete((answer, failure) -> answered(submission, answer, failure, began));
        }
    }

    @Override
    public boolean ownsHere(String meeting) {
        return owners.ownsHere(meeting);
    }

    private void answered(Submission submission, @Nullable Answer answer, @Nullable Throwable failure, long began) {
        long took = System.nanoTime() - began;
        String result = failure != null || answer == null ? "failed" : result(answer);
        Timer timer = timers.get(result);
        if (timer != null) {
            timer.record(took, TimeUnit.NANOSECONDS);
        }
        if (answer instanceof Answer.Refused(Refusal refusal)) {
            Counter counter = refusals.get(refusal);
            if (counter != null) {
                counter.increment();
            }
        }
        write(submission, answer, result, TimeUnit.NANOSECONDS.toMillis(took));
    }

    private static void write(Submission submission, @Nullable Answer answer, String result, long millis) {
        boolean fine = answer instanceof Answer.Done
                || answer instanceof Answer.Refused
                || answer instanceof Answer.NoSuchMeeting;
        LoggingEventBuilder line = log.atLevel(fine ? Level.DEBUG : Level.WARN)
                .addKeyValue(MEETING, submission.meeting())
                .addKeyValue(COMMAND_ID, submission.commandId().toString())
                .addKeyValue("command", submission.command().getClass().getSimpleName())
                .addKeyValue("role", submission.actor().role().toString())
                .addKeyValue("result", result)
                .addKeyValue("millis", millis);
        if (answer instanceof Answer.Done(var change)) {
            line = line.addKeyValue("revision", change.revision());
        } else if (answer instanceof Answer.Refused(Refusal refusal)) {
            line = line.addKeyValue("reason", refusal.word());
        }
        line.log(
                "Meeting {}: {} is {}",
                submission.meeting(),
                submission.command().getClass().getSimpleName(),
                result);
    }

    private static String result(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> "done";
            case Answer.Refused _ -> "refused";
            case Answer.NoSuchMeeting _ -> "no-such-meeting";
            case Answer.TooBusy _ -> "too-busy";
            case Answer.Unavailable _ -> "unavailable";
            case Answer.Unknown _ -> "unknown";
        };
    }
}
