package org.rostrum.panels.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the Web Open Font Format, version 1, into the TrueType or OpenType font that is in it. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    /** Of Liberation Serif in ems, as the layout takes them: the height of its d, the depth of its p. */
    private static final double LATIN_ASCENT = 0.683;

    private static final double LATIN_DESCENT = 0.217;

    private Woff() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Table(int tag, byte[] content, int checksum) {
        boolean is(String name) {
            return ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)).getInt() == tag;
        }
    }

    static boolean is(byte[] file) {
        return file.length > HEADER && ByteBuffer.wrap(file).getInt() == SIGNATURE;
    }

    /**
     * The font in a file.
     *
     * @throws IOException where the file is damaged
     */
    static byte[] unpack(byte[] file) throws IOException {
        return unpack(file, UnaryOperator.identity());
    }

    /**
     * The font in a file of Arabic letters, without the table that composes letters of parts, and as high as Latin letters are: the
     * layout aligns lines of both by their tops, and sets them apart by the higher one.
     *
     * @throws IOException where the file is damaged
     */
    static byte[] unpackArabic(byte[] file) throws IOException {
        return unpack(file, tables -> {
            int unitsPerEm = tables.stream()
                    .filter(table -> table.is("head"))
                    .mapToInt(table -> ByteBuffer.wrap(table.content).getShort(18))
                    .findFirst()
                    .orElse(1000);
            short ascent = (short) Math.round(LATIN_ASCENT * unitsPerEm);
            short descent = (short) Math.round(LATIN_DESCENT * unitsPerEm);
            for (Table table : tables) {
                ByteBuffer content = ByteBuffer.wrap(table.content);
                if (table.is("hhea")) {
                    content.putShort(4, ascent).putShort(6, (short) -descent).putShort(8, (short) 0);
                } else if (table.is("OS/2")) {
                    content.putShort(68, ascent).putShort(70, (short) -descent).putShort(72, (short) 0);
                    content.putShort(74, ascent).putShort(76, descent);
                }
            }
            return tables.stream()
                    .filter(table -> !table.is("GSUB") && !table.is("GPOS") && !table.is("GDEF"))
                    .toList();
        });
    }

    private static byte[] unpack(byte[] file, UnaryOperator<List<Table>> change) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        List<Table> tables = new ArrayList<>();
        try {
            int count = in.getShort(12);
            for (int i = 0; i < count; i++) {
                tables.add(table(in, HEADER + ENTRY * i));
            }
            return sfnt(in.getInt(4), change.apply(tables));
        } catch (DataFormatException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("not a whole WOFF font", e);
        }
    }

    private static Table table(ByteBuffer in, int entry) throws DataFormatException {
        int offset = in.getInt(entry + 4);
        int packed = in.getInt(entry + 8);
        byte[] content = new byte[in.getInt(entry + 12)];
        if (packed == content.length) {
            in.get(offset, content);
        } else {
            Inflater inflater = new Inflater();
            inflater.setInput(in.slice(offset, packed));
            int read = inflater.inflate(content);
            inflater.end();
            if (read < content.length) {
                throw new DataFormatException("table ends early");
            }
        }
        return new Table(in.getInt(entry), content, in.getInt(entry + 16));
    }

    private static byte[] sfnt(int flavour, List<Table> tables) {
        int count = tables.size();
        int size = SFNT_HEADER + SFNT_ENTRY * count;
        for (Table table : tables) {
            size += padded(table.content.length);
        }
        int power = Integer.highestOneBit(Math.max(count, 1));
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(flavour)
                .putShort((short) count)
                .putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (count * 16 - power * 16));
        int offset = SFNT_HEADER + SFNT_ENTRY * count;
        for (Table table : tables) {
            out.putInt(table.tag).putInt(table.checksum).putInt(offset).putInt(table.content.length);
            offset += padded(table.content.length);
        }
        for (Table table : tables) {
            out.put(Arrays.copyOf(table.content, padded(table.content.length)));
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
