package org.rostrum.panels.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Prints sheets as tagged PDF (PDF/UA) with embedded fonts. Apache FOP is started with the first of them. */
final class PdfPress {
    private static final String MISSING_GLYPH = "org.apache.fop.fonts.FontEventProducer.glyphNotAvailable";
    private static final byte[] IDENTIFIER = "/ID [<".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] METADATA_DATE = "<xmp:MetadataDate>".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEX_DIGITS = 32;

    private final Fonts fonts;
    private @Nullable FopFactory factory;

    PdfPress(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The file.
     *
     * @param complaints told what could not be laid out well, such as a line that runs over its column
     */
    byte[] print(Sheet sheet, Consumer<String> complaints) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            FOUserAgent agent = factory().newFOUserAgent();
            agent.setProducer("Rostrum");
            agent.setCreator("Rostrum");
            // noon: the file says the day as the place of the machine has it, and this is the same day in all places
            // but a few
            agent.setCreationDate(Date.from(
                    sheet.date().atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
            agent.getEventBroadcaster().addEventListener(event -> {
                EventSeverity severity = event.getSeverity();
                String text = EventFormatter.format(event);
                if (severity == EventSeverity.ERROR
                        || severity == EventSeverity.FATAL
                        || event.getEventID().equals(MISSING_GLYPH)) {
                    throw new IllegalStateException(text);
                }
                if (severity == EventSeverity.WARN) {
                    complaints.accept(text);
                }
            });
            new FoWriter(
                            sheet,
                            fonts,
                            factory().newFop("application/pdf", agent, out).getDefaultHandler())
                    .write();
        } catch (SAXException e) {
            throw new IllegalStateException("The document cannot be laid out", e);
        }
        return identified(dated(out.toByteArray(), sheet.date()));
    }

    /** Under which name the layout finds a font. */
    static String family(int index) {
        return "F" + index;
    }

    private synchronized FopFactory factory() {
        FopFactory made = factory;
        if (made == null) {
            made = create();
            factory = made;
        }
        return made;
    }

    private FopFactory create() {
        StringBuilder configuration = new StringBuilder(1024);
        configuration.append("<fop version='1.0'><accessibility>true</accessibility><renderers>"
                + "<renderer mime='application/pdf'><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><fonts>");
        for (int i = 0; i < fonts.all().size(); i++) {
            Font font = fonts.all().get(i);
            entry(configuration, i, "regular", false, "normal", "normal");
            entry(configuration, i, font.bold() == null ? "regular" : "bold", font.bold() == null, "normal", "bold");
            entry(configuration, i, font.italic() == null ? "regular" : "italic", false, "italic", "normal");
        }
        configuration.append("</fonts></renderer></renderers></fop>");
        try {
            return new FopConfParser(
                            new ByteArrayInputStream(configuration.toString().getBytes(StandardCharsets.UTF_8)),
                            EnvironmentalProfileFactory.createRestrictedIO(URI.create("file:/"), new FontFiles()))
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Apache FOP cannot be set up", e);
        }
    }

    private static void entry(StringBuilder out, int index, String file, boolean drawn, String style, String weight) {
        out.append("<font ")
                .append(drawn ? "simulate-style='true' " : "")
                .append("embed-url='file:/fonts/")
                .append(index)
                .append('/')
                .append(file)
                .append("'><font-triplet name='")
                .append(family(index))
                .append("' style='")
                .append(style)
                .append("' weight='")
                .append(weight)
                .append("'/></font>");
    }

    /** Says of the metadata, too, that they are of that day: FOP says when the file was made. */
    private static byte[] dated(byte[] file, LocalDate day) {
        byte[] instant = (day + "T12:00:00").getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(instant, 0, file, lastIndexOf(file, METADATA_DATE) + METADATA_DATE.length, instant.length);
        return file;
    }

    /** The identifier of the file follows from its content; FOP makes one of the time of day. */
    private static byte[] identified(byte[] file) {
        int at = lastIndexOf(file, IDENTIFIER) + IDENTIFIER.length;
        int second = at + HEX_DIGITS;
        while (file[second++] != '<') {
            // to the digits of the second identifier
        }
        Arrays.fill(file, at, at + HEX_DIGITS, (byte) '0');
        Arrays.fill(file, second, second + HEX_DIGITS, (byte) '0');
        byte[] digits = HexFormat.of()
                .withUpperCase()
                .formatHex(sha256(file), 0, HEX_DIGITS / 2)
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(digits, 0, file, at, HEX_DIGITS);
        System.arraycopy(digits, 0, file, second, HEX_DIGITS);
        return file;
    }

    private static int lastIndexOf(byte[] file, byte[] wanted) {
        for (int at = file.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException("FOP left out " + new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives FOP the fonts that are at hand, and nothing else. */
    private final class FontFiles implements ResourceResolver {
        @Override
        public Resource getResource(URI address) throws IOException {
            String[] path = address.getPath().split("/", -1);
            if (path.length != 4 || !path[1].equals("fonts")) {
                throw new IOException("no such resource: " + address);
            }
            Font font = fonts.all().get(Integer.parseInt(path[2]));
            Font.Source source = switch (path[3]) {
                case "bold" -> Objects.requireNonNull(font.bold());
                case "italic" -> Objects.requireNonNull(font.italic());
                default -> font.regular();
            };
            return new Resource(new ByteArrayInputStream(source.read()));
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("nothing is written: " + address);
        }
    }
}
