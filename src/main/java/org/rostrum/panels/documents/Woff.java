package org.rostrum.panels.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the Web Open Font Format, version 1, into the TrueType or OpenType font that is in it. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    private record Table(int tag, byte[] content, int checksum) {}

    static boolean is(byte[] file) {
        return file.length > HEADER && ByteBuffer.wrap(file).getInt() == SIGNATURE;
    }

    /**
     * The font in a file.
     *
     * @param without tables to leave out
     * @throws IOException where the file is damaged
     */
    static byte[] unpack(byte[] file, Set<String> without) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        List<Table> tables = new ArrayList<>();
        try {
            int count = in.getShort(12);
            for (int i = 0; i < count; i++) {
                int entry = HEADER + ENTRY * i;
                if (!without.contains(new String(file, entry, 4, StandardCharsets.ISO_8859_1))) {
                    tables.add(table(in, entry));
                }
            }
        } catch (DataFormatException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("not a whole WOFF font", e);
        }
        return sfnt(in.getInt(4), tables);
    }

    private static Table table(ByteBuffer in, int entry) throws DataFormatException {
        int offset = in.getInt(entry + 4);
        int packed = in.getInt(entry + 8);
        byte[] content = new byte[in.getInt(entry + 12)];
        if (packed == content.length) {
            in.get(offset, content);
        } else {
            Inflater inflater = new Inflater();
            inflater.setInput(in.array(), offset, packed);
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
