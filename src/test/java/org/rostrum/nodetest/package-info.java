/** A packaged node in a process of its own, and people who act on it: for tests that need the real thing. */
@NullMarked
package org.rostrum.nodetest;

import org.jspecify.annotations.NullMarked;
