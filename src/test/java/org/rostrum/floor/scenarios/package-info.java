/** The rules of the floor as examples: files that everybody can read, played against the pure rules. */
@NullMarked
package org.rostrum.floor.scenarios;

import org.jspecify.annotations.NullMarked;
