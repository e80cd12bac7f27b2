/** Real node processes, killed in the middle of things. */
@NullMarked
package org.rostrum.clustertest;

import org.jspecify.annotations.NullMarked;
