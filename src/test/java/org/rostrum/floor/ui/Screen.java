package org.rostrum.floor.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.access.ViewUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's screen in a test: what stands on it, and presses as a browser reports them. */
final class Screen {
    private final BrowserlessUIContext window;

    private Screen(BrowserlessUIContext window, SignedIn user, String address) {
        this.window = window;
        window.activate();
        ViewUser.set(window.getUI(), user);
        window.getUI().navigate(address);
        window.roundTrip();
    }

    static Screen ofChair(BrowserlessUIContext window, String code, AccessRole role) {
        return new Screen(window, new SignedIn(code, role, code, "test"), "meetings/" + RoundTable.ID + "/chair");
    }

    static Screen ofDelegation(BrowserlessUIContext window, String code) {
        SignedIn user = new SignedIn(code, AccessRole.DELEGATION, code, "test");
        return new Screen(window, user, "meetings/" + RoundTable.ID + "/delegation/" + code);
    }

    /** Brings the window in front, with everything that it has been told meanwhile. */
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
        visible(window.getUI()).forEach(each -> {
            String own = each.getElement().getText();
            if (!own.isBlank()) {
                read.append(own).append('\n');
            }
        });
        return read.toString();
    }

    String stage() {
        look();
        return visible(window.getUI())
                .map(each -> each.getElement().getAttribute("data-stage"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** Names of those who wait, as the list shows them. */
    List<String> waiting() {
        return rows().valueStream().map(row -> row.path("name").asString()).toList();
    }

    /** The rows of the list, as its element gets them. */
    JsonNode rows() {
        return ofList("data").path("rows");
    }

    /** When each is expected to speak, by entry. */
    JsonNode times() {
        return ofList("times");
    }

    /** Whose screens are connected, by entry. */
    JsonNode net() {
        return ofList("net");
    }

    /** The pass by which this screen's feed says whose it is. */
    String pass() {
        look();
        return java.util.Objects.requireNonNull(
                one(ConnectionChip.class).getElement().getAttribute("screen"));
    }

    private JsonNode ofList(String property) {
        look();
        return (JsonNode) one(SpeakersList.class).getElement().getPropertyRaw(property);
    }

    /** A button whose text starts so. */
    ActButton button(String text) {
        look();
        return visible(window.getUI())
                .filter(ActButton.class::isInstance)
                .map(ActButton.class::cast)
                .filter(each -> each.text().startsWith(text))
                .reduce((one, other) -> other) // the last is in the dialog, which lies on top
                .orElseThrow(() -> new AssertionError("no button \"" + text + "\" on:\n" + text()));
    }

    /** All buttons that can be seen, in order. */
    List<ActButton> buttons() {
        look();
        return visible(window.getUI())
                .filter(ActButton.class::isInstance)
                .map(ActButton.class::cast)
                .toList();
    }

    /** Presses the button that shows a drawing, by its name for readers. */
    void press(String name, String entry) {
        ActButton button = buttons().stream()
                .filter(each -> name.equals(each.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + name + "\""));
        press(button, entry, "");
    }

    /** Clicks on a segment of the programme. */
    void click(String segment) {
        look();
        ProgrammeBlock block = visible(window.getUI())
                .filter(ProgrammeBlock.class::isInstance)
                .map(ProgrammeBlock.class::cast)
                .filter(each -> each.title().equals(segment))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no segment \"" + segment + "\""));
        com.vaadin.flow.component.ComponentUtil.fireEvent(block, new com.vaadin.flow.component.ClickEvent<>(block));
        look();
    }

    /** Chooses a participant in the question that is open. */
    void pick(String code) {
        look();
        AddSpeaker choice = last(AddSpeaker.class);
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("code", code).put("name", code);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        fire(choice.getElement(), "speaker-add", data);
    }

    /** Writes into the field of the question that is open. */
    void fill(String text) {
        look();
        last(Field.class).value(text);
    }

    private <T extends Component> T last(Class<T> type) {
        return visible(window.getUI())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " on the screen"));
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
                .filter(java.util.Objects::nonNull)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no field \"" + label + "\" on:\n" + text()));
        input.setProperty("value", value);
    }

    /** Chooses a radio button by its value. */
    void choose(String value) {
        look();
        Element radio = visible(window.getUI())
                .flatMap(each -> each.getElement().getChildren())
                .filter(each -> value.equals(each.getAttribute("value"))
                        && each.getTag().equals("input"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + value));
        fire(radio, "change", JsonNodeFactory.instance.objectNode());
    }

    /** Presses a button as it stands. */
    void press(String text) {
        ActButton button = button(text);
        press(button, carried(button, "data-entry"), carried(button, "data-after"));
    }

    /** Presses a button as it stood on a screen that was behind. */
    void press(ActButton button, String entry, String after) {
        look();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("element.dataset.entry || ''", entry);
        data.put("element.dataset.after || ''", after);
        fire(button.getElement(), "click", data);
    }

    /** Presses a button as it stands, with the id that the browser gave the press. */
    void pressAs(String id, ActButton button) {
        look();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("element.dataset.entry || ''", carried(button, "data-entry"));
        data.put("element.dataset.after || ''", carried(button, "data-after"));
        data.put("element.dataset.press || ''", carried(button, "data-press"));
        data.put(Pressed.ID, id);
        fire(button.getElement(), "click", data);
    }

    /** What keeps this screen's work in the browser. */
    ScreenKeeper keeper() {
        look();
        return one(ScreenKeeper.class);
    }

    static String carried(ActButton button, String name) {
        String value = button.getElement().getAttribute(name);
        return value == null ? "" : value;
    }

    /** An act on a row of the list. */
    void list(String act, String entry, String after, String before, String... others) {
        look();
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("act", act).put("entry", entry).put("after", after).put("before", before);
        ArrayNode all = detail.putArray("others");
        Stream.of(others).forEach(all::add);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("event.detail", detail);
        fire(one(SpeakersList.class).getElement(), "speakers-act", data);
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
                ? Stream.concat(Stream.of(component), component.getChildren().flatMap(Screen::visible))
                : Stream.empty();
    }
}
