package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.Side;

/** The stakeholders who would like to sit on a panel, to whom a Member State may object until a date. */
final class Objections extends Section {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 500;

    private final Texts texts;
    private final Moments moments;
    private final transient ScreenDesk desk;
    private final transient Runnable then;

    Objections(PanelsVisit visit, ScreenDesk desk, Runnable then) {
        texts = visit.texts();
        moments = visit.moments();
        this.desk = desk;
        this.then = then;
        addClassNames("card", "objections");
    }

    void show(PanelsState state, Call call, Party party, Instant now) {
        removeAll();
        Instant until = call.stakeholders().objectionsUntil();
        boolean asked = until != null && !now.isAfter(until) && party.category().equals(Party.MEMBER_STATE);
        Map<String, Party> parties = desk.parties();
        List<Party> stakeholders = state.interests().keySet().stream()
                .filter(code -> state.interest(code).isPresent())
                .map(parties::get)
                .filter(each -> each != null && each.side() == Side.STAKEHOLDER)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(each -> each.nameIn(texts.language())))
                .toList();
        setVisible(asked && !stakeholders.isEmpty());
        if (until == null || !isVisible()) {
            return;
        }
        Paragraph about = new Paragraph(texts.of("interest.objections.text", moments.full(until)));
        about.addClassNames("small", "muted");
        UnorderedList list = new UnorderedList();
        stakeholders.forEach(each -> list.add(line(state, party, each)));
        add(new H2(texts.of("interest.objections")), about, list);
    }

    private ListItem line(PanelsState state, Party party, Party stakeholder) {
        boolean objects = state.objections().stream()
                .anyMatch(each -> !each.lifted()
                        && each.state().equals(party.code())
                        && each.stakeholder().equals(stakeholder.code()));
        Span name = new Span(stakeholder.nameIn(texts.language()));
        name.addClassName("strong");
        Span stands = new Span(objects ? texts.of("interest.objections.yours") : "");
        stands.addClassNames("small", "muted");
        Div about = new Div(name, stands);
        about.addClassName("wish-about");
        ActButton act = new ActButton(
                        null, texts.of(objects ? "interest.objections.lift" : "interest.objections.object"))
                .size("s");
        act.getElement()
                .setAttribute(
                        "aria-label",
                        texts.of(
                                objects ? "interest.objections.lift-name" : "interest.objections.object-name",
                                stakeholder.nameIn(texts.language())));
        act.onPress(_ -> {}, _ -> {
            if (objects) {
                desk.send(new PanelsCommand.LiftObjection(stakeholder.code(), party.code()), then);
            } else {
                object(stakeholder, party);
            }
        });
        ListItem line = new ListItem(about, act);
        line.addClassName("wish");
        return line;
    }

    private void object(Party stakeholder, Party party) {
        Field reason = new Field(texts.of("interest.objections.reason"), LONGEST_REASON, true);
        Sheet sheet = new Sheet(
                        texts.of("interest.objections.title", stakeholder.nameIn(texts.language())),
                        texts.of("interest.object.text"))
                .with(reason);
        Runnable sends = () ->
                desk.send(new PanelsCommand.RaiseObjection(stakeholder.code(), party.code(), reason.value()), then);
        new Forms(this, texts, desk, then)
                .ask(
                        sheet,
                        new ActButton(null, texts.of("interest.answer.no")),
                        new ActButton(null, texts.of("interest.object.yes")).look("danger-solid"),
                        sends);
    }
}
