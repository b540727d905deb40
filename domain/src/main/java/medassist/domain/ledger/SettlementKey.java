package medassist.domain.ledger;

import medassist.domain.institution.InstitutionId;

/** How a settlement is named from outside: the institution's own number for it 定点医药机构结算号. */
public record SettlementKey(InstitutionId institutionId, String settlementId) implements Subject {

    public SettlementKey {
        if (settlementId.isBlank()) {
            throw new IllegalArgumentException("a settlement has a number");
        }
    }
}
