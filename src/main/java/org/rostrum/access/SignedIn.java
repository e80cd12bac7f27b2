package org.rostrum.access;

/**
 * Somebody who has signed in. Everybody else is the public.
 *
 * @param name to show: "Kenya", "Ghana, Chair", "Secretariat"
 * @param role what this person is
 * @param code code of the participant or of the chair's State, empty where there is none
 * @param dialogue id of the dialogue that this sign-in is for, empty for all
 */
public record SignedIn(String name, AccessRole role, String code, String dialogue) {}
