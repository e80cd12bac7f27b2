/** How nodes tell each other which officers are before their screens. */
@NullMarked
package org.rostrum.panels.hazelcast;

import org.jspecify.annotations.NullMarked;
