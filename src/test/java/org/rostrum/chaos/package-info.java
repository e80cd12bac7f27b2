/** Real nodes under fire, the record of all that they answered, and the checker that holds it against the pure rules. */
@NullMarked
package org.rostrum.chaos;

import org.jspecify.annotations.NullMarked;
