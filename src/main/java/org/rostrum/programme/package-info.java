/** Dialogues and their meetings, as the secretariat prepares them: import, programme, participants, the demo. */
@NullMarked
package org.rostrum.programme;

import org.jspecify.annotations.NullMarked;
