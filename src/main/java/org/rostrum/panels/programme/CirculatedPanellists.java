package org.rostrum.panels.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.programme.MeetingPanellists;
import org.rostrum.programme.Programme;

/** The panel of a meeting by the list that went out, with those who were replaced since. */
final class CirculatedPanellists implements MeetingPanellists {
    private final Programme programme;
    private final PanelsDesk desk;

    CirculatedPanellists(Programme programme, PanelsDesk desk) {
        this.programme = programme;
        this.desk = desk;
    }

    @Override
    public Optional<List<String>> of(String meeting) {
        return programme
                .meeting(meeting)
                .flatMap(found -> desk.state(found.dialogue().id()))
                .filter(state -> !state.circulations().isEmpty())
                .flatMap(state -> panellists(state, meeting));
    }

    private Optional<List<String>> panellists(PanelsState state, String meeting) {
        Call call = state.call();
        return call == null
                ? Optional.empty()
                : call.roundTables().stream()
                        .filter(each -> meeting.equals(each.meeting()))
                        .findFirst()
                        .map(each -> ListToMeetings.panellists(
                                state, each, desk.parties(state.dialogue()).orElse(Map.of())));
    }
}
