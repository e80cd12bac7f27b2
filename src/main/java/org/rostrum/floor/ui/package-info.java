/** The screens of those who act: the chair's console and the delegation's page. They bind to signals and send commands. */
@NamedInterface("ui")
@NullMarked
package org.rostrum.floor.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
