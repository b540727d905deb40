package medassist.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import medassist.tabular.UnreadableTableException.Reason;

/** A part of a workbook that is XML in UTF-8, read forwards from element to element. */
final class XmlPart implements AutoCloseable {

    /** The parser keeps each name that it meets, so that a file with ever new ones would fill the memory. */
    private static final int MOST_NAMES = 2_000;

    /** How many characters a character can be written with. */
    private static final int WRITTEN = 10;

    private static final int LONGEST_TAG = 64 * 1024;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final XMLInputFactory PARSERS = parsers();

    private final InputStream content;
    private final XMLStreamReader xml;
    private final int longestText;
    private final Set<String> names = new HashSet<>();

    /** The part with this content, which is closed with it, and whose texts are of this length at most. */
    XmlPart(InputStream content, int longestText) throws IOException, XMLStreamException {
        this.content = new BufferedInputStream(content);
        this.longestText = longestText;
        skipMark();
        var text = new InputStreamReader(
                this.content, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        this.xml = PARSERS.createXMLStreamReader(new XmlGuard(text, LONGEST_TAG + (long) WRITTEN * longestText));
    }

    private void skipMark() throws IOException {
        content.mark(MARK.length);
        if (!Arrays.equals(content.readNBytes(MARK.length), MARK)) {
            content.reset();
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty("jdk.xml.maxElementDepth", "100");
        // These would count each &amp; of a part, and without a document type there are no entities to limit.
        parsers.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        parsers.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return parsers;
    }

    /** Goes on to where an element starts or ends; false at the end. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                noteNames();
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return true;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                note(xml.getPITarget());
            }
        }
        return false;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The attribute with this name in whichever namespace. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    /** The text up to the end of the element that has just started. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    /** Appends the text up to the end of the element that has just started. */
    void append(StringBuilder text) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                noteNames();
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.isCharacters()) {
                appendCharacters(text);
            }
        }
    }

    private void appendCharacters(StringBuilder text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > (long) WRITTEN * longestText) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
    }

    private void noteNames() {
        note(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            note(xml.getNamespaceURI(i));
            note(String.valueOf(xml.getNamespacePrefix(i)));
        }
    }

    private void note(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
