/** The way of a command through the nodes as spans of OpenTelemetry, where an operator asks for them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostrum.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
