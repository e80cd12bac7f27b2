package org.rostrum.panels.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;

/**
 * Writes a sheet as an Office Open XML text (ISO/IEC 29500), the parts of it in a package. By hand: libraries for it weigh a fifth of
 * all of Rostrum, and have the user write the same elements.
 */
final class DocxWriter {
    /** The first day that a ZIP file can name: the same in each file. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream file = new ByteArrayOutputStream(16 * 1024);
    private final ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);

    private DocxWriter() {}

    /** The file. */
    static byte[] write(Sheet sheet) {
        try {
            return new DocxWriter().packed(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | TransformerConfigurationException e) {
            throw new IllegalStateException("The document cannot be written", e);
        }
    }

    private byte[] packed(Sheet sheet) throws IOException, SAXException, TransformerConfigurationException {
        DocxPackage parts = new DocxPackage(sheet);
        DocxText text = new DocxText(sheet);
        part("[Content_Types].xml", parts::contentTypes);
        part("_rels/.rels", parts::relationships);
        part("docProps/core.xml", parts::properties);
        part("word/_rels/document.xml.rels", parts::relationshipsOfText);
        part("word/settings.xml", parts::settings);
        part("word/styles.xml", parts::styles);
        part("word/header1.xml", text::head);
        part("word/footer1.xml", text::foot);
        part("word/footer2.xml", text::foot);
        part("word/document.xml", text::body);
        zip.close();
        return file.toByteArray();
    }

    /** Writes one part of the package. */
    interface Part {
        void write(TransformerHandler out) throws SAXException;
    }

    private void part(String name, Part part) throws IOException, SAXException, TransformerConfigurationException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        zip.putNextEntry(entry);
        TransformerHandler handler =
                ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
        handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        handler.getTransformer().setOutputProperty(OutputKeys.STANDALONE, "yes");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        handler.setResult(new StreamResult(content));
        part.write(handler);
        content.writeTo(zip);
        zip.closeEntry();
    }
}
