package medassist.persistence.recipient;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code certification}: one version of a certification, and for how long it was on record.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("certification")
record CertificationRow(
        String asked,
        String personId,
        String certificationId,
        Category category,
        @Nullable MonitoredSubtype monitoredSubtype,
        Disability.@Nullable Type disabilityType,
        @Nullable Integer disabilityGrade,
        String disabilityParts,
        @Nullable Integer exitYear,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Issuer issuer,
        boolean becauseOfIllness,
        boolean basicLivingAllowance,
        String papers,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {

    static CertificationRow from(
            PersonId personId, Certification certification, Instant recordedFrom, RecordTexts texts) {
        var detail = certification.detail();
        var disability = detail instanceof Disability stated ? stated : null;
        var validity = certification.validity();
        return new CertificationRow(
                personId.value(),
                personId.value(),
                certification.id(),
                certification.category(),
                detail instanceof MonitoredSubtype subtype ? subtype : null,
                disability == null ? null : disability.type(),
                disability == null ? null : disability.grade(),
                disability == null ? "" : DisabilityParts.text(disability),
                detail instanceof ExitYear exit ? exit.year() : null,
                validity.from(),
                validity.isOpen() ? null : validity.to(),
                certification.issuer(),
                certification.becauseOfIllness(),
                detail == ChildSupport.BASIC_LIVING_ALLOWANCE,
                texts.sealed(personId, certification.id(), certification.papers(), recordedFrom),
                recordedFrom,
                null);
    }

    Certification toDomain(RecordTexts texts) {
        return new Certification(
                certificationId,
                category,
                detail(),
                validTo == null ? Validity.since(validFrom) : new Validity(validFrom, validTo),
                issuer,
                becauseOfIllness,
                texts.papers(personId, certificationId, recordedFrom, papers));
    }

    OnRecord<Certification> recorded(RecordTexts texts) {
        return new OnRecord<>(toDomain(texts), recordedFrom, recordedTo == null ? OnRecord.ON_RECORD : recordedTo);
    }

    private CertificationDetail detail() {
        if (disabilityType != null && disabilityGrade != null) {
            return new Disability(disabilityType, disabilityGrade, DisabilityParts.of(disabilityParts));
        }
        if (exitYear != null) {
            return new ExitYear(exitYear);
        }
        if (basicLivingAllowance) {
            return ChildSupport.BASIC_LIVING_ALLOWANCE;
        }
        return monitoredSubtype == null ? None.NONE : monitoredSubtype;
    }
}
