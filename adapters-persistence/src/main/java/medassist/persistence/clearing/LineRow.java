package medassist.persistence.clearing;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.clearing.StatementLine;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;

/** A row of {@code clearing_line}. */
@MappedEntity("clearing_line")
record LineRow(String institutionId, String settlementId, StatementLine.Kind kind, String clearingId) {

    StatementLine.Key key() {
        return new StatementLine.Key(new SettlementKey(new InstitutionId(institutionId), settlementId), kind);
    }
}
