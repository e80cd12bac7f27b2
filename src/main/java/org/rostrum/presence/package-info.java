/** Who is connected to a meeting now, on whichever node: hints that expire, never a fact of the meeting. */
@ApplicationModule(allowedDependencies = {"access", "cluster"})
@NullMarked
package org.rostrum.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
