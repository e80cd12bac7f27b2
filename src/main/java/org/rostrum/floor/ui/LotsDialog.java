package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;

/** A drawing of lots: publish the hash of a seed, draw with the seed, see the check that anybody can repeat. */
final class LotsDialog {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SEED_BYTES = 12;
    /** As much of a lot as tells two apart by eye. */
    private static final int LOT_SHOWN = 12;

    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    /** The seed whose hash was announced here: only this window knows it. */
    private String seed = "";

    private boolean drew;

    LotsDialog(HasComponents host, Desk desk, Wording wording) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
    }

    void open() {
        FloorState state = desk.sight().state();
        Lots lots = state.beside().lots();
        if (lots == null) {
            announce();
        } else if (lots.drawnAt() == null) {
            draw(lots);
        } else {
            check(state, lots);
        }
    }

    /** Shows the check as soon as what was drawn here is drawn. */
    void show(FloorState state) {
        Lots lots = state.beside().lots();
        if (drew && lots != null && lots.drawnAt() != null) {
            drew = false;
            check(state, lots);
        }
    }

    private Sheet sheet(String step) {
        return new Sheet(texts.of("view.lots." + step + ".title"), texts.of("view.lots." + step + ".text"));
    }

    private ActButton back() {
        return new ActButton(null, texts.of("view.dialog.back"));
    }

    private void announce() {
        byte[] bytes = new byte[SEED_BYTES];
        CHANCE.nextBytes(bytes);
        Field own = new Field(texts.of("view.lots.seed"), FloorCommand.DrawLots.LONGEST_SEED, false);
        own.value(HexFormat.of().formatHex(bytes));
        sheet("announce")
                .with(own)
                .safe(back())
                .choice(new ActButton(null, texts.of("view.lots.announce.yes")).look("primary"), () -> {
                    seed = own.value();
                    desk.send(new FloorCommand.AnnounceLots(Lots.sha256(seed)));
                })
                .open(host);
    }

    private void draw(Lots lots) {
        Field own = new Field(texts.of("view.lots.seed"), FloorCommand.DrawLots.LONGEST_SEED, false);
        own.value(Lots.sha256(seed).equals(lots.seedHash()) ? seed : "");
        sheet("draw")
                .with(hash(lots), own)
                .safe(back())
                .choice(new ActButton(null, texts.of("view.lots.again")), this::announce)
                .choice(new ActButton("i-balance", texts.of("view.lots.draw.yes")).look("primary"), () -> {
                    drew = Lots.sha256(own.value()).equals(lots.seedHash());
                    desk.send(new FloorCommand.DrawLots(own.value()));
                })
                .open(host);
    }

    private Div hash(Lots lots) {
        return fact("view.lots.hash", lots.seedHash());
    }

    private Div fact(String key, String value) {
        Span label = new Span(texts.of(key));
        label.addClassNames("small", "muted");
        Div fact = new Div(label, new Code(value));
        fact.addClassName("lots-fact");
        return fact;
    }

    private void check(FloorState state, Lots lots) {
        String used = Objects.requireNonNullElse(lots.seed(), "");
        OrderedList drawn = new OrderedList();
        drawn.addClassName("lots-drawn");
        List<ListEntry> entries = drawn(state);
        for (Lots.Lot lot : Lots.draw(used, entries)) {
            Code code = new Code(lot.lot().substring(0, LOT_SHOWN) + "…");
            code.getElement().setAttribute("title", "SHA-256(" + used + "|" + lot.code() + ") = " + lot.lot());
            drawn.add(new ListItem(new Span(wording.nameOfEntry(lot.entry(), state)), new Code(lot.code()), code));
        }
        boolean holds = Lots.sha256(used).equals(lots.seedHash());
        Paragraph verdict = new Paragraph(texts.of(holds ? "view.lots.check.holds" : "view.lots.check.fails"));
        verdict.addClassName(holds ? "lots-holds" : "refused");
        sheet("check")
                .with(fact("view.lots.used", used), hash(lots), verdict, drawn)
                .safe(new ActButton(null, texts.of("view.lots.close")))
                .choice(new ActButton(null, texts.of("view.lots.again")), this::announce)
                .open(host);
    }

    /** Those who have their place by lot, wherever they are now. */
    private static List<ListEntry> drawn(FloorState state) {
        List<ListEntry> all = new ArrayList<>(state.waiting());
        for (Intervention each : Arrays.asList(state.floor(), state.interrupted())) {
            if (each != null) {
                all.add(each.entry());
            }
        }
        state.record().forEach(each -> all.add(each.entry()));
        all.removeIf(each -> !byLot(each.moved()));
        return all;
    }

    private static boolean byLot(ListEntry.@Nullable Move moved) {
        return moved != null && moved.byLot();
    }
}
