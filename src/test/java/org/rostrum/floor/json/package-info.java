@NullMarked
package org.rostrum.floor.json;

import org.jspecify.annotations.NullMarked;
