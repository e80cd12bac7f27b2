/** The nodes of one installation: how they find each other, and whether this one can serve. */
@NullMarked
package org.rostrum.cluster;

import org.jspecify.annotations.NullMarked;
