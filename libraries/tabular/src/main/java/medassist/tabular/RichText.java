package medassist.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A text of an .xlsx in runs of several looks, of which what is to be pronounced over it is no part. */
final class RichText {

    /** A character that XML cannot have, such as a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private RichText() {}

    /** The base text up to the end of the element of this name that has just started. */
    static String read(XmlPart xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.text();
            } else if (xml.starts("t")) {
                xml.append(text);
            }
        }
        return unescaped(text.toString());
    }

    /** The text with its escaped characters. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(found -> escaped(found.group(1))) : text;
    }

    private static String escaped(String code) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(code, 16)));
    }
}
