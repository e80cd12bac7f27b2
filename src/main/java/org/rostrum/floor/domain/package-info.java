/** The rules of the live meeting: who has the floor, who waits, for how long; values in, values out, no clock and no I/O. */
@NullMarked
@NamedInterface("domain")
package org.rostrum.floor.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
