/** Keeps the journal in a database: H2 for one node, PostgreSQL for more. */
@NullMarked
package org.rostrum.floor.jdbc;

import org.jspecify.annotations.NullMarked;
