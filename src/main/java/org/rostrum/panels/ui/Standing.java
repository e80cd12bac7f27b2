package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Icon;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Receipt;

/** What one has sent: the receipt, the content, and all that was sent before. */
final class Standing extends Section {
    private static final long serialVersionUID = 1;
    private static final int HASH_SHOWN = 16;

    private final Texts texts;
    private final Moments moments;

    Standing(PanelsVisit visit) {
        texts = visit.texts();
        moments = visit.moments();
        addClassNames("card", "standing");
    }

    void show(InterestFile file, Call call) {
        removeAll();
        Optional<InterestFile.Version> last = file.last();
        setVisible(last.isPresent());
        last.ifPresent(version -> {
            add(head(version), receipt(version.receipt()));
            if (version.withdrawn() == null) {
                add(content(version.expression(), call));
            }
            if (file.versions().size() > 1) {
                add(history(file.versions()));
            }
        });
    }

    private Div head(InterestFile.Version version) {
        boolean withdrawn = version.withdrawn() != null;
        Icon icon = new Icon(withdrawn ? "i-close" : "i-check");
        H2 title = new H2(texts.of(withdrawn ? "interest.withdrawn" : "interest.received"));
        Div head = new Div(icon, title);
        head.addClassName("row");
        if (version.late() && !withdrawn) {
            Span late = new Span(new Icon("i-clock"), new Span(texts.of("interest.late-mark")));
            late.addClassName("board-mark");
            head.add(late);
        }
        return head;
    }

    private Paragraph receipt(Receipt receipt) {
        Paragraph words = new Paragraph(texts.of(
                "interest.receipt",
                String.valueOf(receipt.number()),
                moments.full(receipt.at()),
                receipt.hash().substring(0, HASH_SHOWN)));
        words.addClassNames("receipt", "small", "muted");
        words.getElement().setAttribute("title", receipt.hash());
        return words;
    }

    private DescriptionList content(ExpressionOfInterest sent, Call call) {
        Nominee nominee = sent.nominee();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "interest.nominee", text(nominee.name()), text(nominee.title()));
        Level level = nominee.level();
        fact(facts, "interest.level", level == null ? "" : texts.of("view.level." + level.word()), gender(nominee));
        List<String> wishes = new ArrayList<>();
        for (String id : sent.preferences()) {
            wishes.add((wishes.size() + 1) + ". "
                    + call.roundTable(id)
                            .map(each -> each.titleIn(texts.language()))
                            .orElse(id));
        }
        if (sent.any()) {
            wishes.add(texts.of("interest.wishes.any"));
        }
        fact(facts, "interest.wishes.short", wishes.toArray(String[]::new));
        fact(
                facts,
                "interest.languages.short",
                sent.languages().stream()
                        .map(each -> texts.find("office.language." + each, each))
                        .toArray(String[]::new));
        fact(facts, "interest.note.short", text(sent.note()));
        return facts;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String gender(Nominee nominee) {
        return nominee.gender() == null
                ? ""
                : texts.of("interest.gender." + nominee.gender().name().toLowerCase(Locale.ROOT));
    }

    private void fact(DescriptionList facts, String key, String... values) {
        Div lines = new Div();
        for (String value : values) {
            if (!value.isEmpty()) {
                lines.add(new Div(value));
            }
        }
        if (lines.getComponentCount() > 0) {
            facts.add(new DescriptionList.Term(texts.of(key)), new DescriptionList.Description(lines));
        }
    }

    private NativeDetails history(List<InterestFile.Version> versions) {
        OrderedList all = new OrderedList();
        all.addClassNames("history", "small");
        for (InterestFile.Version each : versions.reversed()) {
            String what =
                    each.withdrawn() != null ? "withdrawn" : each.origin().enteredBy() != null ? "entered" : "sent";
            all.add(new ListItem(texts.of(
                    "interest.history." + what,
                    moments.brief(each.recordedAt()),
                    String.valueOf(each.receipt().number()),
                    each.by())));
        }
        return new NativeDetails(texts.of("interest.history", versions.size()), all);
    }
}
