package org.rostrum.floor.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who sits on the panel of a meeting: whom the programme hears as panel, and participants who are panellists. */
public final class Panel {
    private Panel() {}

    /** Codes of the panel, those of the programme first, in its order; the others by code. */
    public static List<String> of(MeetingSetup setup) {
        Set<String> panel = new LinkedHashSet<>();
        for (Segment segment : setup.segments()) {
            if (segment.kind() == SegmentKind.PANEL || segment.kind() == SegmentKind.RESPONSES) {
                panel.addAll(segment.speakers());
            }
        }
        setup.participants().values().stream()
                .filter(each -> Participant.PANELLIST.equals(each.category()))
                .map(Participant::code)
                .sorted()
                .forEach(panel::add);
        return List.copyOf(panel);
    }

    /** The panel that the floor speaks to in a segment: the one presented last before it, else that of the meeting. */
    static List<String> before(MeetingSetup setup, Segment segment) {
        List<String> last = List.of();
        for (Segment each : setup.segments()) {
            if (each.id().equals(segment.id())) {
                break;
            }
            if (each.kind() == SegmentKind.PANEL && !each.speakers().isEmpty()) {
                last = each.speakers();
            }
        }
        return last.isEmpty() ? of(setup) : last;
    }
}
