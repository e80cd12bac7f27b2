/** How a command travels to the rules and what became of it travels to everybody; no framework. */
@NullMarked
@NamedInterface("application")
package org.rostrum.floor.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
