package org.rostrum.programme;

/**
 * A meeting and the dialogue that it belongs to.
 *
 * @param dialogue the dialogue, with all its meetings
 * @param meeting the meeting
 */
public record MeetingOfDialogue(Dialogue dialogue, Meeting meeting) {}
