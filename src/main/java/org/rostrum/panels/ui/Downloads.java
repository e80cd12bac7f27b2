package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rostrum.floor.ui.Texts;

/** A document in the six languages, as PDF and DOCX. */
final class Downloads {
    private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    private Downloads() {}

    /** @param address of the document without its ending */
    static UnorderedList of(Texts texts, String address) {
        UnorderedList all = new UnorderedList();
        all.addClassName("downloads");
        for (String language : LANGUAGES) {
            String name = texts.of("office.language." + language);
            ListItem line = new ListItem(new Span(name));
            for (String format : List.of("pdf", "docx")) {
                Anchor link = new Anchor(address + "." + format + "?lang=" + language, format.toUpperCase(java.util.Locale.ROOT));
                link.getElement().setAttribute("router-ignore", true);
                link.getElement().setAttribute("download", true);
                link.getElement().setAttribute("aria-label", texts.of("office.download", name, format));
                line.add(link);
            }
            all.add(line);
        }
        return all;
    }
}
