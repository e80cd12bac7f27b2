/** The floor over HTTP, as the public interface promises it: reading for everybody, commands for those who act. */
@NullMarked
package org.rostrum.floor.rest;

import org.jspecify.annotations.NullMarked;
