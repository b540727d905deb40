package medassist.persistence.roster;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.Summary;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.JsonTexts;

/** What is kept of rosters as it stands in its columns, most of it encrypted. */
@Singleton
final class RosterTexts {

    private final JsonTexts json;
    private final FieldCipher cipher;

    RosterTexts(JsonTexts json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String sealedName(String roster, String file) {
        return cipher.seal(name(roster), file);
    }

    String name(String roster, String sealed) {
        return cipher.open(name(roster), sealed);
    }

    private static Cell name(String roster) {
        return new Cell("roster.file_name", roster);
    }

    String summary(Summary summary) {
        return json.of(SummaryDocument.from(summary));
    }

    Summary summary(String text) {
        return json.read(text, SummaryDocument.class).toDomain();
    }

    String sealed(RosterPage page) {
        byte[] rows = json.of(PageDocument.from(page)).getBytes(StandardCharsets.UTF_8);
        return cipher.seal(cell(page.roster(), page.outcome().name(), page.number()), PackedBytes.packed(rows));
    }

    RosterPage page(KeptPage kept) {
        String packed = cipher.open(cell(kept.rosterId(), kept.outcome().name(), kept.page()), kept.document());
        var rows = new String(PackedBytes.unpacked(packed), StandardCharsets.UTF_8);
        return json.read(rows, PageDocument.class).toDomain(kept.rosterId(), kept.outcome(), kept.page());
    }

    private static Cell cell(String roster, String outcome, int page) {
        return new Cell("roster_page.document", roster, outcome, Integer.toString(page));
    }

    String sealed(String roster, int part, byte[] content) {
        return cipher.seal(part(roster, part), PackedBytes.packed(content));
    }

    byte[] content(FilePartRow row) {
        return PackedBytes.unpacked(cipher.open(part(row.rosterId(), row.part()), row.content()));
    }

    private static Cell part(String roster, int part) {
        return new Cell("roster_file.content", roster, Integer.toString(part));
    }

    String sealedNumber(String roster, int page, int place, String idNumber) {
        return cipher.seal(
                new Cell("roster_awaited.id_number", roster, Integer.toString(page), Integer.toString(place)),
                idNumber);
    }

    List<String> digests(String idNumber) {
        return cipher.digests(idNumber);
    }
}
