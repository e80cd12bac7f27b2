/** The screens of those who act: the chair's console and the delegation's page. They bind to signals and send commands. */
@NullMarked
package org.rostrum.floor.ui;

import org.jspecify.annotations.NullMarked;
