package org.rostrum.floor.domain;

/** Where a meeting stands. Suspending resumes, adjourning ends. */
public enum MeetingStatus {
    SCHEDULED,
    OPEN,
    SUSPENDED,
    ADJOURNED;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
