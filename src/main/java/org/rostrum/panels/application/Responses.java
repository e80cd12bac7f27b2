package org.rostrum.panels.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Contact;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;

/**
 * Who has answered a call, for the Office.
 *
 * @param groups by regional group; States in none come under an empty name
 * @param answered codes of all who sent something that counts, stakeholders too
 * @param silent those who may answer as States and have not, with when they were turned to last
 */
public record Responses(SortedMap<String, GroupCount> groups, List<String> answered, List<Silent> silent) {
    /**
     * A group.
     *
     * @param addressed States of it that may answer
     * @param answered of these, who sent something that counts
     * @param late of these, who came late
     */
    public record GroupCount(int addressed, int answered, int late) {}

    /**
     * A State that has not answered.
     *
     * @param code of the State
     * @param contacts reminders and invitations, the oldest first
     */
    public record Silent(String code, List<Contact> contacts) {}

    public Responses {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        answered = List.copyOf(answered);
        silent = List.copyOf(silent);
    }

    /**
     * Counts.
     *
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static Responses of(PanelsState state, Call call, Map<String, Party> parties) {
        Map<String, List<Contact>> contacts = new HashMap<>();
        state.contacts()
                .forEach(each -> contacts.computeIfAbsent(each.code(), _ -> new ArrayList<>())
                        .add(each));
        SortedMap<String, GroupCount> groups = new TreeMap<>();
        List<String> answered = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        new TreeMap<>(parties).forEach((code, party) -> {
            var interest = state.interest(code);
            if (interest.isPresent()) {
                answered.add(code);
            }
            if (party.side() != Side.STATE || !call.audience().has(party)) {
                return;
            }
            if (interest.isEmpty()) {
                silent.add(new Silent(code, contacts.getOrDefault(code, List.of())));
            }
            String group = party.group();
            groups.merge(
                    group == null ? "" : group,
                    new GroupCount(
                            1,
                            interest.isPresent() ? 1 : 0,
                            interest.filter(each -> each.late()).isPresent() ? 1 : 0),
                    (one, other) -> new GroupCount(
                            one.addressed() + other.addressed(),
                            one.answered() + other.answered(),
                            one.late() + other.late()));
        });
        return new Responses(groups, answered, silent);
    }
}
