package org.rostrum.panels.documents;

import java.io.IOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A family that texts are printed in: its files, and the characters it has. */
final class Font {
    private final String family;
    private final Source regular;
    private final @Nullable Source bold;
    private final @Nullable Source italic;
    private volatile @Nullable BitSet characters;

    Font(String family, Source regular, @Nullable Source bold, @Nullable Source italic) {
        this.family = family;
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
    }

    /** Where the bytes of a TrueType or OpenType font come from. */
    interface Source {
        byte[] read() throws IOException;
    }

    String family() {
        return family;
    }

    Source regular() {
        return regular;
    }

    /** Null where bold letters are drawn from the regular ones. */
    @Nullable
    Source bold() {
        return bold;
    }

    /** Null where nothing is set in italics. */
    @Nullable
    Source italic() {
        return italic;
    }

    /** Whether it has a letter for that code point. Reads the file the first time. */
    boolean has(int codePoint) {
        BitSet known = characters;
        if (known == null) {
            known = read();
            characters = known;
        }
        return known.get(codePoint);
    }

    private BitSet read() {
        try (TrueTypeFont font = parse(regular.read())) {
            CmapLookup cmap = Objects.requireNonNull(font.getUnicodeCmapLookup(), family);
            BitSet found = new BitSet();
            for (int point = 0x20; point <= 0x3FFFF; point++) {
                if (cmap.getGlyphId(point) > 0) {
                    found.set(point);
                }
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("The font " + family + " cannot be read", e);
        }
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        boolean openType = font.length > 4 && font[0] == 'O' && font[1] == 'T' && font[2] == 'T' && font[3] == 'O';
        RandomAccessReadBuffer file = new RandomAccessReadBuffer(font);
        return openType ? new OTFParser(true).parse(file) : new TTFParser(true).parse(file);
    }
}
