package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Choice;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;

/** How the Office enters what came by telephone, e-mail or letter. */
final class EnterDialogs {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_STEM = 17;

    private final Texts texts;
    private final ScreenDesk desk;
    private final Runnable then;
    private final Forms forms;

    EnterDialogs(HasComponents host, Texts texts, ScreenDesk desk, Runnable then) {
        this.texts = texts;
        this.desk = desk;
        this.then = then;
        forms = new Forms(host, texts, desk, then);
    }

    /** Of a State or stakeholder that the dialogue knows. */
    void of(Party party) {
        InterestForm form = form();
        desk.state().interest(party.code()).ifPresent(each -> form.fill(each.expression()));
        Choice came = means();
        Sheet sheet = new Sheet(
                        texts.of("office.enter.title", party.nameIn(texts.language())), texts.of("office.enter.text"))
                .with(came, form);
        forms.fill(sheet, "office.enter", () -> send(form, came, party.code(), null));
    }

    /** Of a stakeholder that no list has: it comes in with what it sent. */
    void ofAnother() {
        Field name = new Field(texts.of("office.enter-other.name"), LONGEST_NAME, false);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (StakeholderKind each : StakeholderKind.values()) {
            kinds.put(each.name(), texts.of("office.kind." + each.word()));
        }
        Choice kind =
                new Choice(texts.of("office.enter-other.kind")).options(kinds, StakeholderKind.CIVIL_SOCIETY.name());
        InterestForm form = form();
        Choice came = means();
        Sheet sheet = new Sheet(texts.of("office.enter-other.title"), texts.of("office.enter-other.text"))
                .with(name, kind, came, form);
        forms.fill(sheet, "office.enter-other", () -> {
            String code = freshCode(name.value(), desk.parties().keySet());
            send(
                    form,
                    came,
                    code,
                    Party.stakeholder(code, Map.of("en", name.value()), StakeholderKind.valueOf(kind.value())));
        });
    }

    private InterestForm form() {
        return new InterestForm(
                texts, Objects.requireNonNull(desk.state().call()).roundTables());
    }

    private Choice means() {
        Map<String, String> means = new LinkedHashMap<>();
        for (Origin.Means each : Origin.Means.values()) {
            if (each != Origin.Means.PORTAL) {
                means.put(each.name(), texts.of("office.means." + each.name()));
            }
        }
        return new Choice(texts.of("office.enter.means")).options(means, Origin.Means.EMAIL.name());
    }

    private void send(InterestForm form, Choice came, String code, @Nullable Party unknown) {
        desk.send(
                new PanelsCommand.Express(form.expression(code), Origin.Means.valueOf(came.value()), null, unknown),
                then,
                then);
    }

    /** A code made of a name, as nobody has it yet: {@code "Réseau Diaspora"} is {@code RESEAU_DIASPORA}. */
    static String freshCode(String name, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String stem = plain.length() < 2 ? "ORG" + plain : plain;
        String code = cut(stem, LONGEST_CODE);
        for (int number = 2; taken.contains(code); number++) {
            code = cut(stem, LONGEST_STEM) + number;
        }
        return code;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
