package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A state that is being changed by the events of one change. */
final class PanelsDraft {
    private static final int MOST_STEPS = 200;

    private final String dialogue;
    private long revision;
    private @Nullable Call call;
    private CallStage stage = CallStage.DRAFT;
    private List<LotSeed> seeds = List.of();
    private boolean reasonsShown;
    private List<Contact> contacts = List.of();
    private SortedMap<String, Party> added = new TreeMap<>();
    private SortedMap<String, InterestFile> interests = new TreeMap<>();
    private int receipts;
    private List<Objection> objections = List.of();
    private Composition composition = Composition.EMPTY;
    private long version;
    private List<PanelsState.Step> steps = List.of();
    private List<Draw> draws = List.of();
    private List<Circulation> circulations = List.of();
    private boolean pageShown;
    private List<Replacement> replacements = List.of();

    PanelsDraft(String dialogue) {
        this.dialogue = dialogue;
    }

    PanelsDraft(PanelsState from) {
        dialogue = from.dialogue();
        revision = from.revision();
        call = from.call();
        stage = from.stage();
        seeds = from.seeds();
        reasonsShown = from.reasonsShown();
        contacts = from.contacts();
        added = from.added();
        interests = from.interests();
        receipts = from.receipts();
        objections = from.objections();
        composition = from.composition();
        version = from.version();
        steps = from.steps();
        draws = from.draws();
        circulations = from.circulations();
        pageShown = from.pageShown();
        replacements = from.replacements();
    }

    PanelsState done() {
        return new PanelsState(
                dialogue,
                revision,
                call,
                stage,
                seeds,
                reasonsShown,
                contacts,
                added,
                interests,
                receipts,
                objections,
                composition,
                version,
                steps,
                draws,
                circulations,
                pageShown,
                replacements);
    }

    PanelsDraft apply(PanelsChange change) {
        revision = change.revision();
        for (PanelsEvent event : change.events()) {
            apply(event, change.by().name(), change.at());
        }
        return this;
    }

    private void apply(PanelsEvent event, String by, Instant at) {
        switch (event) {
            case PanelsEvent.CallSet set -> call = set.call();
            case PanelsEvent.SeedSet set -> seeds = with(seeds, new LotSeed(set.seed(), set.shown(), at, by));
            case PanelsEvent.CallOpened _ -> stage = CallStage.OPEN;
            case PanelsEvent.CallClosed _ -> stage = CallStage.CLOSED;
            case PanelsEvent.PartiesReminded reminded ->
                reminded.codes()
                        .forEach(code -> contacts = with(contacts, new Contact(code, false, reminded.how(), at, by)));
            case PanelsEvent.PartyInvited invited ->
                contacts = with(contacts, new Contact(invited.code(), true, invited.how(), at, by));
            case PanelsEvent.ReasonsShown shown -> reasonsShown = shown.toOwn();
            case PanelsEvent.PartyAdded party -> {
                added = new TreeMap<>(added);
                added.put(party.party().code(), party.party());
            }
            case PanelsEvent.InterestExpressed expressed ->
                file(new InterestFile.Version(
                        expressed.expression(),
                        null,
                        expressed.receipt(),
                        expressed.origin(),
                        expressed.late(),
                        by,
                        at));
            case PanelsEvent.InterestWithdrawn withdrawn -> withdraw(withdrawn, by, at);
            case PanelsEvent.ObjectionRaised raised ->
                objections = with(
                        objections, new Objection(raised.stakeholder(), raised.state(), raised.reason(), at, false));
            case PanelsEvent.ObjectionLifted lifted -> lift(lifted);
            case PanelsEvent.OfList act -> {
                step();
                act(act, by, at);
            }
            case PanelsEvent.ActUndone _ -> undo();
            case PanelsEvent.ListCirculated circulated -> {
                circulations = with(circulations, new Circulation(circulated.list(), new TreeMap<>(), List.of()));
                stage = CallStage.CIRCULATED;
                steps = List.of();
                version = revision;
            }
            case PanelsEvent.ListRead read -> read(read, at);
            case PanelsEvent.ListAnswered answered -> answer(answered, by, at);
            case PanelsEvent.PageShown shown -> pageShown = shown.shown();
            case PanelsEvent.PanellistReplaced replaced -> replace(replaced, by, at);
        }
    }

    private void act(PanelsEvent.OfList act, String by, Instant at) {
        switch (act) {
            case PanelsEvent.ListDrawn drawn -> draw(drawn, by, at);
            case PanelsEvent.SeatsMoved moved -> composition = composition.moved(moved.moves(), Placed.How.BY_HAND);
            case PanelsEvent.SuccessorSeated seated ->
                composition = composition.moved(List.of(new Move(seated.code(), seated.panel())), Placed.How.SUCCESSOR);
            case PanelsEvent.LockSet set -> lock(set);
            case PanelsEvent.KeptOffSet set -> {
                List<KeptOff> others = new ArrayList<>(composition.keptOff());
                others.removeIf(each -> same(each, set.code(), set.panel()));
                others.add(new KeptOff(set.code(), set.panel(), set.reason()));
                composition = composition.keepingOff(others);
            }
            case PanelsEvent.KeptOffLifted lifted ->
                composition = composition.keepingOff(composition.keptOff().stream()
                        .filter(each -> !same(each, lifted.code(), lifted.panel()))
                        .toList());
            case PanelsEvent.KeptApartSet set -> {
                List<KeptApart> others = new ArrayList<>(composition.keptApart());
                others.removeIf(each -> same(each, set.pair().one(), set.pair().other()));
                others.add(set.pair());
                composition = composition.keepingApart(others);
            }
            case PanelsEvent.KeptApartLifted lifted ->
                composition = composition.keepingApart(composition.keptApart().stream()
                        .filter(each -> !same(each, lifted.one(), lifted.other()))
                        .toList());
        }
    }

    static boolean same(KeptOff each, String code, @Nullable String panel) {
        return each.code().equals(code) && Objects.equals(each.panel(), panel);
    }

    static boolean same(KeptApart each, String one, String other) {
        return (each.one().equals(one) && each.other().equals(other))
                || (each.one().equals(other) && each.other().equals(one));
    }

    private void step() {
        List<PanelsState.Step> more = new ArrayList<>(steps);
        if (more.size() == MOST_STEPS) {
            more.removeFirst();
        }
        more.add(new PanelsState.Step(revision, composition));
        steps = more;
        version = revision;
    }

    private void draw(PanelsEvent.ListDrawn drawn, String by, Instant at) {
        draws = with(draws, new Draw(drawn.number(), drawn.seed(), drawn.proposal(), drawn.stakeholders(), at, by));
        SortedMap<String, Placed> seats = new TreeMap<>();
        drawn.proposal().seats().forEach(seat -> seats.put(seat.code(), new Placed(seat.panel(), Placed.How.DRAWN)));
        drawn.stakeholders().forEach(seat -> seats.put(seat.code(), new Placed(seat.panel(), Placed.How.DRAWN)));
        // States outside the groups are seated by hand, and stay
        composition
                .locks()
                .forEach((code, panel) -> seats.computeIfAbsent(code, _ -> new Placed(panel, Placed.How.BY_HAND)));
        composition = composition.seated(seats);
    }

    private void lock(PanelsEvent.LockSet set) {
        SortedMap<String, String> locks = new TreeMap<>(composition.locks());
        String panel = set.panel();
        if (panel == null) {
            locks.remove(set.code());
        } else {
            locks.put(set.code(), panel);
            if (!panel.equals(composition.panelOf(set.code()))) {
                composition = composition.moved(List.of(new Move(set.code(), panel)), Placed.How.BY_HAND);
            }
        }
        composition = composition.locked(locks);
    }

    /** Who has withdrawn meanwhile does not come back by it. */
    private void undo() {
        PanelsState.Step last = steps.getLast();
        steps = steps.subList(0, steps.size() - 1);
        composition = last.before();
        Set<String> fixed = new HashSet<>(composition.seats().keySet());
        fixed.addAll(composition.locks().keySet());
        fixed.stream().filter(this::hasNoInterest).forEach(this::unseat);
        version = revision;
    }

    private boolean hasNoInterest(String code) {
        return interests.getOrDefault(code, InterestFile.EMPTY).current().isEmpty();
    }

    private void unseat(String code) {
        SortedMap<String, String> locks = new TreeMap<>(composition.locks());
        locks.remove(code);
        composition = composition
                .moved(List.of(new Move(code, null)), Placed.How.BY_HAND)
                .locked(locks);
    }

    private void file(InterestFile.Version version) {
        String code = version.expression().code();
        interests = new TreeMap<>(interests);
        InterestFile file = interests.getOrDefault(code, InterestFile.EMPTY);
        interests.put(code, new InterestFile(with(file.versions(), version)));
        receipts = Math.max(receipts, version.receipt().number());
    }

    private void withdraw(PanelsEvent.InterestWithdrawn withdrawn, String by, Instant at) {
        InterestFile.Version last = interests
                .getOrDefault(withdrawn.code(), InterestFile.EMPTY)
                .versions()
                .getLast();
        file(new InterestFile.Version(
                last.expression(), withdrawn.why(), withdrawn.receipt(), withdrawn.origin(), last.late(), by, at));
        if (composition.panelOf(withdrawn.code()) != null || composition.locks().containsKey(withdrawn.code())) {
            unseat(withdrawn.code());
            version = revision;
        }
    }

    private void lift(PanelsEvent.ObjectionLifted lifted) {
        objections = objections.stream()
                .map(each -> each.stakeholder().equals(lifted.stakeholder())
                                && each.state().equals(lifted.state())
                        ? new Objection(each.stakeholder(), each.state(), each.reason(), each.at(), true)
                        : each)
                .toList();
    }

    private void read(PanelsEvent.ListRead read, Instant at) {
        Circulation circulation = circulations.get(read.revision());
        SortedMap<String, Instant> readBy = new TreeMap<>(circulation.readBy());
        readBy.putIfAbsent(read.code(), at);
        circulations = new ArrayList<>(circulations);
        circulations.set(read.revision(), new Circulation(circulation.list(), readBy, circulation.answers()));
    }

    private void answer(PanelsEvent.ListAnswered answered, String by, Instant at) {
        Circulation circulation = circulations.get(answered.revision());
        List<Circulation.Answer> answers = with(
                circulation.answers(),
                new Circulation.Answer(answered.code(), answered.approves(), answered.note(), at, by));
        circulations = new ArrayList<>(circulations);
        circulations.set(answered.revision(), new Circulation(circulation.list(), circulation.readBy(), answers));
    }

    private void replace(PanelsEvent.PanellistReplaced replaced, String by, Instant at) {
        replacements = with(
                replacements,
                new Replacement(replaced.panel(), replaced.out(), replaced.in(), replaced.reason(), at, by));
        if (!replaced.out().equals(replaced.in())) {
            unseat(replaced.out());
            composition = composition.moved(List.of(new Move(replaced.in(), replaced.panel())), Placed.How.BY_HAND);
        }
        steps = List.of();
        version = revision;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
