package org.rostrum.panels.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the letter to all missions and the list of panellists as official documents. Safe for many threads at once; names of States are
 * read with the first document, fonts and layout are set up with the first PDF.
 */
public final class OfficialDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(OfficialDocuments.class);

    private final PdfPress press;

    /** With the fonts that come with Rostrum. */
    public OfficialDocuments() {
        this(Fonts.bundled());
    }

    /**
     * With more fonts, asked for what those that come with Rostrum lack.
     *
     * @param fonts folder with {@code .ttf}, {@code .otf} and {@code .woff} files
     * @throws IOException where the folder cannot be read
     */
    public OfficialDocuments(Path fonts) throws IOException {
        this(Fonts.with(fonts));
    }

    private OfficialDocuments(Fonts fonts) {
        this.press = new PdfPress(fonts);
    }

    /** The letter that asks for expressions of interest; refused where a text is missing or its template is not as it should be. */
    public Document letter(Letter letter, Language language, Format format) {
        return issued(
                () -> LetterSheet.of(letter, new Wording(language, Countries.bundled())),
                format,
                "letter-" + letter.date() + "-" + language.tag());
    }

    /** The list of panellists of one revision; refused where a text is missing in that language or a State is not known. */
    public Document list(CirculatedList list, Language language, Format format) {
        return issued(
                () -> ListSheet.of(list, new Wording(language, Countries.bundled())),
                format,
                list.fullSymbol() + "-" + language.tag());
    }

    /** In which languages that letter can be made, without making it. */
    public Set<Language> languages(Letter letter) {
        return languages(wording -> LetterSheet.of(letter, wording));
    }

    /** In which languages that list can be made, without making it. */
    public Set<Language> languages(CirculatedList list) {
        return languages(wording -> ListSheet.of(list, wording));
    }

    private static Set<Language> languages(Consumer<Wording> setting) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            try {
                setting.accept(new Wording(language, Countries.bundled()));
                languages.add(language);
            } catch (NotIssued e) {
                LOG.debug("not in {}: {}", language, e.getMessage());
            }
        }
        return languages;
    }

    private Document issued(Supplier<Sheet> setting, Format format, String name) {
        try {
            Sheet sheet = setting.get();
            byte[] content = switch (format) {
                case PDF -> press.print(sheet, complaint -> LOG.warn("{}: {}", sheet.title(), complaint));
                case DOCX -> DocxWriter.write(sheet);
            };
            return new Document.Issued(content, format, fileName(name) + "." + format.extension());
        } catch (NotIssued e) {
            return e.refused();
        }
    }

    private static String fileName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
