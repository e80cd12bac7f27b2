/** The nodes of one installation: how they find each other, and whether this one can serve. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.rostrum.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
