@NullMarked
package org.rostrum.floor.jdbc;

import org.jspecify.annotations.NullMarked;
