package medassist.domain.trial;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.PersonId;

/**
 * What a worked case supposes.
 *
 * @param on the settlement date
 * @param knownOn what was not known on this day is left out
 * @param burden inside policy scope, with nothing paid by insurance
 * @param before the year's counters
 * @param upstream what critical-illness insurance gives without any tilt
 */
public record Situation(
        LocalDate on,
        LocalDate knownOn,
        Applicant applicant,
        Care care,
        Money burden,
        Money outOfCatalogue,
        Counters before,
        Upstream upstream) {

    /** The care, and where and on what grounds it was given. */
    public record Care(
            CareType type,
            Diagnosis diagnosis,
            boolean designatedInstitution,
            boolean emergency,
            boolean referralFiled,
            boolean approved,
            boolean carvedOut) {}

    /** Deductible and ratio of critical-illness insurance 大病保险. */
    public record Upstream(Money deductible, Ratio ratio) {

        @Override
        public String toString() {
            return deductible + ", " + ratio;
        }
    }

    Claim claim(DivisionCode jurisdiction) {
        var nothing = new PaidEarlier(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new Claim(
                new SettlementKey(new InstitutionId("case"), "case"),
                new PersonId("case"),
                jurisdiction,
                new Visit("", care.type(), care.diagnosis(), on, on, care.emergency(), care.referralFiled()),
                new Expense(
                        burden.plus(outOfCatalogue),
                        outOfCatalogue,
                        Money.ZERO,
                        Money.ZERO,
                        burden,
                        nothing,
                        Money.ZERO),
                care.approved() ? "case" : "",
                care.carvedOut() ? "case" : "");
    }

    Circumstances circumstances() {
        return new Circumstances(applicant, care.designatedInstitution());
    }
}
