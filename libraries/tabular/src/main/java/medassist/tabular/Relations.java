package medassist.tabular;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Which other parts of a workbook a part refers to, and as what.
 *
 * @param all the relations by their ids, in order
 */
record Relations(Map<String, Relation> all) {

    /** Where the relations of the workbook itself are. */
    static final String OF_PACKAGE = "_rels/.rels";

    /**
     * A part that another refers to.
     *
     * @param id what the other calls it
     * @param type what it is to the other, without the namespace, of which there are two
     * @param part its name in the ZIP
     */
    record Relation(String id, String type, String part) {}

    /** The relations of the workbook itself. */
    static Relations ofPackage(WorkbookZip zip) throws IOException, XMLStreamException {
        return read(zip, OF_PACKAGE, "/");
    }

    /** The relations of the part with this name. */
    static Relations of(WorkbookZip zip, String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        return read(zip, part.substring(0, name) + "_rels/" + part.substring(name) + ".rels", part);
    }

    private static Relations read(WorkbookZip zip, String name, String base) throws IOException, XMLStreamException {
        Map<String, Relation> all = new LinkedHashMap<>();
        try (XmlPart xml = zip.settings(name)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode").orElse("").equals("External")) {
                    Relation relation = relation(xml, base);
                    all.put(relation.id, relation);
                }
            }
        }
        return new Relations(all);
    }

    private static Relation relation(XmlPart xml, String base) {
        String type = xml.attribute("Type").orElse("");
        URI target =
                URI.create(xml.attribute("Target").orElse("").replace('\\', '/').replace(" ", "%20"));
        return new Relation(
                xml.attribute("Id").orElse(""),
                type.substring(type.lastIndexOf('/') + 1),
                URI.create(base.replace(" ", "%20")).resolve(target).getPath());
    }

    Optional<String> ofType(String type) {
        return all.values().stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::part)
                .findFirst();
    }

    Optional<Relation> withId(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
