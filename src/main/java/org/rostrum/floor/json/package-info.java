/** How the floor is written as JSON and read from it, for the journal, HTTP and the feed alike. */
@NullMarked
package org.rostrum.floor.json;

import org.jspecify.annotations.NullMarked;
