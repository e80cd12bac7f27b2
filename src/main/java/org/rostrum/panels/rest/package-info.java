/** Proposals of panels over HTTP, as the public interface promises them: nothing is kept. */
@NullMarked
package org.rostrum.panels.rest;

import org.jspecify.annotations.NullMarked;
