package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the panels of a dialogue: the fold of its log.
 *
 * @param dialogue id of the dialogue
 * @param revision of the last change, 0 where there was none
 * @param call the call, null where there is none yet
 * @param stage how far it has come
 * @param seeds seeds of the lots, the newest last
 * @param reasonsShown whether each State may see its own reason
 * @param contacts reminders and invitations, the oldest first
 * @param added stakeholders whom the dialogue did not know, by code
 * @param interests what each has sent, by code
 * @param receipts how many acknowledgements were given
 * @param objections of Member States to stakeholders
 * @param composition the draft of the list
 * @param version of the list: the revision of the last change to the draft or of the last circulation
 * @param steps what can be undone, the newest last
 * @param draws all proposals that were drawn
 * @param circulations all lists that went out
 * @param pageShown whether the newest of them is on a public page
 * @param replacements who was replaced on the day
 */
public record PanelsState(
        String dialogue,
        long revision,
        @Nullable Call call,
        CallStage stage,
        List<LotSeed> seeds,
        boolean reasonsShown,
        List<Contact> contacts,
        SortedMap<String, Party> added,
        SortedMap<String, InterestFile> interests,
        int receipts,
        List<Objection> objections,
        Composition composition,
        long version,
        List<Step> steps,
        List<Draw> draws,
        List<Circulation> circulations,
        boolean pageShown,
        List<Replacement> replacements) {
    /**
     * An act that can be undone.
     *
     * @param revision of the act
     * @param before the draft before it
     */
    public record Step(long revision, Composition before) {}

    public PanelsState {
        seeds = List.copyOf(seeds);
        contacts = List.copyOf(contacts);
        added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
        interests = Collections.unmodifiableSortedMap(new TreeMap<>(interests));
        objections = List.copyOf(objections);
        steps = List.copyOf(steps);
        draws = List.copyOf(draws);
        circulations = List.copyOf(circulations);
        replacements = List.copyOf(replacements);
    }

    /** Before anything happened. */
    public static PanelsState none(String dialogue) {
        return new PanelsDraft(dialogue).done();
    }

    /** The state after a change. */
    public PanelsState after(PanelsChange change) {
        return new PanelsDraft(this).apply(change).done();
    }

    /** The seed that counts, empty where none is set. */
    public Optional<LotSeed> seed() {
        return seeds.isEmpty() ? Optional.empty() : Optional.of(seeds.getLast());
    }

    /** The newest draw, empty where nothing was drawn. */
    public Optional<Draw> lastDraw() {
        return draws.isEmpty() ? Optional.empty() : Optional.of(draws.getLast());
    }

    /** The newest list that went out, empty where none has. */
    public Optional<Circulation> lastCirculation() {
        return circulations.isEmpty() ? Optional.empty() : Optional.of(circulations.getLast());
    }

    /**
     * Who sits on a panel by the newest list that went out and the replacements since, in the order of the list; nobody
     * where none has gone out.
     */
    public List<String> panellists(String panel) {
        if (circulations.isEmpty()) {
            return List.of();
        }
        CirculatedList list = circulations.getLast().list();
        List<String> codes = new ArrayList<>();
        for (CirculatedList.PanelList each : list.panels()) {
            if (each.id().equals(panel)) {
                each.states().forEach(line -> codes.add(line.code()));
                each.stakeholders().forEach(line -> codes.add(line.code()));
            }
        }
        for (Replacement each : replacements) {
            if (each.panel().equals(panel) && !each.at().isBefore(list.at())) {
                codes.replaceAll(code -> code.equals(each.out()) ? each.in() : code);
            }
        }
        return List.copyOf(codes);
    }

    /** What somebody has sent that counts now. */
    public Optional<InterestFile.Version> interest(String code) {
        return interests.getOrDefault(code, InterestFile.EMPTY).current();
    }

    /** Whether a Member State objects to a stakeholder. */
    public boolean objectedTo(String stakeholder) {
        return objections.stream().anyMatch(each -> each.stakeholder().equals(stakeholder) && !each.lifted());
    }

    /**
     * All parties of the dialogue as they are in this call: with those whom the Office added, and in the groups that
     * are agreed for the event.
     *
     * @param known parties that the dialogue knows, by code
     */
    public Map<String, Party> parties(Map<String, Party> known) {
        Map<String, Party> all = new TreeMap<>(known);
        all.putAll(added);
        Call set = call;
        if (set != null) {
            set.groupOf().forEach((code, group) -> {
                Party party = all.get(code);
                if (party != null) {
                    all.put(code, party.in(group.isEmpty() ? null : group));
                }
            });
        }
        return Collections.unmodifiableMap(all);
    }
}
