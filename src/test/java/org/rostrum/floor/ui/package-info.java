/** Screens without a browser, and a small server to look at them in one. */
@NullMarked
package org.rostrum.floor.ui;

import org.jspecify.annotations.NullMarked;
