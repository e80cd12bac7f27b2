package org.rostrum.floor.domain;

import java.util.Locale;

/**
 * Why a command is refused. The order is that of the contract: where several fit, the first here is given.
 */
public enum Refusal {
    /** The caller's role, or the owner of the entry, does not allow it. */
    NOT_ENTITLED,
    /** The meeting is scheduled, suspended or adjourned. */
    NOT_OPEN,
    UNKNOWN_PARTICIPANT,
    UNKNOWN_ENTRY,
    /** The caller acted on an older state than the newest. */
    STALE,
    /** The entry is known, and does not wait. */
    NOT_WAITING,
    NOBODY_SPEAKING,
    NOBODY_WAITING,
    LIST_CLOSED,
    NOT_PRESENT,
    ALREADY_WAITING,
    /** The list is full, or the delegation has had what it may have. */
    LIMIT_REACHED,
    NOT_ALLOWED_NOW,
    INVALID;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
