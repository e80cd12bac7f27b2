package org.rostrum.floor.ui;

import java.time.InstantSource;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.presence.Presence;
import org.springframework.context.MessageSource;

/**
 * What every screen works with.
 *
 * @param floor where commands go
 * @param board where states come from
 * @param messages words; bundles {@code messages/views} and {@code messages/floor}
 * @param visitors who acts in a window
 * @param themes what each meeting is about
 * @param formats what formats a meeting can be given
 * @param demo whether this installation runs the demo, which each screen then says
 * @param clock this node's clock, to show times and to know a second press from a first
 * @param presence who is connected
 * @param screens all screens of this node
 */
public record Workplace(
        Floor floor,
        FloorBoard board,
        MessageSource messages,
        Visitors visitors,
        MeetingThemes themes,
        MeetingFormats formats,
        boolean demo,
        InstantSource clock,
        Presence presence,
        Screens screens) {
    /** A workplace of a node that stands alone. */
    public Workplace(
            Floor floor,
            FloorBoard board,
            MessageSource messages,
            Visitors visitors,
            MeetingThemes themes,
            MeetingFormats formats,
            boolean demo,
            InstantSource clock,
            Presence presence) {
        this(floor, board, messages, visitors, themes, formats, demo, clock, presence, Screens.ofOneNode());
    }

    /** A workplace where nobody is told to be connected. */
    public Workplace(
            Floor floor,
            FloorBoard board,
            MessageSource messages,
            Visitors visitors,
            MeetingThemes themes,
            MeetingFormats formats,
            boolean demo,
            InstantSource clock) {
        this(floor, board, messages, visitors, themes, formats, demo, clock, Presence.NONE);
    }

    /** A workplace without formats to choose from. */
    public Workplace(
            Floor floor,
            FloorBoard board,
            MessageSource messages,
            Visitors visitors,
            MeetingThemes themes,
            boolean demo,
            InstantSource clock) {
        this(floor, board, messages, visitors, themes, MeetingFormats.NONE, demo, clock);
    }
}
