package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Forecast;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/** One's own place on the list, large, about when it is heard, and why it stands there. */
final class WaitingPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final WhyWords words;
    private final Span number = new Span();
    private final Element ending = new Element("sup");
    private final Span label = new Span();
    private final Span time = new Span();
    private final Span range = new Span();
    private final Paragraph facts = new Paragraph();
    private final Paragraph why = new Paragraph();
    private final Paragraph late = new Paragraph();
    private final AroundList around;

    WaitingPanel(Wording wording, Participant self) {
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        this.words = new WhyWords(wording);
        Div large = new Div(number);
        large.getElement().appendChild(ending);
        large.addClassName("place-n");
        label.addClassName("place-label");
        time.addClassName("place-time");
        range.addClassName("place-range");
        Div says = new Div(label, time, range);
        says.addClassName("place-t");
        Div place = new Div(large, says);
        place.addClassName("place");
        facts.addClassNames("small", "muted", "place-facts");
        why.addClassName("note");
        late.addClassNames("note", "late");
        around = new AroundList(wording);
        addClassNames("stack", "waiting");
        add(place, facts, why, late, around);
    }

    void show(Standing standing, FloorState state, Instant now) {
        ListEntry entry = standing.waiting();
        if (entry == null) {
            return;
        }
        Forecast forecast = Estimates.at(state, now);
        Forecast.Turn turn = forecast.of(entry.id()).orElse(null);
        number.setText(String.valueOf(standing.place()));
        ending.setText(texts.ordinalEnding(standing.place()));
        expected(turn, state.status() == MeetingStatus.SCHEDULED);
        facts.setText(facts(entry));
        String says = words.at(state, standing.place());
        why.setVisible(!says.isEmpty());
        why.setText(says);
        late.setVisible(turn != null && turn.afterEnd() && isLastPart(state));
        late.setText(texts.of("view.wait.after-end"));
        around.around(state, standing.place(), forecast);
    }

    /** Only an estimate, and none at all where nothing sure can be said. */
    private void expected(Forecast.@Nullable Turn turn, boolean provisional) {
        boolean told = turn != null && turn.sureness() != Forecast.Sureness.ROUGH;
        time.setVisible(told);
        range.setVisible(told || turn != null);
        if (turn == null) {
            label.setText(texts.of(provisional ? "view.wait.provisional" : "view.wait.place"));
            return;
        }
        label.setText(texts.of(told ? "view.wait.about" : "view.wait.place"));
        time.setText(wording.minutes(turn.likely()));
        range.setText(
                told
                        ? texts.of(
                                "view.wait.between",
                                wording.minutes(turn.earliest()),
                                wording.minutes(turn.latest()),
                                texts.of("view.sure." + turn.sureness().word()))
                        : texts.of("view.wait.unsure"));
    }

    /** Whether no later part of the programme hears the list: before, it is no matter that this part ends first. */
    private static boolean isLastPart(FloorState state) {
        List<Segment> segments = state.setup().segments();
        return segments.stream()
                .dropWhile(each -> !each.id().equals(state.segment()))
                .skip(1)
                .noneMatch(each -> each.kind() == SegmentKind.FLOOR);
    }

    private String facts(ListEntry slot) {
        ListEntry entry = OwnRequest.share(slot, self.code());
        List<String> says = new ArrayList<>();
        says.add(wording.kind(entry.kind()));
        if (entry.level() != null) {
            says.add(texts.of("view.level." + entry.level().word()));
        }
        if (entry.onBehalfOf() != null) {
            says.add(texts.of("view.floor.on-behalf", entry.onBehalfOf()));
        }
        if (entry.to() != null) {
            says.add(texts.of("view.wait.to", wording.nameOfCode(entry.to())));
        }
        says.add(texts.of("view.wait.asked-at", wording.minutes(entry.requestedAt())));
        String others = slot.all().stream()
                .filter(each -> !each.who().equals(self.code()))
                .map(each -> wording.name(each.speaker()))
                .collect(Collectors.joining(texts.of("view.comma")));
        String line = String.join(texts.of("view.comma"), says);
        return others.isEmpty() ? line : line + texts.of("view.stop") + texts.of("view.wait.shared", others);
    }
}
