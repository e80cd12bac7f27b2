package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the demo's script: the same commands as people, at their time, faster where asked. People may act meanwhile;
 * what the floor then refuses is passed over. One run plays in the whole cluster.
 */
class ScriptPlayer {
    private static final Logger log = LoggerFactory.getLogger(ScriptPlayer.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int MOST_ATTEMPTS = 20;

    private final Floor floor;
    private final ScriptRuns runs;
    private final ScriptTimer timer;
    private final InstantSource clock;
    private final String meeting;
    private final List<ScriptStep> steps;
    private @Nullable Play play;

    ScriptPlayer(
            Floor floor,
            ScriptRuns runs,
            ScriptTimer timer,
            InstantSource clock,
            String meeting,
            List<ScriptStep> steps) {
        this.floor = floor;
        this.runs = runs;
        this.timer = timer;
        this.clock = clock;
        this.meeting = meeting;
        this.steps = List.copyOf(steps);
    }

    /** What became of the wish to play. */
    enum Start {
        STARTED,
        PLAYS_ALREADY,
        /** The meeting was adjourned, and an adjourned meeting is not opened again. */
        MEETING_OVER,
        MEETING_NOT_READY
    }

    /**
     * Plays from the beginning.
     *
     * @param speed how many seconds of the script pass in one
     * @throws org.rostrum.floor.application.JournalUnavailableException when the meeting's state cannot be read
     */
    synchronized Start play(int speed) {
        Optional<FloorState> state = floor.state(meeting);
        if (state.isEmpty() || state.get().revision() == 0) {
            return Start.MEETING_NOT_READY;
        }
        if (state.get().status() == MeetingStatus.ADJOURNED) {
            return Start.MEETING_OVER;
        }
        UUID run = UUID.randomUUID();
        if (!runs.begin(run, meeting, speed)) {
            return Start.PLAYS_ALREADY;
        }
        if (play != null) {
            play.over = true;
        }
        Play fresh = new Play(run, speed, clock.instant());
        play = fresh;
        fresh.beat();
        fresh.waitForNext();
        log.info("The script of {} plays at {}×", meeting, speed);
        return Start.STARTED;
    }

    /** Stops the run that plays, on whichever node. */
    synchronized void stop() {
        if (play != null) {
            play.over = true;
        }
        runs.stop();
    }

    ScriptRuns.Newest newest() {
        return runs.newest(meeting);
    }

    /** One run. All but {@link #over} belongs to the timer's thread. */
    private final class Play {
        private final UUID run;
        private final int speed;
        private final Instant start;
        private final ScriptStep.Memory memory = new ScriptStep.Memory();
        private volatile boolean over;
        private int next;

        Play(UUID run, int speed, Instant start) {
            this.run = run;
            this.speed = speed;
            this.start = start;
        }

        void beat() {
            if (over) {
                return;
            }
            try {
                if (!runs.stillPlays(run)) {
                    over = true;
                    return;
                }
            } catch (RuntimeException e) {
                log.warn("The script's run cannot say that it lives: {}", e.getMessage());
            }
            timer.at(clock.instant().plus(HEARTBEAT), this::beat);
        }

        void waitForNext() {
            if (next == steps.size()) {
                finish();
            } else {
                timer.at(start.plus(steps.get(next).at().dividedBy(speed)), this::act);
            }
        }

        private void act() {
            if (over) {
                return;
            }
            ScriptStep step = steps.get(next);
            try {
                FloorState state = floor.state(meeting).orElseThrow();
                if (state.status() == MeetingStatus.ADJOURNED) {
                    finish();
                    return;
                }
                Optional<FloorCommand> command = step.act().in(state, memory);
                if (command.isEmpty()) {
                    goOn();
                } else {
                    send(new Submission(meeting, step.actor(), UUID.randomUUID(), command.get(), null), step, 1);
                }
            } catch (RuntimeException e) {
                log.warn("The script passes over its step at {}: {}", step.at(), e.getMessage());
                goOn();
            }
        }

        private void send(Submission submission, ScriptStep step, int attempt) {
            floor.submit(submission)
                    .whenComplete((answer, failure) -> timer.at(
                            clock.instant(),
                            () -> answered(
                                    submission, step, attempt, failure == null ? answer : new Answer.Unknown())));
        }

        private void answered(Submission submission, ScriptStep step, int attempt, Answer answer) {
            if (over) {
                return;
            }
            switch (answer) {
                case Answer.Done _ -> goOn();
                case Answer.Refused(Refusal refusal) -> {
                    if (!step.expected().contains(refusal)) {
                        log.info("The script passes over {}: {}", submission.command(), refusal.word());
                        refusedUnexpectedly(submission, refusal);
                    }
                    goOn();
                }
                case Answer.NoSuchMeeting _ -> goOn();
                // the same id, so that it acts once
                case Answer.TooBusy _, Answer.Unavailable _, Answer.Unknown _ -> {
                    if (attempt < MOST_ATTEMPTS) {
                        timer.at(clock.instant().plus(AGAIN), () -> {
                            if (!over) {
                                send(submission, step, attempt + 1);
                            }
                        });
                    } else {
                        log.warn("The script passes over {}: {}", submission.command(), answer);
                        goOn();
                    }
                }
            }
        }

        private void goOn() {
            next++;
            waitForNext();
        }

        private void finish() {
            over = true;
            runs.finish(run);
            log.info("The script of {} has ended", meeting);
        }
    }

    /** For those who watch what should not be refused. */
    void refusedUnexpectedly(Submission submission, Refusal refusal) {}
}
