package org.rostrum.panels.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.RoundTable;

/** Acts on panels with what they do elsewhere: a replacement on the day is at once on the programme of its meeting. */
public final class PanelActs {
    private static final int LONGEST_NAME = 200;

    private final PanelsDesk desk;
    private final ListToMeetings meetings;
    private final Function<SignedIn, String> accounts;

    /**
     * @param accounts makes an account and gives its access code
     */
    public PanelActs(PanelsDesk desk, ListToMeetings meetings, Function<SignedIn, String> accounts) {
        this.desk = desk;
        this.meetings = meetings;
        this.accounts = accounts;
    }

    /**
     * What was done.
     *
     * @param outcome what became of the command
     * @param meetings what became of the meetings, where it concerns them
     */
    public record Acted(PanelsOutcome outcome, List<ListToMeetings.Brought> meetings) {}

    /** As {@link PanelsDesk#act}; a replacement also changes the programme of the meeting and its list of speakers. */
    public Acted act(String dialogue, UUID commandId, By by, PanelsCommand command) {
        PanelsOutcome outcome = desk.act(dialogue, commandId, by, command);
        if (outcome instanceof PanelsOutcome.Done done && command instanceof PanelsCommand.ReplacePanellist replace) {
            List<ListToMeetings.Brought> brought = bring(done.state());
            Call call = Objects.requireNonNull(done.state().call(), "no call");
            call.roundTable(replace.panel())
                    .ifPresent(table -> meetings.replaceOnList(done.state(), table, replace.out(), replace.in()));
            return new Acted(outcome, brought);
        }
        return new Acted(outcome, List.of());
    }

    /** Puts the list that went out, with all replacements, on the programmes of its meetings. */
    public List<ListToMeetings.Brought> bring(PanelsState state) {
        return meetings.bring(state, parties(state));
    }

    /** Who sits and who was heard so far, by group, category and gender. */
    public BalanceReport balance(PanelsState state, Call call, Map<String, Party> parties) {
        return BalanceReport.of(state, call, parties, meetings::state);
    }

    private Map<String, Party> parties(PanelsState state) {
        return desk.parties(state.dialogue()).orElse(Map.of());
    }

    /**
     * A panellist's own sign-in, shown this once.
     *
     * @param panel id of the round table
     * @param code of the State or stakeholder
     * @param name whom it is for
     * @param accessCode to hand out
     */
    public record Handed(String panel, String code, String name, String accessCode) {}

    /**
     * Makes a sign-in for each panellist.
     *
     * @param codes for whom; empty for all
     */
    public List<Handed> accessCodes(PanelsState state, List<String> codes) {
        Map<String, Party> parties = parties(state);
        List<Handed> handed = new ArrayList<>();
        Call call = Objects.requireNonNull(state.call(), "no call");
        for (RoundTable table : call.roundTables()) {
            for (String code : state.panellists(table.id())) {
                Party party = parties.get(code);
                if (party != null && (codes.isEmpty() || codes.contains(code))) {
                    String name = name(state, party);
                    String accessCode =
                            accounts.apply(new SignedIn(name, AccessRole.PANELLIST, code, state.dialogue()));
                    handed.add(new Handed(table.id(), code, name, accessCode));
                }
            }
        }
        return handed;
    }

    /** State first, then name and title. */
    private static String name(PanelsState state, Party party) {
        Nominee nominee = state.interest(party.code())
                .map(InterestFile.Version::expression)
                .map(each -> each.nominee())
                .orElse(new Nominee(null, null, null, null));
        String person = Objects.requireNonNullElse(nominee.name(), Objects.requireNonNullElse(nominee.title(), ""));
        String name = person.isEmpty() ? party.nameIn("en") : party.nameIn("en") + " – " + person;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
