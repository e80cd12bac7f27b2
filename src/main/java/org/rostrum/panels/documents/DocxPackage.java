package org.rostrum.panels.documents;

import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** What a text of Office Open XML has around it: what is in the package, whose it is, how its paragraphs look. */
final class DocxPackage {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Sheet sheet;

    DocxPackage(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Without prefixes, like the relationships: some readers compare names as they are written. */
    void contentTypes(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, Map.of("", PACKAGE + "content-types"));
        out.document(() -> out.element("Types", () -> {
            out.empty(
                    "Default",
                    "Extension",
                    "rels",
                    "ContentType",
                    "application/vnd.openxmlformats-package.relationships+xml");
            out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
            override(out, "/word/document.xml", WORD + "document.main+xml");
            override(out, "/word/styles.xml", WORD + "styles+xml");
            override(out, "/word/settings.xml", WORD + "settings+xml");
            override(out, "/word/header1.xml", WORD + "header+xml");
            override(out, "/word/footer1.xml", WORD + "footer+xml");
            override(out, "/word/footer2.xml", WORD + "footer+xml");
            override(out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        }));
    }

    private static void override(Markup out, String part, String type) throws SAXException {
        out.empty("Override", "PartName", part, "ContentType", type);
    }

    void relationships(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, Map.of("", PACKAGE + "relationships"));
        out.document(() -> out.element("Relationships", () -> {
            relationship(out, "rId1", OFFICE + "officeDocument", "word/document.xml");
            relationship(out, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        }));
    }

    void relationshipsOfText(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, Map.of("", PACKAGE + "relationships"));
        out.document(() -> out.element("Relationships", () -> {
            relationship(out, "rId1", OFFICE + "styles", "styles.xml");
            relationship(out, "rId2", OFFICE + "settings", "settings.xml");
            relationship(out, "rId3", OFFICE + "header", "header1.xml");
            relationship(out, "rId4", OFFICE + "footer", "footer1.xml");
            relationship(out, "rId5", OFFICE + "footer", "footer2.xml");
        }));
    }

    private static void relationship(Markup out, String id, String type, String target) throws SAXException {
        out.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    void properties(ContentHandler handler) throws SAXException {
        Markup out = new Markup(
                handler,
                Map.of(
                        "cp", PACKAGE + "metadata/core-properties",
                        "dc", "http://purl.org/dc/elements/1.1/",
                        "dcterms", "http://purl.org/dc/terms/",
                        "xsi", "http://www.w3.org/2001/XMLSchema-instance"));
        String instant = sheet.date() + "T12:00:00Z";
        out.document(() -> out.element("cp:coreProperties", () -> {
            out.element("dc:title", () -> out.text(Setting.clean(sheet.title())));
            out.element("dc:creator", () -> out.text(Setting.clean(sheet.creator())));
            out.element("dc:language", () -> out.text(sheet.language().tag()));
            out.element("dcterms:created", () -> out.text(instant), "xsi:type", "dcterms:W3CDTF");
            out.element("dcterms:modified", () -> out.text(instant), "xsi:type", "dcterms:W3CDTF");
        }));
    }

    void settings(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, DocxText.NAMESPACES);
        out.document(() -> out.element("w:settings", () -> {
            out.element(
                    "w:compat",
                    () -> out.empty(
                            "w:compatSetting",
                            "w:name",
                            "compatibilityMode",
                            "w:uri",
                            "http://schemas.microsoft.com/office/word",
                            "w:val",
                            "15"));
            languages(out, "w:themeFontLang");
        }));
    }

    void styles(ContentHandler handler) throws SAXException {
        Markup out = new Markup(handler, DocxText.NAMESPACES);
        boolean arabic = sheet.language() == Language.ARABIC;
        out.document(() -> out.element("w:styles", () -> {
            out.element("w:docDefaults", () -> {
                out.element(
                        "w:rPrDefault",
                        () -> out.element("w:rPr", () -> {
                            out.empty(
                                    "w:rFonts",
                                    "w:ascii",
                                    "Times New Roman",
                                    "w:eastAsia",
                                    "SimSun",
                                    "w:hAnsi",
                                    "Times New Roman",
                                    "w:cs",
                                    "Times New Roman");
                            out.empty("w:sz", "w:val", arabic ? "24" : "21");
                            out.empty("w:szCs", "w:val", arabic ? "26" : "21");
                            languages(out, "w:lang");
                        }));
                out.element(
                        "w:pPrDefault",
                        () -> out.element(
                                "w:pPr",
                                () -> out.empty("w:spacing", "w:after", "120", "w:line", "264", "w:lineRule", "auto")));
            });
            style(out, "Normal", "Normal", true, () -> {});
            style(out, "Heading1", "heading 1", false, () -> heading(out, "0", "80", "28"));
            style(out, "Heading2", "heading 2", false, () -> heading(out, "1", "280", "24"));
        }));
    }

    private void heading(Markup out, String level, String before, String size) throws SAXException {
        out.element("w:pPr", () -> {
            out.empty("w:keepNext");
            out.empty("w:spacing", "w:before", before, "w:after", "120");
            out.empty("w:outlineLvl", "w:val", level);
        });
        out.element("w:rPr", () -> {
            out.empty("w:b");
            out.empty("w:bCs");
            out.empty("w:sz", "w:val", size);
            out.empty("w:szCs", "w:val", size);
        });
    }

    private static void style(Markup out, String id, String name, boolean normal, Markup.Content content)
            throws SAXException {
        out.element(
                "w:style",
                () -> {
                    out.empty("w:name", "w:val", name);
                    if (!normal) {
                        out.empty("w:basedOn", "w:val", "Normal");
                        out.empty("w:next", "w:val", "Normal");
                    }
                    out.empty("w:qFormat");
                    content.write();
                },
                "w:type",
                "paragraph",
                "w:default",
                normal ? "1" : "",
                "w:styleId",
                id);
    }

    private void languages(Markup out, String element) throws SAXException {
        String latin = switch (sheet.language()) {
            case FRENCH -> "fr-FR";
            case SPANISH -> "es-ES";
            case RUSSIAN -> "ru-RU";
            case ARABIC, CHINESE, ENGLISH -> "en-GB";
        };
        out.empty(element, "w:val", latin, "w:eastAsia", "zh-CN", "w:bidi", "ar-SA");
    }
}
