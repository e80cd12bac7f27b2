package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.rostrum.access.SignedIn;

/** Who acts in a window. Asked when a page is entered and again before each command: a sign-in can end meanwhile. */
@FunctionalInterface
public interface Visitors {
    /** Whoever has signed in in this window, empty for nobody or nobody any more. */
    Optional<SignedIn> of(UI ui);
}
