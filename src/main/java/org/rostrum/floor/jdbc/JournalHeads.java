package org.rostrum.floor.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of all meetings in a file of their own. A chain cannot show that its end was cut off, nor that all of it was
 * made anew: a file that is kept elsewhere can.
 */
final class JournalHeads {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\S.*)");

    /** The last row of a meeting. */
    record Head(String meeting, long revision, String hash) {}

    private JournalHeads() {}

    /** Reads a file of heads, by meeting. */
    static Map<String, Head> read(Path file) throws ToolTrouble {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new ToolTrouble("heads-unread", file, e.toString());
        }
        Map<String, Head> heads = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new ToolTrouble("heads-line", file, i + 1, line);
            }
            Head head = new Head(parts.group(3), Long.parseLong(parts.group(1)), parts.group(2));
            heads.put(head.meeting, head);
        }
        return heads;
    }

    /** Writes a file of heads, at once and whole; one that is there is replaced. */
    static void write(Path file, Collection<Head> heads, Instant now) throws ToolTrouble {
        List<String> lines = new ArrayList<>();
        lines.add("# Rostrum: heads of the journal at " + now + ": revision, hash, meeting");
        heads.forEach(each -> lines.add(each.revision + " " + each.hash + " " + each.meeting));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(unfinished, lines, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ToolTrouble("file", file, e.toString());
        }
    }
}
