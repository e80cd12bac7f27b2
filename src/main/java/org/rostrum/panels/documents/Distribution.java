package org.rostrum.panels.documents;

/** To whom a document goes, as its head says it. */
public enum Distribution {
    GENERAL,
    LIMITED
}
