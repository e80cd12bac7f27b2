package org.rostrum.panels.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads documents back with libraries that had no part in making them. */
final class Reading {
    private Reading() {}

    static byte[] content(Document document) {
        return switch (document) {
            case Document.Issued issued -> issued.content();
            case Document.Refused refused -> throw new AssertionError(refused.text(Locale.ENGLISH));
        };
    }

    static Document.Refused refused(Document document) {
        assertThat(document).isInstanceOf(Document.Refused.class);
        return (Document.Refused) document;
    }

    /** In logical order, compatibility characters as the letters they stand for, one space between words. */
    static String text(Document document) {
        return text(document, 1, Integer.MAX_VALUE);
    }

    static String text(Document document, int firstPage, int lastPage) {
        Document.Issued issued = (Document.Issued) document;
        try {
            return plain(
                    switch (issued.format()) {
                        case PDF -> {
                            try (PDDocument pdf = Loader.loadPDF(issued.content())) {
                                PDFTextStripper stripper = new PDFTextStripper();
                                stripper.setStartPage(firstPage);
                                stripper.setEndPage(lastPage);
                                yield stripper.getText(pdf);
                            }
                        }
                        case DOCX -> {
                            try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(issued.content()));
                                    XWPFWordExtractor extractor = new XWPFWordExtractor(docx)) {
                                yield extractor.getText();
                            }
                        }
                    });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** Where lines end is no matter in a text that has no spaces. */
    static String withoutSpaces(String text) {
        return plain(text).replace(" ", "");
    }
}
