/** Who you are and what you may do. */
@NullMarked
package org.rostrum.access;

import org.jspecify.annotations.NullMarked;
