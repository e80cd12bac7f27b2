package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Presses the buttons of the page by the keys that they show, and lists the keys. */
@Tag("key-commands")
@JsModule("context://elements/key-commands.js")
final class KeyCommands extends HtmlComponent {
    private static final long serialVersionUID = 1;

    KeyCommands(Texts texts) {
        for (String word : new String[] {"title", "close", "switch", "off"}) {
            getElement().setAttribute("word-" + word, texts.of("view.keys." + word));
        }
    }

    void open() {
        getElement().executeJs("this.open()");
    }
}
