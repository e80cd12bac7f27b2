/** Tests of the programme: what is read, what is kept, and what the demo plays. */
@NullMarked
package org.rostrum.programme;

import org.jspecify.annotations.NullMarked;
