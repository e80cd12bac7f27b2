/** The screens of panels: the Office's call, board and circulation, and the page of a delegation's focal point. */
@NullMarked
package org.rostrum.panels.ui;

import org.jspecify.annotations.NullMarked;
