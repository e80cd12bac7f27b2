package org.rostrum.panels.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fonts at hand, and which of them prints what. None is read before it is needed. */
final class Fonts {
    /** Latin, Greek and Cyrillic, as wide as Times. */
    static final String LATIN = "Latin";

    /** Arabic without the table that composes letters of parts: {@link ArabicForms} picks whole ones. */
    static final String ARABIC = "Arabic";

    /** Simplified Chinese, about 8,000 characters. */
    static final String CHINESE = "Chinese";

    private static final String LIBERATION = "/liberation/LiberationSerif-";
    private static final String OWN = "/documents/fonts/";

    private final List<Font> all;
    private final Font latin;
    private final Font arabic;
    private final Font chinese;

    private Fonts(List<Font> more) {
        latin = new Font(
                LATIN,
                resource(LIBERATION + "Regular.ttf"),
                resource(LIBERATION + "Bold.ttf"),
                resource(LIBERATION + "Italic.ttf"));
        Font.Source regular = resource(OWN + "noto-naskh-arabic-400.woff");
        Font.Source bold = resource(OWN + "noto-naskh-arabic-700.woff");
        arabic = new Font(ARABIC, () -> Woff.unpackArabic(regular.read()), () -> Woff.unpackArabic(bold.read()), null);
        Font.Source han = resource(OWN + "noto-serif-sc-400.woff");
        chinese = new Font(CHINESE, () -> unpacked(han.read()), null, null);
        List<Font> fonts = new ArrayList<>(List.of(latin, arabic, chinese));
        fonts.addAll(more);
        all = List.copyOf(fonts);
    }

    /** Those that come with Rostrum. */
    static Fonts bundled() {
        return new Fonts(List.of());
    }

    /**
     * Those that come with Rostrum, and for what they lack those of a folder: {@code .ttf}, {@code .otf} and {@code .woff},
     * asked in the order of their names.
     *
     * @throws IOException where the folder cannot be read
     */
    static Fonts with(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Font> more = files.filter(Fonts::isFont)
                    .sorted()
                    .map(file -> new Font(
                            "more/" + file.getFileName(), () -> unpacked(Files.readAllBytes(file)), null, null))
                    .toList();
            return new Fonts(more);
        }
    }

    List<Font> all() {
        return all;
    }

    /** Who prints a character on a page of that language; null where nobody has it. */
    @Nullable
    Font printing(int codePoint, Language page) {
        for (Font font : preferred(codePoint, page)) {
            if (font.has(codePoint)) {
                return font;
            }
        }
        for (Font font : all) {
            if (font.has(codePoint)) {
                return font;
            }
        }
        return null;
    }

    Font of(Language page) {
        return switch (page) {
            case ARABIC -> arabic;
            case CHINESE -> chinese;
            case ENGLISH, FRENCH, RUSSIAN, SPANISH -> latin;
        };
    }

    private List<Font> preferred(int codePoint, Language page) {
        if (Scripts.arabic(codePoint)) {
            return List.of(arabic);
        }
        boolean wideMark = page == Language.CHINESE && codePoint >= 0x2010 && codePoint <= 0x2027;
        return Scripts.chinese(codePoint) || wideMark ? List.of(chinese) : List.of(latin);
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".woff");
    }

    private static Font.Source resource(String name) {
        return () -> {
            try (InputStream in = Fonts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException(name + " is not on the class path");
                }
                return in.readAllBytes();
            }
        };
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        return Woff.is(file) ? Woff.unpack(file) : file;
    }
}
