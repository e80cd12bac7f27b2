package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something for the Office to look at. A warning forbids nothing.
 *
 * @param kind what it is about
 * @param panel the panel, null where it is about all
 * @param group the group, null where it is about none
 * @param found a number that was found
 * @param expected the number it is compared with
 */
public record Warning(
        Kind kind, @Nullable String panel, @Nullable String group, int found, int expected) {
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
        NO_INTERESTS("no-interests");

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
