package org.rostrum.floor.scenarios;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Ruling;

/** The commands of a scenario's steps. */
final class Commands {
    private static final String[] REQUEST = {
        "kind", "level", "on-behalf-of", "reply-to", "note", "category", "to", "written"
    };

    private Commands() {}

    /** @param entry finds an entry's id by the id of a step, or by a code */
    static FloorCommand read(String name, Yaml with, UnaryOperator<String> entry) {
        return switch (name) {
            case "meeting.open" -> plain(with, new FloorCommand.OpenMeeting());
            case "meeting.suspend" ->
                new FloorCommand.SuspendMeeting(with.only("until").instantOrNull("until"));
            case "meeting.resume" -> plain(with, new FloorCommand.ResumeMeeting());
            case "meeting.adjourn" -> plain(with, new FloorCommand.AdjournMeeting());
            case "segment.start" ->
                new FloorCommand.StartSegment(with.only("segment").text("segment"));
            case "list.open" -> new FloorCommand.OpenList(with.only("at").instantOrNull("at"));
            case "list.close" -> new FloorCommand.CloseList(with.only("at").instantOrNull("at"));
            case "floor.request" -> new FloorCommand.RequestFloor(request(with.only(REQUEST), entry, false));
            case "floor.withdraw" -> new FloorCommand.Withdraw(entry(with.only("entry"), entry));
            case "list.add" -> add(with, entry);
            case "list.move" ->
                new FloorCommand.MoveEntry(
                        entry(with.only("entry", "after", "before", "to"), entry), place(with, entry));
            case "list.swap" ->
                new FloorCommand.SwapEntries(entry(with.only("entry", "with"), entry), entry.apply(with.text("with")));
            case "list.merge" ->
                new FloorCommand.MergeEntries(with.only("entries").list("entries").stream()
                        .map(each -> entry.apply(String.valueOf(each)))
                        .toList());
            case "floor.give" ->
                new FloorCommand.GiveFloor(entry(with.only("entry", "after"), entry), after(with, entry));
            case "floor.give-next" -> new FloorCommand.GiveNext(after(with.only("after"), entry));
            case "statement.start" -> new FloorCommand.StartStatement(meant(with.only("entry"), entry));
            case "statement.end" -> new FloorCommand.EndStatement(meant(with.only("entry"), entry));
            case "clock.pause" -> new FloorCommand.PauseClock(meant(with.only("entry"), entry));
            case "clock.resume" -> new FloorCommand.ResumeClock(meant(with.only("entry"), entry));
            case "clock.extend" ->
                new FloorCommand.ExtendClock(with.only("by", "entry").length("by"), meant(with, entry));
            case "speaker.remind" -> new FloorCommand.RemindSpeaker(meant(with.only("entry"), entry));
            case "limit.set" -> limit(with);
            case "speaker.absent" -> new FloorCommand.MarkAbsent(entry(with.only("entry"), entry));
            case "participant.present" ->
                new FloorCommand.SetPresent(with.only("code").text("code"), true);
            case "participant.absent" ->
                new FloorCommand.SetPresent(with.only("code").text("code"), false);
            case "order.rule" ->
                new FloorCommand.RuleOnOrder(entry(with.only("entry", "ruling"), entry), with.text("ruling"));
            case "entry.amend" -> amend(with, entry);
            case "statement.file" -> new FloorCommand.FileStatement(entry(with.only("entry"), entry));
            case "lots.announce" ->
                new FloorCommand.AnnounceLots(with.only("seedHash").text("seedHash"));
            case "lots.draw" -> new FloorCommand.DrawLots(with.only("seed").text("seed"));
            case "inscription.set" -> new FloorCommand.SetInscription(Scenario.inscription(with));
            case "time.yield" -> new FloorCommand.YieldTime(entry(with.only("entry"), entry));
            case "question.take" -> new FloorCommand.TakeQuestion(entry(with.only("entry"), entry));
            case "question.dismiss" -> new FloorCommand.DismissQuestion(entry(with.only("entry"), entry));
            case "undo" -> plain(with, new FloorCommand.Undo());
            default -> procedure(name, with, entry);
        };
    }

    private static FloorCommand procedure(String name, Yaml with, UnaryOperator<String> entry) {
        return switch (name) {
            case "motion.raise" ->
                new FloorCommand.RaiseMotion(
                        MotionKind.of(with.only("motion", "code").text("motion")), with.textOrNull("code"));
            case "motion.speak" ->
                new FloorCommand.SpeakOnMotion(
                        MotionKind.of(with.only("motion", "code", "side").text("motion")),
                        with.text("code"),
                        Motion.Side.of(with.text("side")));
            case "motion.decide" ->
                new FloorCommand.DecideMotion(
                        MotionKind.of(with.only("motion", "outcome", "until").text("motion")),
                        Motion.Outcome.of(with.text("outcome")),
                        with.instantOrNull("until"));
            case "ruling.appeal" ->
                new FloorCommand.AppealRuling(meant(with.only("entry", "code"), entry), with.textOrNull("code"));
            case "appeal.decide" ->
                new FloorCommand.DecideAppeal(
                        Ruling.Outcome.of(with.only("outcome").text("outcome")));
            case "speaker.call-to-order" -> new FloorCommand.CallToOrder(meant(with.only("entry"), entry));
            case "chair.preside" ->
                new FloorCommand.Preside(with.only("code", "name").textOrNull("code"), with.textOrNull("name"));
            default -> throw new AssertionError(with.place() + ": unknown command \"" + name + "\"");
        };
    }

    private static @Nullable String meant(Yaml with, UnaryOperator<String> entry) {
        String meant = with.textOrNull("entry");
        return meant == null ? null : entry.apply(meant);
    }

    private static FloorCommand plain(Yaml with, FloorCommand command) {
        with.only();
        return command;
    }

    private static String entry(Yaml with, UnaryOperator<String> entry) {
        return entry.apply(with.text("entry"));
    }

    private static @Nullable String after(Yaml with, UnaryOperator<String> entry) {
        String after = with.textOrNull("after");
        return after == null ? null : entry.apply(after);
    }

    private static FloorCommand.Request request(Yaml with, UnaryOperator<String> entry, boolean guest) {
        String kind = with.textOrNull("kind");
        String level = with.textOrNull("level");
        String replyTo = with.textOrNull("reply-to");
        return new FloorCommand.Request(
                kind == null ? Kind.STATEMENT : Kind.of(kind),
                level == null ? null : Level.of(level),
                with.textOrNull("on-behalf-of"),
                replyTo == null ? null : entry.apply(replyTo),
                with.textOrNull("note"),
                guest ? null : with.textOrNull("category"),
                with.textOrNull("to"),
                with.flag("written", false));
    }

    private static FloorCommand add(Yaml with, UnaryOperator<String> entry) {
        with.only(
                "code",
                "name",
                "affiliation",
                "category",
                "kind",
                "level",
                "on-behalf-of",
                "reply-to",
                "note",
                "to",
                "written");
        String name = with.textOrNull("name");
        String category = with.textOrNull("category");
        Participant guest = name == null
                ? null
                : new Participant(
                        "",
                        Map.of("en", name),
                        category == null ? Participant.STAKEHOLDER : category,
                        null,
                        null,
                        with.textOrNull("affiliation"));
        return new FloorCommand.AddToList(with.textOrNull("code"), guest, request(with, entry, guest != null));
    }

    private static FloorCommand amend(Yaml with, UnaryOperator<String> entry) {
        String level = with.only("entry", "level", "on-behalf-of", "note").textOrNull("level");
        return new FloorCommand.AmendEntry(
                entry(with, entry),
                level == null ? null : Level.of(level),
                with.textOrNull("on-behalf-of"),
                with.textOrNull("note"));
    }

    private static FloorCommand.Place place(Yaml with, UnaryOperator<String> entry) {
        String after = with.textOrNull("after");
        String before = with.textOrNull("before");
        String to = with.textOrNull("to");
        if (after != null && before == null && to == null) {
            return new FloorCommand.Place.After(entry.apply(after));
        }
        if (before != null && after == null && to == null) {
            return new FloorCommand.Place.Before(entry.apply(before));
        }
        if (after == null && before == null && "first".equals(to)) {
            return new FloorCommand.Place.First();
        }
        if (after == null && before == null && "last".equals(to)) {
            return new FloorCommand.Place.Last();
        }
        throw new AssertionError(with.place() + ": expected one of after, before, to: first, to: last");
    }

    private static FloorCommand limit(Yaml with) {
        with.only("category", "kind", "limit");
        if (with.has("category") == with.has("kind")) {
            throw new AssertionError(with.place() + ": expected one of category and kind");
        }
        return new FloorCommand.SetLimit(with.text(with.has("category") ? "category" : "kind"), with.length("limit"));
    }
}
