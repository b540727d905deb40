package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counters;

/** A row of {@code annual_ledger}, without the hash that the database makes. */
@MappedEntity("annual_ledger")
record LedgerRow(
        String personId,
        String jurisdiction,
        int year,
        long version,
        Cause.Kind replayCause,
        String replayReference,
        @TypeDef(type = DataType.JSON) List<PostingDocument> counters) {

    AnnualLedger toDomain() {
        return new AnnualLedger(
                new KeyRow(personId, jurisdiction, year).toDomain(),
                version,
                new Counters(counters.stream().map(PostingDocument::toDomain).toList()),
                new Cause(replayCause, replayReference));
    }
}
