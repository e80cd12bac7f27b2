/** What the Office, focal points and missions do with the panels of a dialogue, whatever screen or program they use. */
@NullMarked
@NamedInterface("application")
package org.rostrum.panels.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
