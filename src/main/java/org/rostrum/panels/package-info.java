/** Who sits on which panel: the call, expressions of interest, a proposal that explains itself, the list that goes out. */
@ApplicationModule(
        allowedDependencies = {"access", "programme", "floor :: application", "floor :: domain", "floor :: ui"})
@NullMarked
package org.rostrum.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
