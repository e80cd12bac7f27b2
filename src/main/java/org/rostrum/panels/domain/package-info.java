/** How a proposal is made: expressions of interest in, panels with reasons out; no clock, no chance, no I/O. */
@NullMarked
@NamedInterface("domain")
package org.rostrum.panels.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
