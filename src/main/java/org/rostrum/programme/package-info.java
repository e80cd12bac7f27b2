/** Dialogues and their meetings, as the secretariat prepares them: import, programme, participants, the demo. */
@ApplicationModule(allowedDependencies = {"access", "floor :: application", "floor :: domain"})
@NullMarked
package org.rostrum.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
