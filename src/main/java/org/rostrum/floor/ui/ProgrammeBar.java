package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.ProgrammeTimes;
import org.rostrum.floor.domain.Segment;

/**
 * The programme: each segment's plan above, what has come of it and is expected below, with a needle at now; at the end
 * how late the meeting is, in words. A segment is a button, and keeps being the same one while its times move.
 */
final class ProgrammeBar extends Div {
    private static final long serialVersionUID = 1;
    private static final Duration HOUR = Duration.ofHours(1);
    /** So near to the ends no hour is written: it would touch theirs. */
    private static final Duration CLEAR = Duration.ofMinutes(18);

    private final Wording wording;
    private final Texts texts;
    private final Consumer<String> begin;
    private final Div bar = new Div();
    private final Div hours = new Div();
    private final Div plans = new Div();
    private final Div blocks = new Div();
    private final Span needle = new Span();
    private final Span late = new Span();
    private final Span ends = new Span();
    private final Map<String, ProgrammeBlock> shown = new LinkedHashMap<>();
    private List<Instant> marks = List.of();

    /** @param begin what a press on a segment asks for, by the segment's id */
    ProgrammeBar(Wording wording, Consumer<String> begin) {
        this.wording = wording;
        this.texts = wording.texts();
        this.begin = begin;
        addClassName("strip-plan");
        bar.addClassNames("programme", "programme-acts");
        hours.addClassName("hours");
        hours.getElement().setAttribute("aria-hidden", "true");
        plans.getElement().setAttribute("aria-hidden", "true");
        blocks.getElement().setAttribute("role", "group");
        blocks.getElement().setAttribute("aria-label", texts.of("view.programme.label"));
        needle.addClassName("needle");
        bar.add(hours, plans, blocks, needle);
        late.addClassName("strong");
        ends.addClassName("muted");
        Div words = new Div(late, ends);
        words.addClassNames("late", "small");
        add(bar, words);
    }

    void show(FloorState state, Instant now) {
        ProgrammeTimes times = ProgrammeTimes.at(state, now);
        ProgrammeWords words = new ProgrammeWords(wording);
        late.setText(words.late(times, state));
        ends.setText(words.ends(times, state));
        List<Instant> bounds = times.parts().stream()
                .flatMap(part ->
                        Stream.of(part.plannedStart(), part.plannedEnd(), part.projectedStart(), part.projectedEnd()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        bar.setVisible(bounds.size() > 1 && bounds.getFirst().isBefore(bounds.getLast()));
        if (!bar.isVisible()) {
            return;
        }
        Scale scale = new Scale(bounds.getFirst(), bounds.getLast());
        bar.getStyle().set("--len", String.valueOf(scale.minutes(scale.to)));
        showHours(scale);
        showBlocks(times, state, scale, now);
        boolean within = now.isAfter(scale.from) && now.isBefore(scale.to);
        needle.setVisible(within && state.status() != MeetingStatus.ADJOURNED);
        needle.getStyle().set("--a", scale.minutes(now)).set("--z", "0");
    }

    /** From when to when the bar reaches. */
    record Scale(Instant from, Instant to) {
        String minutes(Instant at) {
            return String.format(
                    java.util.Locale.ROOT, "%.1f", Duration.between(from, at).toSeconds() / 60.0);
        }
    }

    private void showHours(Scale scale) {
        List<Instant> wanted = new ArrayList<>();
        wanted.add(scale.from);
        long hour = HOUR.toSeconds();
        Instant next = Instant.ofEpochSecond((scale.from.getEpochSecond() / hour + 1) * hour);
        for (; next.isBefore(scale.to.minus(CLEAR)); next = next.plus(HOUR)) {
            if (next.isAfter(scale.from.plus(CLEAR))) {
                wanted.add(next);
            }
        }
        wanted.add(scale.to);
        if (wanted.equals(marks)) {
            return;
        }
        marks = wanted;
        hours.removeAll();
        for (Instant mark : wanted) {
            Span span = new Span(wording.minutes(mark));
            span.getStyle().set("--a", scale.minutes(mark));
            hours.add(span);
        }
    }

    private void showBlocks(ProgrammeTimes times, FloorState state, Scale scale, Instant now) {
        List<String> ids =
                times.parts().stream().map(ProgrammeTimes.Part::segment).toList();
        if (!List.copyOf(shown.keySet()).equals(ids)) {
            shown.clear();
            plans.removeAll();
            blocks.removeAll();
            for (Segment segment : state.setup().segments()) {
                ProgrammeBlock block = new ProgrammeBlock(segment, wording, begin);
                shown.put(segment.id(), block);
                plans.add(block.plan());
                blocks.add(block);
            }
        }
        times.parts().forEach(part -> {
            ProgrammeBlock block = shown.get(part.segment());
            if (block != null) {
                block.show(part, scale, now);
            }
        });
    }
}
