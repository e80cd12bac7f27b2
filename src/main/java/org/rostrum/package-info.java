/** Rostrum: interactive dialogues in which one has the floor, others wait for it, and all see the same. */
@NullMarked
package org.rostrum;

import org.jspecify.annotations.NullMarked;
