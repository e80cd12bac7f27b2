package org.rostrum.panels.documents;

/** What the writing of a text says about it. */
final class Scripts {
    private Scripts() {}

    /** By the first character that has a direction; as told where none has. */
    static boolean rightToLeft(String text, boolean otherwise) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return otherwise;
    }

    static boolean arabic(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC
                || (codePoint >= 0x600 && codePoint <= 0x6FF);
    }

    static boolean chinese(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }
}
