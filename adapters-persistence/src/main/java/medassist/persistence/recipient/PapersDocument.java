package medassist.persistence.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.recipient.Papers;

/** What else stands on a certificate as it is kept, encrypted. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PapersDocument(String number, String issuingDivision, String household) {

    static PapersDocument from(Papers papers) {
        return new PapersDocument(papers.number(), papers.issuingDivision(), papers.household());
    }

    Papers toDomain() {
        return new Papers(number, issuingDivision, household);
    }

    /** Hides everything: a certificate's number may contain an identity number. */
    @Override
    public String toString() {
        return "PapersDocument[hidden]";
    }
}
