package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.ledger.Counters;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Evidence;
import medassist.domain.validity.Validity;
import medassist.persistence.ledger.PostingDocument;
import medassist.persistence.recipient.DisabilityParts;
import medassist.persistence.recipient.FilingDocument;
import org.jspecify.annotations.Nullable;

/** What a decision rests on beside its claim and pack, as it is kept with the settlement; amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EvidenceDocument(
        int age,
        Sex sex,
        Insurance insurance,
        String householdRegistration,
        List<CertificationDocument> certifications,
        boolean designatedInstitution,
        List<FilingDocument> filings,
        List<PostingDocument> before,
        String engine,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UsedParameterDocument> parameters) {

    /** A certification that was valid on the settlement date. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CertificationDocument(
            String id,
            Category category,
            @Nullable MonitoredSubtype subtype,
            Disability.@Nullable Type disabilityType,
            @Nullable Integer disabilityGrade,
            String disabilityParts,
            @Nullable Integer exitYear,
            LocalDate from,
            @Nullable LocalDate to,
            Issuer issuer,
            boolean becauseOfIllness,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ChildSupport childSupport) {

        static CertificationDocument from(Certification certification) {
            var detail = certification.detail();
            var disability = detail instanceof Disability stated ? stated : null;
            var validity = certification.validity();
            return new CertificationDocument(
                    certification.id(),
                    certification.category(),
                    detail instanceof MonitoredSubtype subtype ? subtype : null,
                    disability == null ? null : disability.type(),
                    disability == null ? null : disability.grade(),
                    disability == null ? "" : DisabilityParts.text(disability),
                    detail instanceof ExitYear(var year) ? year : null,
                    validity.from(),
                    validity.isOpen() ? null : validity.to(),
                    certification.issuer(),
                    certification.becauseOfIllness(),
                    detail instanceof ChildSupport support ? support : null);
        }

        Certification toDomain() {
            return new Certification(
                    id,
                    category,
                    detail(),
                    to == null ? Validity.since(from) : new Validity(from, to),
                    issuer,
                    becauseOfIllness);
        }

        private CertificationDetail detail() {
            if (subtype != null) {
                return subtype;
            }
            if (disabilityType != null && disabilityGrade != null) {
                return new Disability(disabilityType, disabilityGrade, DisabilityParts.of(disabilityParts));
            }
            if (childSupport != null) {
                return childSupport;
            }
            return exitYear == null ? None.NONE : new ExitYear(exitYear);
        }
    }

    static EvidenceDocument from(Evidence evidence) {
        var applicant = evidence.circumstances().applicant();
        return new EvidenceDocument(
                applicant.age(),
                applicant.sex(),
                applicant.insurance(),
                applicant.householdRegistration().division(),
                applicant.certifications().stream()
                        .map(CertificationDocument::from)
                        .toList(),
                evidence.circumstances().designatedInstitution(),
                evidence.circumstances().filings().stream()
                        .map(FilingDocument::from)
                        .toList(),
                PostingDocument.from(evidence.before().nonZero()),
                evidence.engine(),
                evidence.parameters().isEmpty()
                        ? null
                        : evidence.parameters().stream()
                                .map(UsedParameterDocument::from)
                                .toList());
    }

    Evidence toDomain() {
        return new Evidence(
                new Circumstances(
                        new Applicant(
                                age,
                                sex,
                                insurance,
                                new HouseholdRegistration(householdRegistration),
                                certifications.stream()
                                        .map(CertificationDocument::toDomain)
                                        .toList()),
                        designatedInstitution,
                        filings.stream().map(FilingDocument::toDomain).toList()),
                new Counters(before.stream().map(PostingDocument::toDomain).toList()),
                engine,
                parameters == null
                        ? List.of()
                        : parameters.stream()
                                .map(UsedParameterDocument::toDomain)
                                .toList());
    }
}
