/** Who sits on which panel: from expressions of interest to a proposal that explains itself. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.rostrum.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
