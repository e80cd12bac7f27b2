package org.rostrum.panels.ui;

import com.vaadin.flow.component.UI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.PanelsDesk;
import org.springframework.context.MessageSource;

/**
 * What the screens of panels work with.
 *
 * @param desk what is known
 * @param acts does what is asked, with what it does to meetings
 * @param rooms tells screens what is new, and who else looks
 * @param dialogues title and venue of a dialogue
 * @param messages words; bundles {@code messages/panel-views}, {@code messages/panels} and {@code messages/views}
 * @param visitors who acts in a window; asked when a page is entered and before each command
 * @param clock this node's clock
 */
public record PanelsPlace(
        PanelsDesk desk,
        PanelActs acts,
        PanelsRooms rooms,
        Dialogues dialogues,
        MessageSource messages,
        Function<UI, Optional<SignedIn>> visitors,
        InstantSource clock) {}
