package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Level;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.RoundTable;

/** What an expression of interest is made of: whom one nominates, and for which round tables. */
final class InterestForm extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final Texts texts;
    private final Field name;
    private final Field title;
    private final Choice level;
    private final Choice gender;
    private final Wishes wishes;
    private final Field note;
    private final Map<String, Element> languages = new LinkedHashMap<>();

    InterestForm(Texts texts, List<RoundTable> tables) {
        this.texts = texts;
        addClassNames("interest-form", "stack");
        name = new Field(texts.of("interest.name"), LONGEST_NAME, false).hint(texts.of("interest.name.hint"));
        title = new Field(texts.of("interest.title"), LONGEST_TITLE, false).hint(texts.of("interest.title.hint"));
        level = new Choice(texts.of("interest.level")).options(levels(), "");
        gender = new Choice(texts.of("interest.gender")).options(genders(), "");
        note = new Field(texts.of("interest.note"), LONGEST_NOTE, true);
        wishes = new Wishes(texts, tables);
        Div pair = new Div(level, gender);
        pair.addClassName("interest-pair");
        NativeDetails why =
                new NativeDetails(texts.of("interest.gender.why"), new Paragraph(texts.of("interest.gender.because")));
        why.addClassNames("small", "muted");
        add(name, title, pair, why, wishes, languages(), note);
    }

    private Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", texts.of("interest.level.none"));
        for (Level each : Level.values()) {
            levels.put(each.word(), texts.of("view.level." + each.word()));
        }
        return levels;
    }

    private Map<String, String> genders() {
        Map<String, String> genders = new LinkedHashMap<>();
        genders.put("", texts.of("interest.gender.none"));
        for (Gender each : Gender.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            genders.put(each.name(), texts.of("interest.gender." + word));
        }
        return genders;
    }

    private Div languages() {
        Span label = new Span(texts.of("interest.languages"));
        label.addClassName("eyebrow");
        Div ticks = new Div();
        ticks.addClassName("ticks");
        for (String language : LANGUAGES) {
            Element tick = new Element("input");
            tick.setAttribute("type", "checkbox");
            tick.addPropertyChangeListener("checked", "change", _ -> {});
            languages.put(language, tick);
            NativeLabel box = new NativeLabel();
            box.addClassName("tick");
            box.getElement().appendChild(tick);
            box.add(new Span(texts.of("office.language." + language)));
            ticks.add(box);
        }
        Div all = new Div(label, ticks);
        all.addClassName("stack");
        return all;
    }

    /** Fills in what was sent before. */
    void fill(ExpressionOfInterest sent) {
        Nominee nominee = sent.nominee();
        name.value(orEmpty(nominee.name()));
        title.value(orEmpty(nominee.title()));
        Level sentLevel = nominee.level();
        level.options(levels(), "").select().setProperty("value", sentLevel == null ? "" : sentLevel.word());
        Gender sentGender = nominee.gender();
        gender.select().setProperty("value", sentGender == null ? "" : sentGender.name());
        wishes.set(sent.preferences(), sent.any());
        languages.forEach(
                (language, tick) -> tick.setProperty("checked", sent.languages().contains(language)));
        note.value(orEmpty(sent.note()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What is filled in, for a State or stakeholder; whether it will do, the rules say. */
    ExpressionOfInterest expression(String code) {
        return new ExpressionOfInterest(
                code,
                new Nominee(
                        orNull(name.value()),
                        orNull(title.value()),
                        Level.of(level.value()).orElse(null),
                        gender.value().isEmpty() ? null : Gender.valueOf(gender.value())),
                wishes.ranked(),
                wishes.anyOther(),
                languages.entrySet().stream()
                        .filter(each -> each.getValue().getProperty("checked", false))
                        .map(Map.Entry::getKey)
                        .toList(),
                orNull(note.value()));
    }
}
