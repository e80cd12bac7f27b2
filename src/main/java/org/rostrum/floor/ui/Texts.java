package org.rostrum.floor.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the screens, in the language of whoever looks. */
public final class Texts {
    private final MessageSource source;
    private final Locale locale;

    public Texts(MessageSource source, Locale locale) {
        this.source = source;
        this.locale = locale;
    }

    /** The text under a key; the key itself where there is none, so that a gap is seen and nothing breaks. */
    public String of(String key, Object... args) {
        return find(key, key, args);
    }

    /** The text under a key, else another. */
    public String find(String key, String otherwise, Object... args) {
        String text = source.getMessage(key, args, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** {@code key.one} or {@code key.other} by a number, which is also {0}. */
    public String count(String key, int number, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = number;
        System.arraycopy(more, 0, args, 1, more.length);
        return of(key + (number == 1 ? ".one" : ".other"), args);
    }

    /** A place as an ordinal's ending: {@code view.ordinal.1}, {@code .2}, {@code .3} or {@code .other}. */
    public String ordinalEnding(int place) {
        int last = place % 10;
        boolean teen = place % 100 / 10 == 1;
        return of("view.ordinal." + (teen || last == 0 || last > 3 ? "other" : String.valueOf(last)));
    }

    /** A place in words: "7th". */
    public String ordinal(int place) {
        return place + ordinalEnding(place);
    }

    public String language() {
        return locale.getLanguage();
    }
}
