package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the limit advisor says: how many wait, what time there is, and which limit would let all of them be heard.
 *
 * @param asOf the instant that it is said at
 * @param hardEnd by when all have to be heard
 * @param timeLeft from then to the hard end; zero when it has passed
 * @param waiting how many wait, points of order and rights of reply with them
 * @param changeover time reckoned with from one speaker to the next
 * @param key the key of the limit that most of those who wait speak under: the one that is spoken of
 * @param present the limit in force under that key
 * @param holds whether all who wait are heard with the limits in force
 * @param heard how many of those who wait are heard with them, from the first on
 * @param endsAt when the last of them ends with them
 * @param options what the chair can do, closing now first; only that where the list is closed already
 */
public record LimitAdvice(
        Instant asOf,
        Instant hardEnd,
        Duration timeLeft,
        int waiting,
        Duration changeover,
        String key,
        Duration present,
        boolean holds,
        int heard,
        Instant endsAt,
        List<Option> options) {
    /**
     * One thing that the chair can do.
     *
     * @param leaveOpen how much longer the list stays open; zero: close it now
     * @param further how many requests are expected to come until then
     * @param limit the limit under the advice's key to announce; the one in force where it holds
     * @param limits all limits to announce, by key, to be set one by one: those in force where they hold, else in
     *     proportion to them
     * @param longest the longest limit under the advice's key, in whole steps of 5 s, with which all are heard; it may
     *     be longer than the one in force, and is zero where no sensible one is short enough
     * @param holds whether the limits in force can stay
     * @param sensible whether all are heard with {@code limits}. If not, no limit helps: they are the shortest that
     *     anybody can say something in, and only the first {@code heard} are heard
     * @param heard how many are heard with {@code limits}: those expected count with those who wait
     * @param endsAt when the last ends with {@code limits}, if those expected ask at the last moment
     */
    public record Option(
            Duration leaveOpen,
            int further,
            Duration limit,
            Map<String, Duration> limits,
            Duration longest,
            boolean holds,
            boolean sensible,
            int heard,
            Instant endsAt) {
        public Option {
            limits = Map.copyOf(limits);
        }

        /** Whether this is to close the list now. */
        public boolean closesNow() {
            return leaveOpen.isZero();
        }
    }

    public LimitAdvice {
        options = List.copyOf(options);
    }

    /** The option of closing the list now, or the only one where it is closed. */
    public Option closeNow() {
        return options.getFirst();
    }
}
