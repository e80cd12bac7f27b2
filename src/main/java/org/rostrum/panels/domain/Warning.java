package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something for the Office to look at. A warning forbids nothing.
 *
 * @param kind what it is about
 * @param panel the panel, null where it is about all
 * @param group the group, null where it is about none
 * @param code the State or stakeholder, null where it is about none
 * @param found a number that was found
 * @param expected the number it is compared with
 */
public record Warning(
        Kind kind,
        @Nullable String panel,
        @Nullable String group,
        @Nullable String code,
        int found,
        int expected) {
    /** About no State by itself. */
    public Warning(Kind kind, @Nullable String panel, @Nullable String group, int found, int expected) {
        this(kind, panel, group, null, found, expected);
    }

    /** What a warning is about. */
    public enum Kind {
        /** A group is neither among panellists nor among co-chairs. */
        GROUP_MISSING("group-missing"),
        /** A group has more seats on a panel than the table says: a gap was filled, or States were locked. */
        OVERFLOW("overflow"),
        /** Locks put more States of a group on a panel, or keep others off, so that a cell is not its quota rounded. */
        CELL_BOUND("cell-bound"),
        /** All nominees whose gender is known are women, or all are men. */
        SINGLE_SEX("single-sex"),
        /** Women are fewer than 40 % or more than 60 % of the nominees whose gender is known. */
        GENDER_BALANCE("gender-balance"),
        /** No least developed country on any panel. */
        NO_LDC("no-ldc"),
        /** No landlocked developing country on any panel. */
        NO_LLDC("no-lldc"),
        /** No small island developing State on any panel. */
        NO_SIDS("no-sids"),
        /** All expressions of interest come from one group. */
        ONE_GROUP("one-group"),
        /** There are no expressions of interest. */
        NO_INTERESTS("no-interests"),
        /** More sit on a panel than it has seats for States or for stakeholders. */
        SEATS_OVER("seats-over"),
        /** A panel has seats that are free. */
        SEATS_FREE("seats-free"),
        /** Somebody sits on a panel that it did not ask for. */
        NOT_ASKED_FOR("not-asked-for"),
        /** A State that presides sits on a panel. */
        CO_CHAIR_SEATED("co-chair-seated"),
        /** Somebody sits on a panel that the Office keeps it from. */
        KEPT_OFF_SEATED("kept-off-seated"),
        /** Two sit together whom the Office would not have on one panel. */
        KEPT_APART_TOGETHER("kept-apart-together"),
        /** A Member State objects to a stakeholder who has a seat. */
        OBJECTED_SEATED("objected-seated"),
        /** Two stakeholders of one kind sit on a panel. */
        SAME_KIND("same-kind"),
        /** A group has more seats in all than its share. */
        ABOVE_SHARE("above-share"),
        /** A group has fewer seats in all than its share. */
        BELOW_SHARE("below-share");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used over HTTP. */
        public String word() {
            return word;
        }
    }
}
