package org.rostrum.panels.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsEvent;

/** What happened, as it is told to programs: a name, whom and where; private reasons stay where they are. */
final class EventWords {
    private EventWords() {}

    static Map<String, @Nullable Object> of(PanelsEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (event) {
            case PanelsEvent.CallSet _ -> json.put("event", "call.set");
            case PanelsEvent.SeedSet _ -> json.put("event", "seed.set");
            case PanelsEvent.CallOpened _ -> json.put("event", "call.opened");
            case PanelsEvent.CallClosed _ -> json.put("event", "call.closed");
            case PanelsEvent.PartiesReminded reminded -> put(json, "parties.reminded", "codes", reminded.codes());
            case PanelsEvent.PartyInvited invited -> put(json, "party.invited", "code", invited.code());
            case PanelsEvent.ReasonsShown shown -> put(json, "reasons.shown", "shown", shown.toOwn());
            case PanelsEvent.PartyAdded added ->
                put(json, "party.added", "code", added.party().code());
            case PanelsEvent.InterestExpressed expressed -> {
                put(json, "interest.expressed", "code", expressed.expression().code());
                json.put("receipt", expressed.receipt());
                json.put("late", expressed.late());
            }
            case PanelsEvent.InterestWithdrawn withdrawn -> {
                put(json, "interest.withdrawn", "code", withdrawn.code());
                json.put("receipt", withdrawn.receipt());
            }
            case PanelsEvent.ObjectionRaised raised ->
                put(json, "objection.raised", "stakeholder", raised.stakeholder());
            case PanelsEvent.ObjectionLifted lifted ->
                put(json, "objection.lifted", "stakeholder", lifted.stakeholder());
            case PanelsEvent.OfList act -> ofList(act, json);
            case PanelsEvent.ActUndone undone -> put(json, "act.undone", "undone", undone.revision());
            case PanelsEvent.ListCirculated circulated ->
                put(json, "list.circulated", "list", circulated.list().revision());
            case PanelsEvent.ListRead read -> put(json, "list.read", "code", read.code());
            case PanelsEvent.ListAnswered answered -> {
                put(json, "list.answered", "code", answered.code());
                json.put("approves", answered.approves());
            }
            case PanelsEvent.PageShown shown -> put(json, "page.shown", "shown", shown.shown());
            case PanelsEvent.PanellistReplaced replaced -> {
                put(json, "panellist.replaced", "panel", replaced.panel());
                json.put("out", replaced.out());
                json.put("in", replaced.in());
            }
        }
        return json;
    }

    private static void ofList(PanelsEvent.OfList act, Map<String, @Nullable Object> json) {
        switch (act) {
            case PanelsEvent.ListDrawn drawn -> put(json, "list.drawn", "number", drawn.number());
            case PanelsEvent.SeatsMoved moved ->
                put(
                        json,
                        "seats.moved",
                        "moves",
                        moved.moves().stream().map(EventWords::move).toList());
            case PanelsEvent.SuccessorSeated seated -> {
                put(json, "successor.seated", "code", seated.code());
                json.put("panel", seated.panel());
            }
            case PanelsEvent.LockSet set -> {
                put(json, "lock.set", "code", set.code());
                json.put("panel", set.panel());
            }
            case PanelsEvent.KeptOffSet set -> {
                put(json, "kept-off.set", "code", set.code());
                json.put("panel", set.panel());
            }
            case PanelsEvent.KeptOffLifted lifted -> {
                put(json, "kept-off.lifted", "code", lifted.code());
                json.put("panel", lifted.panel());
            }
            case PanelsEvent.KeptApartSet set -> {
                put(json, "kept-apart.set", "one", set.pair().one());
                json.put("other", set.pair().other());
            }
            case PanelsEvent.KeptApartLifted lifted -> {
                put(json, "kept-apart.lifted", "one", lifted.one());
                json.put("other", lifted.other());
            }
        }
    }

    private static Map<String, @Nullable Object> move(Move move) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", move.code());
        json.put("to", move.to());
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String event, String key, Object value) {
        json.put("event", event);
        json.put(key, value);
    }
}
