package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Circulation;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;

/** Which missions have opened a list that went out, and what they answered. */
final class DeliveryCards {
    private final Texts texts;
    private final Moments moments;
    private final ScreenDesk desk;

    DeliveryCards(Texts texts, Moments moments, ScreenDesk desk) {
        this.texts = texts;
        this.moments = moments;
        this.desk = desk;
    }

    List<Section> of(Circulation newest) {
        List<Section> cards = new ArrayList<>();
        cards.add(delivery(newest));
        if (!newest.answers().isEmpty()) {
            cards.add(answers(newest));
        }
        return cards;
    }

    private Section delivery(Circulation newest) {
        List<Party> missions = desk.parties().values().stream()
                .filter(each -> each.side() == Side.STATE)
                .sorted(Comparator.comparing(each -> each.nameIn(texts.language())))
                .toList();
        Section card = new Card(texts.of("office.delivery", newest.readBy().size(), missions.size()));
        UnorderedList read = new UnorderedList();
        UnorderedList unread = new UnorderedList();
        read.addClassNames("small", "delivery");
        unread.addClassNames("small", "delivery");
        for (Party each : missions) {
            Instant at = newest.readBy().get(each.code());
            if (at == null) {
                unread.add(new ListItem(each.nameIn(texts.language())));
            } else {
                read.add(new ListItem(
                        texts.of("office.delivery.read", each.nameIn(texts.language()), moments.brief(at))));
            }
        }
        int have = newest.readBy().size();
        card.add(
                new NativeDetails(texts.of("office.delivery.have", have), read),
                new NativeDetails(texts.of("office.delivery.have-not", missions.size() - have), unread));
        return card;
    }

    private Section answers(Circulation newest) {
        Section card = new Card(texts.of("office.replies"));
        for (Circulation.Answer each : newest.answers().reversed()) {
            Paragraph line = new Paragraph(texts.of(
                    each.approves() ? "office.reply.approves" : "office.reply.objects",
                    desk.names().party(each.code()),
                    moments.brief(each.at()),
                    each.note()));
            line.addClassName("small");
            card.add(line);
        }
        return card;
    }
}
