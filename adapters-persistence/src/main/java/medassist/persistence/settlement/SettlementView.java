package medassist.persistence.settlement;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import org.jspecify.annotations.Nullable;

/**
 * A settlement with the journal entry that reversed it, if one did.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("settlement")
record SettlementView(
        String asked,
        String personId,
        String institutionId,
        String settlementId,
        String number,
        String jurisdiction,
        @TypeDef(type = DataType.JSON) ClaimDocument claim,
        @TypeDef(type = DataType.JSON) AdjudicationDocument adjudication,
        @TypeDef(type = DataType.JSON) EvidenceDocument evidence,
        String doubts,
        Instant postedAt,
        String postedBy,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        @Nullable String reversalRequest,
        @Nullable String reversalReason,
        @Nullable Boolean undone) {

    DecidedSettlement decided() {
        return new DecidedSettlement(toDomain(), evidence.toDomain());
    }

    Settlement toDomain() {
        var posted = Settlement.posted(
                new SettlementNumber(number),
                claim.toDomain(
                        new SettlementKey(new InstitutionId(institutionId), settlementId),
                        new PersonId(personId),
                        new DivisionCode(jurisdiction)),
                adjudication.toDomain(),
                DoubtsText.of(doubts),
                new Stamp(postedAt, postedBy, "", ""));
        return reversedAt == null
                        || reversedBy == null
                        || reversalRequest == null
                        || reversalReason == null
                        || undone == null
                ? posted
                : posted.reversed(new Stamp(reversedAt, reversedBy, reversalRequest, reversalReason), undone);
    }
}
