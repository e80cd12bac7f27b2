package org.rostrum.panels.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.panels.application.TestDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's window on the panels in a test: what stands in it, and presses as a browser reports them. */
final class PanelsWindow {
    private final BrowserlessUIContext window;

    private PanelsWindow(BrowserlessUIContext window, SignedIn user, String page) {
        this.window = window;
        window.activate();
        ViewUser.set(window.getUI(), user);
        window.getUI().navigate("dialogues/" + TestDesk.DIALOGUE + "/" + page);
        window.roundTrip();
    }

    static PanelsWindow of(BrowserlessUIContext window, String name, AccessRole role, String code, String page) {
        return new PanelsWindow(window, new SignedIn(name, role, code, TestDesk.DIALOGUE), page);
    }

    private void look() {
        window.activate();
        window.roundTrip();
        window.runPendingSignalsTasks(1, TimeUnit.MILLISECONDS);
        window.roundTrip();
    }

    /** Everything that can be read, in order. */
    String text() {
        look();
        StringBuilder read = new StringBuilder();
        visible(window.getUI())
                .map(each -> each.getElement().getText())
                .filter(own -> !own.isBlank())
                .forEach(own -> read.append(own).append('\n'));
        return read.toString();
    }

    /** The board as its element is fed with it. */
    JsonNode board() {
        look();
        return (JsonNode) one(PanelBoard.class).getElement().getPropertyRaw("data");
    }

    JsonNode effects() {
        look();
        return (JsonNode) one(PanelBoard.class).getElement().getPropertyRaw("effects");
    }

    JsonNode card(String code) {
        return board().path("cards")
                .valueStream()
                .filter(each -> each.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card " + code));
    }

    /** Codes in a column, as they are told; the empty id is the waiting list. */
    List<String> column(String id) {
        return board().path("cards")
                .valueStream()
                .filter(each -> each.path("column").asString("?").equals(id))
                .map(each -> each.path("code").asString(""))
                .toList();
    }

    /** An act on a card, on the board as this window shows it. */
    void act(String act, String code, String to, String other) {
        act(act, code, to, other, board().path("revision").asLong(-1));
    }

    /** An act on a card, on a board that was shown before. */
    void act(String act, String code, String to, String other, long revision) {
        look();
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("act", act)
                .put("code", code)
                .put("to", to)
                .put("other", other)
                .put("revision", revision);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        fire(one(PanelBoard.class).getElement(), "panel-act", data);
    }

    /** An act on a row of those who may answer. */
    void answer(String act, String code) {
        look();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("event.detail").put("act", act).put("code", code);
        fire(one(CallAnswers.class).getElement(), "answer-act", data);
    }

    JsonNode answers() {
        look();
        return (JsonNode) one(CallAnswers.class).getElement().getPropertyRaw("data");
    }

    ActButton button(String text) {
        look();
        return visible(window.getUI())
                .filter(ActButton.class::isInstance)
                .map(ActButton.class::cast)
                .filter(each -> each.text().startsWith(text)
                        || text.equals(each.getElement().getAttribute("aria-label")))
                .reduce((_, later) -> later) // the last is in the dialog, which lies on top
                .orElseThrow(() -> new AssertionError("no button \"" + text + "\" on:\n" + text()));
    }

    void press(String text) {
        ActButton button = button(text);
        press(button, Objects.requireNonNullElse(button.getElement().getAttribute("data-entry"), ""));
    }

    /** Presses a button as it stood on a screen that was behind. */
    void press(ActButton button, String entry) {
        look();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("element.dataset.entry || ''", entry);
        data.put("element.dataset.after || ''", "");
        fire(button.getElement(), "click", data);
    }

    /** Fills in a field, or chooses a value, by the field's label. */
    void fill(String label, String value) {
        look();
        Element input = visible(window.getUI())
                .filter(each -> each.getChildren()
                        .anyMatch(child -> child.getElement().getText().equals(label)))
                .map(each -> each instanceof Choice choice
                        ? choice.select()
                        : each instanceof Field field ? field.input() : null)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no field \"" + label + "\" on:\n" + text()));
        input.setProperty("value", value);
    }

    private void fire(Element element, String type, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
        look();
    }

    private <T extends Component> T one(Class<T> type) {
        return visible(window.getUI())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " on the screen"));
    }

    private static Stream<Component> visible(Component component) {
        return component.isVisible()
                ? Stream.concat(Stream.of(component), component.getChildren().flatMap(PanelsWindow::visible))
                : Stream.empty();
    }
}
