/** Who you are and what you may do: accounts, sign-ins that hold on every node, and what the public may reach. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostrum.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
