package org.rostrum.panels.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsEvent;
import org.rostrum.panels.domain.Policy;
import org.rostrum.panels.domain.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Changes as JSON. The names here are in the database for ever: a class may be called otherwise, a name may not. */
final class ChangeCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(PanelsEvent.class, EventNames.class)
            .addMixIn(Policy.class, PolicyNames.class)
            .addMixIn(Reason.class, ReasonNames.class)
            .build();

    private ChangeCodec() {}

    /** What a row holds beside its keys. */
    private record Payload(Instant at, By by, List<PanelsEvent> events) {}

    static String write(PanelsChange change) {
        return MAPPER.writeValueAsString(new Payload(change.at(), change.by(), change.events()));
    }

    static PanelsChange read(long revision, UUID commandId, String payload) {
        Payload read = MAPPER.readValue(payload, Payload.class);
        return new PanelsChange(revision, commandId, read.at(), read.by(), read.events());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PanelsEvent.CallSet.class, name = "call.set"),
        @JsonSubTypes.Type(value = PanelsEvent.SeedSet.class, name = "seed.set"),
        @JsonSubTypes.Type(value = PanelsEvent.CallOpened.class, name = "call.opened"),
        @JsonSubTypes.Type(value = PanelsEvent.CallClosed.class, name = "call.closed"),
        @JsonSubTypes.Type(value = PanelsEvent.PartiesReminded.class, name = "parties.reminded"),
        @JsonSubTypes.Type(value = PanelsEvent.PartyInvited.class, name = "party.invited"),
        @JsonSubTypes.Type(value = PanelsEvent.ReasonsShown.class, name = "reasons.shown"),
        @JsonSubTypes.Type(value = PanelsEvent.PartyAdded.class, name = "party.added"),
        @JsonSubTypes.Type(value = PanelsEvent.InterestExpressed.class, name = "interest.expressed"),
        @JsonSubTypes.Type(value = PanelsEvent.InterestWithdrawn.class, name = "interest.withdrawn"),
        @JsonSubTypes.Type(value = PanelsEvent.ObjectionRaised.class, name = "objection.raised"),
        @JsonSubTypes.Type(value = PanelsEvent.ObjectionLifted.class, name = "objection.lifted"),
        @JsonSubTypes.Type(value = PanelsEvent.ListDrawn.class, name = "list.drawn"),
        @JsonSubTypes.Type(value = PanelsEvent.SeatsMoved.class, name = "seats.moved"),
        @JsonSubTypes.Type(value = PanelsEvent.SuccessorSeated.class, name = "successor.seated"),
        @JsonSubTypes.Type(value = PanelsEvent.LockSet.class, name = "lock.set"),
        @JsonSubTypes.Type(value = PanelsEvent.KeptOffSet.class, name = "kept-off.set"),
        @JsonSubTypes.Type(value = PanelsEvent.KeptOffLifted.class, name = "kept-off.lifted"),
        @JsonSubTypes.Type(value = PanelsEvent.KeptApartSet.class, name = "kept-apart.set"),
        @JsonSubTypes.Type(value = PanelsEvent.KeptApartLifted.class, name = "kept-apart.lifted"),
        @JsonSubTypes.Type(value = PanelsEvent.ActUndone.class, name = "act.undone"),
        @JsonSubTypes.Type(value = PanelsEvent.ListCirculated.class, name = "list.circulated"),
        @JsonSubTypes.Type(value = PanelsEvent.ListRead.class, name = "list.read"),
        @JsonSubTypes.Type(value = PanelsEvent.ListAnswered.class, name = "list.answered"),
        @JsonSubTypes.Type(value = PanelsEvent.PageShown.class, name = "page.shown"),
        @JsonSubTypes.Type(value = PanelsEvent.PanellistReplaced.class, name = "panellist.replaced"),
    })
    private interface EventNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "policy")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Policy.Proportional.class, name = "proportional"),
        @JsonSubTypes.Type(value = Policy.OnePerGroupThenProportional.class, name = "one-per-group-then-proportional"),
        @JsonSubTypes.Type(value = Policy.Fixed.class, name = "fixed"),
    })
    private interface PolicyNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reason")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reason.Share.class, name = "share"),
        @JsonSubTypes.Type(value = Reason.Seated.class, name = "seated"),
        @JsonSubTypes.Type(value = Reason.Waiting.class, name = "waiting"),
        @JsonSubTypes.Type(value = Reason.TooFew.class, name = "too-few"),
        @JsonSubTypes.Type(value = Reason.NobodyTakes.class, name = "nobody-takes"),
        @JsonSubTypes.Type(value = Reason.TableIsFull.class, name = "table-is-full"),
    })
    private interface ReasonNames {}
}
