/** The frame around every screen: light pages, errors, languages, theme. */
@NullMarked
package org.rostrum.shell;

import org.jspecify.annotations.NullMarked;
