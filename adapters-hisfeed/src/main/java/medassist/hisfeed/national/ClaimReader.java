package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
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

    Claim claim(Message message) {
        Fields fields = message.settlement();
        DivisionCode jurisdiction = message.jurisdiction();
        return new Claim(
                new SettlementKey(message.institutionId(), message.msgid()),
                new PersonId(fields.requiredText("psn_no")),
                jurisdiction,
                visit(message, fields),
                expense(fields),
                "",
                Payee.UNSTATED);
    }

    private static LocalDate settledOn(Fields fields, Fields envelope) {
        return fields.date("setl_time")
                .or(() -> envelope.date("inf_time"))
                .orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, "setl_time"));
    }

    private static Visit visit(Message message, Fields fields) {
        LocalDate settledOn = settledOn(fields, message.envelope());
        String code = fields.requiredText("med_type");
        MedType medType = message.profile()
                .medType(code)
                .orElseThrow(() -> new MessageRefusedException(Fault.UNKNOWN_MED_TYPE, code));
        String insurersCode = fields.text("dise_codg");
        String mainDiagnosis = fields.text("dscg_maindiag_code");
        LocalDate admittedOn = fields.date("begndate").orElse(settledOn);
        if (admittedOn.isAfter(settledOn)) {
            throw new MessageRefusedException(Fault.DATES_CROSS, "begndate");
        }
        return new Visit(
                fields.text("mdtrt_id"),
                medType.care(),
                // A code of ICD-10 is understood in the insurer's field where no diagnosis is sent.
                new Diagnosis(
                        mainDiagnosis.isEmpty() ? insurersCode : mainDiagnosis,
                        DiseaseGroup.UNSTATED,
                        List.of(),
                        insurersCode),
                admittedOn,
                settledOn,
                medType.emergency(),
                false);
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
