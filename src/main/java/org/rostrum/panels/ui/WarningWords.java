package org.rostrum.panels.ui;

import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Warning;

/** A warning in words: {@code panels.warning.<kind>} with names for codes. */
final class WarningWords {
    private final Texts texts;
    private final PanelsNames names;

    WarningWords(Texts texts, PanelsNames names) {
        this.texts = texts;
        this.names = names;
    }

    String of(Warning warning) {
        String panel = warning.panel();
        String group = warning.group();
        String code = warning.code();
        return texts.of(
                "panels.warning." + warning.kind().word(),
                panel == null ? "" : names.panel(panel),
                group == null ? "" : group(warning.kind(), group),
                warning.found(),
                warning.expected(),
                code == null ? "" : names.party(code));
    }

    /** What stands for the group is of another kind in some warnings: seats of a side, a kind of stakeholder, a second State. */
    private String group(Warning.Kind kind, String group) {
        return switch (kind) {
            case SEATS_OVER, SEATS_FREE -> texts.of("office.side." + group);
            case SAME_KIND -> texts.of("office.kind." + group);
            case KEPT_APART_TOGETHER -> names.party(group);
            case GROUP_MISSING,
                    OVERFLOW,
                    CELL_BOUND,
                    SINGLE_SEX,
                    GENDER_BALANCE,
                    NO_LDC,
                    NO_LLDC,
                    NO_SIDS,
                    ONE_GROUP,
                    NO_INTERESTS,
                    NOT_ASKED_FOR,
                    CO_CHAIR_SEATED,
                    KEPT_OFF_SEATED,
                    OBJECTED_SEATED,
                    ABOVE_SHARE,
                    BELOW_SHARE -> group;
        };
    }
}
