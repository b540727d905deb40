package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.application.port.Rosters.Holder;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.roster.RosterHead;
import medassist.persistence.key.FieldCipher;

/** Whom the rows of rosters may be about. */
@Singleton
public class RosterHolders {

    private final HolderRows rows;
    private final CertificationRows certifications;
    private final RecordTexts texts;
    private final FieldCipher cipher;

    RosterHolders(HolderRows rows, CertificationRows certifications, RecordTexts texts, FieldCipher cipher) {
        this.rows = rows;
        this.certifications = certifications;
        this.texts = texts;
        this.cipher = cipher;
    }

    /** Those insured in a jurisdiction who have one of the identity numbers. */
    public List<Holder> of(DivisionCode jurisdiction, List<IdNumber> idNumbers) {
        Map<String, IdNumber> byDigest = new HashMap<>();
        for (IdNumber number : idNumbers) {
            cipher.digests(number.value()).forEach(digest -> byDigest.put(digest, number));
        }
        List<HolderRow> found = rows.holders(byDigest.keySet().toArray(String[]::new), jurisdiction.value());
        Map<String, List<Certification>> known = certificationsOf(found);
        return found.stream()
                .filter(row -> byDigest.containsKey(row.digest()))
                .map(row -> row.toDomain(
                        byDigest.getOrDefault(row.digest(), IdNumber.NONE),
                        known.getOrDefault(row.personId(), List.of())))
                .toList();
    }

    /** At most {@code limit} persons behind one who are certified so on the day before the head's month. */
    public List<Holder> certified(RosterHead head, Category category, String after, int limit) {
        List<HolderRow> found = rows.certified(
                head.jurisdiction().value(), head.issuer().name(), category.name(), head.dayBefore(), after, limit);
        Map<String, List<Certification>> known = certificationsOf(found);
        return found.stream()
                .map(row -> row.toDomain(
                        texts.idNumber(row.personId(), row.digest()), known.getOrDefault(row.personId(), List.of())))
                .toList();
    }

    private Map<String, List<Certification>> certificationsOf(List<HolderRow> found) {
        String[] ids = found.stream().map(HolderRow::personId).distinct().toArray(String[]::new);
        return certifications.ownOnRecord(ids).stream()
                .collect(Collectors.groupingBy(
                        CertificationRow::personId,
                        Collectors.mapping(row -> row.toDomain(texts), Collectors.toList())));
    }
}
