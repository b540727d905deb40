package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import medassist.application.port.PolicyPacks;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.profile.MedType;

/** Reads a claim out of a settlement message; the msgid is its settlement id. */
@Singleton
final class ClaimReader {

    private final PolicyPacks policyPacks;

    ClaimReader(PolicyPacks policyPacks) {
        this.policyPacks = policyPacks;
    }

    Claim claim(Message message) {
        Fields fields = message.settlement();
        DivisionCode jurisdiction = message.jurisdiction();
        return new Claim(
                new SettlementKey(message.institutionId(), message.msgid()),
                new PersonId(fields.requiredText("psn_no")),
                jurisdiction,
                visit(message, fields, jurisdiction),
                expense(fields),
                "",
                Payee.UNSTATED);
    }

    private static LocalDate settledOn(Fields fields, Fields envelope) {
        return fields.date("setl_time")
                .or(() -> envelope.date("inf_time"))
                .orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, "setl_time"));
    }

    private Visit visit(Message message, Fields fields, DivisionCode jurisdiction) {
        LocalDate settledOn = settledOn(fields, message.envelope());
        String code = fields.requiredText("med_type");
        MedType medType = message.profile()
                .medType(code)
                .orElseThrow(() -> new MessageRefusedException(Fault.UNKNOWN_MED_TYPE, code));
        String stated = fields.text("dise_codg");
        String diseaseCode = stated.isEmpty() ? fields.text("dscg_maindiag_code") : stated;
        LocalDate admittedOn = fields.date("begndate").orElse(settledOn);
        if (admittedOn.isAfter(settledOn)) {
            throw new MessageRefusedException(Fault.DATES_CROSS, "begndate");
        }
        return new Visit(
                fields.text("mdtrt_id"),
                medType.careType(() -> isSpecialDisease(diseaseCode, jurisdiction, settledOn)),
                new Diagnosis(diseaseCode, DiseaseGroup.UNSTATED),
                admittedOn,
                settledOn,
                medType.emergency(),
                false);
    }

    private boolean isSpecialDisease(String diseaseCode, DivisionCode jurisdiction, LocalDate day) {
        return policyPacks
                .library()
                .deciding(jurisdiction, day)
                .filter(pack -> pack.isSpecialDisease(new Diagnosis(diseaseCode, DiseaseGroup.UNSTATED), day))
                .isPresent();
    }

    private static Expense expense(Fields fields) {
        return new Expense(
                fields.requiredAmount("medfee_sumamt"),
                fields.amount("fulamt_ownpay_amt"),
                fields.amount("overlmt_selfpay"),
                fields.amount("preselfpay_amt"),
                fields.amount("inscp_scp_amt"),
                new PaidEarlier(
                        fields.amount("hifp_pay"),
                        fields.amount("hifmi_pay"),
                        fields.amount("hifob_pay"),
                        fields.amount("cvlserv_pay"),
                        fields.amount("hifes_pay"),
                        fields.amount("oth_pay")),
                fields.amount("acct_pay"));
    }
}
