/** What people see: real browsers in front of a real node. */
@NullMarked
package org.rostrum.browsertest;

import org.jspecify.annotations.NullMarked;
