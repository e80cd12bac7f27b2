@NullMarked
package org.rostrum.floor.hazelcast;

import org.jspecify.annotations.NullMarked;
