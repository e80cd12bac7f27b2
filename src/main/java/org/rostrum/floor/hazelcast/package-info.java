/** Brings commands to the owner of a meeting and changes to every node; routes and notifies, and is never the place of truth. */
@NullMarked
package org.rostrum.floor.hazelcast;

import org.jspecify.annotations.NullMarked;
