package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Contingents;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeContingents;

/** Who has spoken: how often and how long, by regional group or by category. */
final class SharesCard extends Div {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 7;

    private final Texts texts;
    private final UnorderedList shares = new UnorderedList();
    private final ActButton turn;
    private Contingents.By by = Contingents.By.GROUP;
    private static final Duration MORE = Duration.ofMinutes(5);

    private final ActButton topUp;
    private @Nullable List<Share> shown;

    SharesCard(Desk desk, Wording wording) {
        this.texts = wording.texts();
        addClassName("card");
        shares.addClassName("shares");
        turn = new ActButton(null, texts.of("view.rail.by-category"))
                .look("quiet")
                .size("s");
        turn.addClassName("push");
        turn.onPress(_ -> {}, _ -> {
            by = by == Contingents.By.GROUP ? Contingents.By.CATEGORY : Contingents.By.GROUP;
            turn.label(texts.of(by == Contingents.By.GROUP ? "view.rail.by-category" : "view.rail.by-group"));
            show(desk.sight().state(), desk.now());
        });
        topUp = new ActButton(null, texts.of("view.rail.top-up", MORE.toMinutes()))
                .look("quiet")
                .size("s");
        topUp.onPress(desk::explain, _ -> desk.send(moreTime(desk.sight().state(), desk.now())));
        topUp.setVisible(false);
        Div head = new Div(new H3(texts.of("view.rail.spoken")), turn);
        head.addClassNames("row", "card-head");
        add(head, shares, topUp);
    }

    /** Some minutes more, for those that are short of time in proportion to how much. */
    private static FloorCommand moreTime(FloorState state, Instant now) {
        FloorSettings settings = state.setup().settings();
        TimeContingents contingents = settings.contingents();
        Map<String, Duration> more = Contingents.at(state, now, contingents.by(), contingents.given())
                .topUp(MORE, Contingents.Share.NEED)
                .given();
        return new FloorCommand.SetProgramme(
                settings.with(contingents.plus(more)), state.setup().segments());
    }

    private static boolean isShort(FloorState state, Instant now) {
        TimeContingents contingents = state.setup().settings().contingents();
        return Contingents.at(state, now, contingents.by(), contingents.given()).accounts().stream()
                .anyMatch(each -> each.need().isPositive());
    }

    /**
     * @param time used, which also says how long the bar is
     * @param given the contingent, or null where there is none
     */
    private record Share(
            String name,
            int number,
            Duration time,
            @Nullable Duration given) {}

    void show(FloorState state, Instant now) {
        Map<String, Integer> counted = new HashMap<>();
        Map<String, Duration> asked = new HashMap<>();
        for (Finished finished : state.record()) {
            counted.merge(key(finished.entry().speaker()), 1, Integer::sum);
        }
        if (state.floor() != null) {
            counted.merge(key(state.floor().entry().speaker()), 0, Integer::sum);
        }
        counted.keySet().forEach(key -> asked.put(key, Duration.ZERO));
        TimeContingents contingents = state.setup().settings().contingents();
        Map<String, Duration> given = contingents.by() == by ? contingents.given() : Map.of();
        asked.putAll(given);
        List<Share> rows = Contingents.at(state, now, by, asked).accounts().stream()
                .map(each -> new Share(
                        name(each.key()),
                        counted.getOrDefault(each.key(), 0),
                        inSeconds(each.used()),
                        given.get(each.key())))
                .sorted(Comparator.comparing(Share::time).reversed().thenComparing(Share::name))
                .limit(ROWS)
                .toList();
        topUp.setVisible(!given.isEmpty() && isShort(state, now));
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        long most =
                rows.stream().mapToLong(each -> each.time().toSeconds()).max().orElse(0);
        shares.removeAll();
        if (rows.isEmpty()) {
            Span nobody = new Span(texts.of("view.rail.nobody"));
            nobody.addClassName("muted");
            shares.add(new ListItem(nobody));
        }
        rows.forEach(each -> shares.add(row(each, Math.max(1, most))));
    }

    private static Duration inSeconds(Duration used) {
        return Duration.ofSeconds(used.toSeconds());
    }

    private String key(Participant speaker) {
        if (by == Contingents.By.CATEGORY) {
            return speaker.category();
        }
        String group = speaker.group();
        return group == null ? "" : group;
    }

    private String name(String key) {
        if (key.isEmpty()) {
            return texts.of("view.rail.others");
        }
        if (by == Contingents.By.CATEGORY) {
            return texts.find("view.category." + key, key);
        }
        return texts.find("view.group-short." + key, texts.find("view.group." + key, key));
    }

    private ListItem row(Share share, long most) {
        Span label = new Span(share.name());
        label.addClassName("ellipsis");
        label.getElement().setAttribute("title", share.name());
        Element bar = new Element("progress");
        bar.setAttribute("max", String.valueOf(most));
        bar.setAttribute("value", String.valueOf(share.time().toSeconds()));
        bar.setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(label);
        item.getElement().appendChild(bar);
        Duration given = share.given();
        String used = Wording.length(share.time());
        Span time = new Span(given == null ? used : texts.of("view.rail.of-given", used, Wording.length(given)));
        if (given != null && share.time().compareTo(given) >= 0) {
            item.getElement().setAttribute("data-used-up", true);
        }
        time.addClassName("share-time");
        Span number = new Span(String.valueOf(share.number()));
        item.add(time, number);
        item.getElement()
                .setAttribute(
                        "title",
                        texts.count("view.rail.share", share.number(), share.name(), Wording.length(share.time())));
        return item;
    }
}
