/** What the panels take from the programme, and what the demo puts into them. */
@NullMarked
package org.rostrum.panels.programme;

import org.jspecify.annotations.NullMarked;
