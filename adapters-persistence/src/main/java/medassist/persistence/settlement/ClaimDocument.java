package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;

/** A claim as it is kept beside its settlement; what the settlement's own columns say is not said again. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClaimDocument(
        VisitDocument visit,
        ExpenseDocument expense,
        String outOfCatalogueApproval,
        Payee payee,
        String insuranceType) {

    /** A visit. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VisitDocument(
            String number,
            CareType careType,
            String diseaseCode,
            DiseaseGroup diseaseGroup,
            List<String> otherDiagnoses,
            String insurersCode,
            LocalDate admittedOn,
            LocalDate settledOn,
            boolean emergency,
            boolean referralFiled) {

        static VisitDocument from(Visit visit) {
            return new VisitDocument(
                    visit.number(),
                    visit.careType(),
                    visit.diagnosis().icd10(),
                    visit.diagnosis().group(),
                    visit.diagnosis().others(),
                    visit.diagnosis().insurersCode(),
                    visit.admittedOn(),
                    visit.settledOn(),
                    visit.emergency(),
                    visit.referralFiled());
        }

        Visit toDomain() {
            return new Visit(
                    number,
                    careType,
                    new Diagnosis(diseaseCode, diseaseGroup, otherDiagnoses, insurersCode),
                    admittedOn,
                    settledOn,
                    emergency,
                    referralFiled);
        }
    }

    /** A bill; all amounts in fen. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ExpenseDocument(
            long totalFee,
            long outOfCatalogue,
            long overLimit,
            long preSelfPay,
            long inScope,
            long basic,
            long criticalIllness,
            long employeeLarge,
            long civilServant,
            long enterprise,
            long other,
            long disabledVeterans,
            long otherFunds,
            long outsideScope,
            String carvedOutTo,
            long carvedOut,
            long hospitalShare,
            long personalAccount) {

        static ExpenseDocument from(Expense expense) {
            var paid = expense.paid();
            return new ExpenseDocument(
                    expense.totalFee().fen(),
                    expense.outOfCatalogue().fen(),
                    expense.overLimit().fen(),
                    expense.preSelfPay().fen(),
                    expense.inScope().fen(),
                    paid.basic().fen(),
                    paid.criticalIllness().fen(),
                    paid.employeeLarge().fen(),
                    paid.civilServant().fen(),
                    paid.enterprise().fen(),
                    paid.other().fen(),
                    paid.disabledVeterans().fen(),
                    paid.otherFunds().fen(),
                    paid.outsideScope().fen(),
                    expense.carvedOut().scheme(),
                    expense.carvedOut().amount().fen(),
                    expense.hospitalShare().fen(),
                    expense.personalAccount().fen());
        }

        Expense toDomain() {
            return new Expense(
                    Money.ofFen(totalFee),
                    Money.ofFen(outOfCatalogue),
                    Money.ofFen(overLimit),
                    Money.ofFen(preSelfPay),
                    Money.ofFen(inScope),
                    new PaidEarlier(
                            Money.ofFen(basic),
                            Money.ofFen(criticalIllness),
                            Money.ofFen(employeeLarge),
                            Money.ofFen(civilServant),
                            Money.ofFen(enterprise),
                            Money.ofFen(other),
                            Money.ofFen(disabledVeterans),
                            Money.ofFen(otherFunds),
                            Money.ofFen(outsideScope)),
                    new CarvedOut(carvedOutTo, Money.ofFen(carvedOut)),
                    Money.ofFen(hospitalShare),
                    Money.ofFen(personalAccount));
        }
    }

    public static ClaimDocument from(Claim claim) {
        return new ClaimDocument(
                VisitDocument.from(claim.visit()),
                ExpenseDocument.from(claim.expense()),
                claim.outOfCatalogueApproval(),
                claim.payee(),
                claim.insuranceType().code());
    }

    public Claim toDomain(SettlementKey key, PersonId personId, DivisionCode jurisdiction) {
        return new Claim(
                key,
                personId,
                jurisdiction,
                visit.toDomain(),
                expense.toDomain(),
                outOfCatalogueApproval,
                payee,
                new InsuranceType(insuranceType));
    }
}
