/** The log of panels in a database. */
@NullMarked
package org.rostrum.panels.jdbc;

import org.jspecify.annotations.NullMarked;
