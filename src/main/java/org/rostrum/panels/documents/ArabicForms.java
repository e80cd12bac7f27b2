package org.rostrum.panels.documents;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes Arabic letters in the form that their neighbours ask for, with the compatibility characters that Unicode has for each
 * form. The printed letters are then found again in the file: {@link Normalizer.Form#NFKC} gives back what was written, whereas
 * the parts that a font composes letters of belong to no character.
 */
final class ArabicForms {
    private static final Map<Integer, Forms> LETTERS = letters();
    private static final Map<Integer, Forms> LAM_WITH = lamWith();
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ArabicForms() {}

    /** The forms of a letter; 0 where it has none. */
    private record Forms(int isolated, int ending, int initial, int medial) {
        boolean joinsNext() {
            return initial != 0;
        }

        int pick(boolean before, boolean after) {
            if (before && after && medial != 0) {
                return medial;
            }
            if (before && ending != 0) {
                return ending;
            }
            return after && initial != 0 ? initial : isolated;
        }
    }

    /** The text with its Arabic letters shaped, and everything else as it was. */
    static String shape(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (transparent(point)) {
                shaped.appendCodePoint(point);
                continue;
            }
            int next = next(points, i);
            Forms ligature = point == LAM && next < points.length ? LAM_WITH.get(points[next]) : null;
            if (ligature != null) {
                shaped.appendCodePoint(ligature.pick(joined, false));
                for (int mark = i + 1; mark < next; mark++) {
                    shaped.appendCodePoint(points[mark]);
                }
                joined = false;
                i = next;
                continue;
            }
            Forms forms = LETTERS.get(point);
            if (forms == null) {
                shaped.appendCodePoint(point);
                joined = point == TATWEEL || point == ZERO_WIDTH_JOINER;
                continue;
            }
            boolean joins = forms.joinsNext() && next < points.length && takesJoin(points[next]);
            shaped.appendCodePoint(forms.pick(joined, joins));
            joined = joins;
        }
        return shaped.toString();
    }

    private static int next(int[] points, int at) {
        int next = at + 1;
        while (next < points.length && transparent(points[next])) {
            next++;
        }
        return next;
    }

    private static boolean takesJoin(int point) {
        Forms forms = LETTERS.get(point);
        return point == TATWEEL || point == ZERO_WIDTH_JOINER || (forms != null && forms.ending != 0);
    }

    private static boolean transparent(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** From the names and decompositions of Unicode, as this JDK knows them. */
    private static Map<Integer, Forms> letters() {
        Map<Integer, int[]> found = new HashMap<>();
        collect(found, 0xFB50, 0xFBFF, 1);
        collect(found, 0xFE80, 0xFEF4, 1);
        return forms(found);
    }

    private static Map<Integer, Forms> lamWith() {
        Map<Integer, int[]> found = new HashMap<>();
        collect(found, 0xFEF5, 0xFEFC, 2);
        return forms(found);
    }

    private static void collect(Map<Integer, int[]> found, int from, int to, int length) {
        for (int point = from; point <= to; point++) {
            String name = Character.getName(point);
            String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            if (name == null || plain.codePointCount(0, plain.length()) != length) {
                continue;
            }
            int form = form(name);
            if (form >= 0) {
                found.computeIfAbsent(plain.codePointBefore(plain.length()), letter -> new int[4])[form] = point;
            }
        }
    }

    private static int form(String name) {
        if (name.endsWith(" ISOLATED FORM")) {
            return 0;
        }
        if (name.endsWith(" FINAL FORM")) {
            return 1;
        }
        if (name.endsWith(" INITIAL FORM")) {
            return 2;
        }
        return name.endsWith(" MEDIAL FORM") ? 3 : -1;
    }

    private static Map<Integer, Forms> forms(Map<Integer, int[]> found) {
        Map<Integer, Forms> forms = new HashMap<>();
        found.forEach((letter, points) -> {
            if (points[0] != 0) {
                forms.put(letter, new Forms(points[0], points[1], points[2], points[3]));
            }
        });
        return Map.copyOf(forms);
    }
}
