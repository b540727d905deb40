package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.StatedTime;
import medassist.hisfeed.profile.MedType;

/** Reads a claim out of a settlement message; the msgid is its settlement id. */
@Singleton
final class ClaimReader {

    /** In the standard these state no med_type, which was given at admission. */
    private static final Set<String> OF_INPATIENTS = Set.of("2303", "2304");

    Claim claim(Message message) {
        Fields fields = message.settlement();
        return new Claim(
                new SettlementKey(message.institutionId(), message.msgid()),
                new PersonId(fields.requiredText("psn_no")),
                message.jurisdiction(),
                visit(message, fields),
                new StatedBill(fields, message.profile()).expense(),
                "",
                Payee.UNSTATED,
                insuranceType(fields));
    }

    /** The med_type of a bill, or what stands for one that an inpatient's bill does not state. */
    static String medType(Message message, Fields fields) {
        String stated = fields.text("med_type");
        return stated.isEmpty() && OF_INPATIENTS.contains(message.infno())
                ? message.profile().reading().inpatientMedType()
                : fields.requiredText("med_type");
    }

    /** When a bill was settled: setl_time, else when the message was sent. */
    static StatedTime settledAt(Message message, Fields fields) {
        return fields.time("setl_time")
                .or(() -> message.envelope().time("inf_time"))
                .orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, "setl_time"));
    }

    private static Visit visit(Message message, Fields fields) {
        LocalDate settledOn = settledAt(message, fields).day();
        String code = medType(message, fields);
        MedType medType = message.profile()
                .medType(code)
                .orElseThrow(() -> new MessageRefusedException(Fault.UNKNOWN_MED_TYPE, code));
        LocalDate admittedOn = fields.date("begndate").orElse(settledOn);
        if (admittedOn.isAfter(settledOn)) {
            throw new MessageRefusedException(Fault.DATES_CROSS, "begndate");
        }
        return new Visit(
                fields.text("mdtrt_id"),
                medType.care(),
                new StatedDiagnoses(fields, message.rows("diseinfo")).diagnosis(),
                admittedOn,
                settledOn,
                medType.emergency(),
                false);
    }

    private static InsuranceType insuranceType(Fields fields) {
        String code = fields.text("insutype");
        if (!InsuranceType.isValid(code)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "insutype");
        }
        return new InsuranceType(code);
    }
}
