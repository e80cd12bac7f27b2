package org.rostrum.panels.documents;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes elements and text to whoever takes them, without a document in between. */
final class Markup {
    private final ContentHandler out;
    private final Map<String, String> namespaces;

    /** By prefix, in an order that stays the same; of elements without a prefix by the empty one. */
    Markup(ContentHandler out, Map<String, String> namespaces) {
        this.out = out;
        this.namespaces = Collections.unmodifiableMap(new TreeMap<>(namespaces));
    }

    /** What is written inside an element. */
    interface Content {
        void write() throws SAXException;
    }

    void document(Content content) throws SAXException {
        out.startDocument();
        for (var namespace : namespaces.entrySet()) {
            out.startPrefixMapping(namespace.getKey(), namespace.getValue());
        }
        content.write();
        for (String prefix : namespaces.keySet()) {
            out.endPrefixMapping(prefix);
        }
        out.endDocument();
    }

    /** An element with what is in it, and attributes as names and values by turns; an attribute without a value is left out. */
    void element(String name, Content content, String... attributes) throws SAXException {
        AttributesImpl given = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                String attribute = attributes[i];
                given.addAttribute(
                        attribute.contains(":") ? namespace(attribute) : "",
                        local(attribute),
                        attribute,
                        "CDATA",
                        attributes[i + 1]);
            }
        }
        out.startElement(namespace(name), local(name), name, given);
        content.write();
        out.endElement(namespace(name), local(name), name);
    }

    void empty(String name, String... attributes) throws SAXException {
        element(name, () -> {}, attributes);
    }

    void text(String text) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
    }

    private String namespace(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : namespaces.getOrDefault(prefix, "");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
