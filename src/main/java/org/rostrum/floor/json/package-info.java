/** How the values of the floor are written as JSON: stored events and states, public snapshots, commands. */
@NullMarked
@NamedInterface("json")
package org.rostrum.floor.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
