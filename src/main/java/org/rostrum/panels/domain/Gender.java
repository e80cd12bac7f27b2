package org.rostrum.panels.domain;

/** What a nominee declared; never inferred from a name. */
public enum Gender {
    F,
    M,
    X
}
