/** The live meeting: who has the floor, who waits, for how long, the same on every node. */
@ApplicationModule(allowedDependencies = {"access", "cluster", "presence", "traces"})
@NullMarked
package org.rostrum.floor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
