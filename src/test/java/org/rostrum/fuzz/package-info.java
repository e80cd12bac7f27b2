/** Random input that is made like real input: for everything that reads what comes from outside. */
@NullMarked
package org.rostrum.fuzz;

import org.jspecify.annotations.NullMarked;
