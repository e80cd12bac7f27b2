package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;

/** What a delegation can do with its own request: change it, offer to swap, hand it in in writing, withdraw it. */
final class OwnRequest {
    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;

    OwnRequest(HasComponents host, Desk desk, Wording wording, Participant self) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
    }

    /** What one of those who share a slot asked for; the slot itself where it does not share it. */
    static ListEntry share(ListEntry slot, String who) {
        return slot.all().stream()
                .filter(each -> each.who().equals(who))
                .findFirst()
                .orElse(slot);
    }

    /** All acts on the request of an id. */
    void menu(@Nullable String id) {
        FloorState state = desk.sight().state();
        ListEntry entry = id == null ? null : state.waiting(id).orElse(null);
        if (id == null || entry == null) {
            return;
        }
        String place = texts.ordinal(state.indexOf(id) + 1);
        Sheet sheet = fromBelow(
                texts.of("view.request.title"), texts.of("view.request.text", place, wording.kind(entry.kind())));
        sheet.choice(
                act("view.request.change"), () -> new ChangeDialog(desk, texts, share(entry, self.code())).open(host));
        if (!partners(state, id).isEmpty()) {
            sheet.choice(act("view.request.swap"), () -> swap(id));
        }
        if (entry.kind() == Kind.STATEMENT) {
            sheet.choice(act("view.request.file"), () -> file(id));
        }
        sheet.choice(act("view.wait.withdraw").look("danger").about(id, null), () -> withdraw(id))
                .safe(safe("view.request.back"))
                .open(host);
    }

    static Sheet fromBelow(String title, String text) {
        Sheet sheet = new Sheet(title, text);
        sheet.addClassName("from-below");
        return sheet;
    }

    private ActButton act(String key) {
        return new ActButton(null, texts.of(key)).size("l").wide();
    }

    private ActButton safe(String key) {
        return new ActButton(null, texts.of(key)).look("quiet").size("l").wide();
    }

    private void swap(String id) {
        FloorState state = desk.sight().state();
        Sheet sheet = fromBelow(texts.of("view.swap.title"), texts.of("view.swap.text"));
        sheet.addClassName("long");
        partners(state, id)
                .forEach((with, name) -> sheet.choice(
                        new ActButton(null, name).size("l").wide().about(with, null),
                        () -> desk.send(new FloorCommand.SwapEntries(id, with))));
        sheet.safe(safe("view.swap.no")).open(host);
    }

    /** With whom places can be swapped, by entry, in the order of the list. */
    private Map<String, String> partners(FloorState state, String id) {
        Map<String, String> partners = new LinkedHashMap<>();
        for (int i = 0; i < state.waiting().size(); i++) {
            ListEntry each = state.waiting().get(i);
            if (i != state.indexOf(id) && each.kind() != Kind.POINT_OF_ORDER) {
                partners.put(each.id(), texts.of("view.swap.with", texts.ordinal(i + 1), wording.name(each)));
            }
        }
        return partners;
    }

    /** Hands the statement in instead of speaking it, once that is confirmed. */
    void file(String id) {
        Sheet sheet = fromBelow(texts.of("view.file.title"), texts.of("view.file.text"));
        sheet.choice(act("view.file.yes").look("primary"), () -> desk.send(new FloorCommand.FileStatement(id)))
                .safe(safe("view.file.no"))
                .open(host);
    }

    private void withdraw(String id) {
        int place = desk.sight().state().indexOf(id) + 1;
        Sheet sheet = fromBelow(texts.of("view.withdraw.title"), texts.of("view.withdraw.text", texts.ordinal(place)));
        sheet.choice(act("view.withdraw.yes").look("danger-solid"), () -> desk.send(new FloorCommand.Withdraw(id)))
                .safe(safe("view.withdraw.no"))
                .open(host);
    }
}
