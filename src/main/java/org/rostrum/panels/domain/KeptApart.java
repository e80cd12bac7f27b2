package org.rostrum.panels.domain;

/**
 * Two whom the Office would not have on one panel.
 *
 * @param one code, before the other in the alphabet
 * @param other code
 * @param note private to the Office, may be empty
 */
public record KeptApart(String one, String other, String note) {}
