package org.rostrum.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.ProgrammeTimes;
import org.rostrum.floor.domain.Segment;

/** One segment on the programme: its plan as a bracket above and, below, a block from when to when it really is. */
final class ProgrammeBlock extends NativeButton {
    private static final long serialVersionUID = 1;
    private static final double WHOLE = 100;
    private static final double NAMED = 0.3;

    private final String title;
    private final Texts texts;
    private final ProgrammeWords words;
    private final Span plan = new Span();
    private final Span name = new Span();
    private final Span rest = new Span();

    ProgrammeBlock(Segment segment, Wording wording, Consumer<String> begin) {
        title = wording.inLanguage(segment.title(), segment.id());
        texts = wording.texts();
        words = new ProgrammeWords(wording);
        plan.addClassName("plan");
        name.addClassName("block-name");
        name.add(new Span(title));
        rest.addClassName("block-rest");
        addClassName("block");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-entry", segment.id());
        add(name, rest);
        addClickListener(_ -> begin.accept(segment.id()));
    }

    /** The bracket, which lies in a row of its own. */
    Component plan() {
        return plan;
    }

    /** What the segment is called. */
    String title() {
        return title;
    }

    void show(ProgrammeTimes.Part part, ProgrammeBar.Scale scale, Instant now) {
        place(plan, part.plannedStart(), part.plannedEnd(), scale);
        boolean skipped = part.projectedStart() == null || part.projectedEnd() == null;
        Instant from = skipped ? part.plannedStart() : part.projectedStart();
        Instant to = skipped ? part.plannedEnd() : part.projectedEnd();
        place(this, from, to, scale);
        boolean current = part.progress() == ProgrammeTimes.Progress.UNDER_WAY;
        getElement().setAttribute("data-s", part.progress().word());
        if (current) {
            getElement().setAttribute("aria-current", "step");
        } else {
            getElement().removeAttribute("aria-current");
        }
        String left = "";
        boolean named = true;
        if (current && from != null && to != null && to.isAfter(from)) {
            double done = (double) Duration.between(from, now).toMillis()
                    / Duration.between(from, to).toMillis();
            getStyle().set("--done", String.format(java.util.Locale.ROOT, "%.1f%%", Math.clamp(done, 0, 1) * WHOLE));
            long minutes = Duration.between(now, to).toMinutes();
            left = minutes > 0 ? texts.of("view.programme.left", minutes) : "";
            // its name stands where there is more room: in what is done or in what is left
            named = done > NAMED;
        }
        rest.removeAll();
        name.getElement().setAttribute("data-unnamed", !named);
        if (!left.isEmpty()) {
            rest.add(new Span(named ? left : title + " · " + left));
        }
        String says = words.of(title, part);
        getElement().setAttribute("aria-label", says);
        getElement().setAttribute("title", says);
    }

    private static void place(
            Component component, @Nullable Instant from, @Nullable Instant to, ProgrammeBar.Scale scale) {
        component.setVisible(from != null && to != null);
        if (from != null && to != null) {
            component.getStyle().set("--a", scale.minutes(from)).set("--z", scale.minutes(to));
        }
    }
}
