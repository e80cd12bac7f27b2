package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rostrum.floor.ui.Texts;

/** A document in the six languages, as PDF and DOCX. */
final class Downloads {
    private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    private Downloads() {}

    /**
     * Links, and in place of them a word for each language in which something is not given.
     *
     * @param address of the document without its ending
     * @param given what has to be given in a language, by language code
     * @param more rest of the query, may be empty
     */
    static UnorderedList of(Texts texts, String address, List<Map<String, String>> given, String more) {
        UnorderedList all = new UnorderedList();
        all.addClassName("downloads");
        for (String language : LANGUAGES) {
            String name = texts.of("office.language." + language);
            ListItem line = new ListItem(new Span(name));
            if (given.stream().anyMatch(each -> each.getOrDefault(language, "").isBlank())) {
                Span missing = new Span(texts.of("office.download.missing"));
                missing.addClassNames("tiny", "faint");
                missing.getElement().setAttribute("title", texts.of("office.download.missing.text", name));
                line.add(missing);
                all.add(line);
                continue;
            }
            for (String format : List.of("pdf", "docx")) {
                Anchor link = new Anchor(
                        address + "." + format + "?lang=" + language + more, format.toUpperCase(Locale.ROOT));
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
