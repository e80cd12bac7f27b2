/** Tests of who gets in and what is kept of it. */
@NullMarked
package org.rostrum.access;

import org.jspecify.annotations.NullMarked;
