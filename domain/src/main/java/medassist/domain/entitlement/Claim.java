package medassist.domain.entitlement;

import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;

/**
 * What an institution asks to have settled 结算申请.
 *
 * @param outOfCatalogueApproval number of the approval 审批编号 for out-of-catalogue care, empty where there is none
 * @param payee who is to get the assistance, as the institution says
 * @param insuranceType the insurance in whose books the bill stands
 */
public record Claim(
        SettlementKey key,
        PersonId personId,
        DivisionCode jurisdiction,
        Visit visit,
        Expense expense,
        String outOfCatalogueApproval,
        Payee payee,
        InsuranceType insuranceType) {

    /** A bill that stands in the books of the person's own insurance. */
    public Claim(
            SettlementKey key,
            PersonId personId,
            DivisionCode jurisdiction,
            Visit visit,
            Expense expense,
            String outOfCatalogueApproval,
            Payee payee) {
        this(key, personId, jurisdiction, visit, expense, outOfCatalogueApproval, payee, InsuranceType.UNSTATED);
    }

    /** The same claim for a visit that is known better. */
    public Claim with(Visit known) {
        return new Claim(key, personId, jurisdiction, known, expense, outOfCatalogueApproval, payee, insuranceType);
    }

    /** The same claim under another key. */
    public Claim under(SettlementKey other) {
        return new Claim(other, personId, jurisdiction, visit, expense, outOfCatalogueApproval, payee, insuranceType);
    }

    /** The same claim with the number of an approval. */
    public Claim approved(String number) {
        return new Claim(key, personId, jurisdiction, visit, expense, number, payee, insuranceType);
    }

    /** Whether it asks for the same as another; one that states no insurance asks for the same as one that does. */
    public boolean isSameAs(Claim other) {
        boolean bothState =
                !insuranceType.equals(InsuranceType.UNSTATED) && !other.insuranceType.equals(InsuranceType.UNSTATED);
        return bothState ? equals(other) : withoutInsurance().equals(other.withoutInsurance());
    }

    private Claim withoutInsurance() {
        return new Claim(key, personId, jurisdiction, visit, expense, outOfCatalogueApproval, payee);
    }

    /** The ledger that the claim belongs to: the year of its settlement date. */
    public LedgerKey ledgerKey() {
        return new LedgerKey(personId, jurisdiction, visit.settledOn().getYear());
    }
}
