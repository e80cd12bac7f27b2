package org.rostrum.presence;

/**
 * One screen that somebody acts on.
 *
 * @param meeting id of the meeting that it shows
 * @param code of the participant whose screen it is; empty for a console of chairs and the secretariat
 * @param screen id of the screen, the same when it comes back on another node
 */
public record ScreenPass(String meeting, String code, String screen) {}
