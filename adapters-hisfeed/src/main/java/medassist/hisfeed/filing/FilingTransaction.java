package medassist.hisfeed.filing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import medassist.application.filing.RecordFiling;
import medassist.application.queries.PolicyQueries;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseCodeFormatException;
import medassist.domain.policy.DiseaseCodes;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageNumbers;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.profile.ReplyForm.OutpatientDisease;

/**
 * Files a referral 转院备案 (2501) or a recognised disease 慢特病备案 (2503). Its number is that of the filing, by which it is
 * withdrawn; a message that states the number of an earlier one corrects it.
 */
@Singleton
final class FilingTransaction implements PersonChange {

    /** 待遇申报明细流水号 */
    static final String NUMBER = "trt_dcla_detl_sn";

    private static final String REFERRAL = "2501";
    private static final String NOT_AGREED = "0";

    private final PolicyQueries policies;

    FilingTransaction(PolicyQueries policies) {
        this.policies = policies;
    }

    @Override
    public Set<String> infnos() {
        return Set.of(REFERRAL, "2503");
    }

    @Override
    public Asked<?> read(Message message) {
        boolean refers = message.infno().equals(REFERRAL);
        Fields fields = refers ? message.fields("refmedin") : message.data();
        var person = new PersonId(fields.requiredText("psn_no"));
        Filing filing = refers ? referral(message, fields) : recognised(message, fields);
        String reason = refers ? fields.text("refl_rea") : fields.text("memo");
        return new Asked<>(new RecordFiling(person, filing, reason), outcome -> {
            Refusals.doneOrRefused(outcome);
            ObjectNode output = JsonNodeFactory.instance.objectNode();
            output.putObject("result").put(NUMBER, filing.id());
            return output;
        });
    }

    private static Filing referral(Message message, Fields fields) {
        String to = fields.requiredText("reflin_medins_no");
        String reason = fields.requiredText("refl_rea");
        if (fields.flag("hosp_agre_refl_flag").equals(NOT_AGREED)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "hosp_agre_refl_flag");
        }
        LocalDate referredOn = fields.requiredDate("refl_date");
        String from = message.institutionId().value();
        return new Filing(
                number(message, fields),
                days(fields, fields.date("begndate").orElse(referredOn)),
                "",
                from,
                new Referral(from, to, reason));
    }

    private Filing recognised(Message message, Fields fields) {
        String code = code(fields.requiredText("opsp_dise_code"));
        LocalDate from = fields.requiredDate("begndate");
        return new Filing(
                number(message, fields),
                days(fields, from),
                "",
                fields.requiredText("ide_fixmedins_no"),
                recognised(message, code, from));
    }

    private static String code(String stated) {
        try {
            return DiseaseCodes.ofInsurer(stated);
        } catch (DiseaseCodeFormatException noCode) {
            throw new MessageRefusedException(Fault.INVALID_DISEASE_CODE, "opsp_dise_code");
        }
    }

    /** By the province's table of diseases; where that leaves it to the document, by the list of the document. */
    private RecognisedDisease recognised(Message message, String code, LocalDate day) {
        Optional<OutpatientDisease> known = message.profile().replies().disease(code);
        DiseaseGroup group = known.map(OutpatientDisease::group).orElse(DiseaseGroup.UNSTATED);
        CareType care = known.filter(disease -> !disease.isByTheDocument())
                .map(OutpatientDisease::care)
                .orElseGet(() -> careByDocument(message, new Diagnosis(code, group), day));
        return new RecognisedDisease(code, group, care);
    }

    private CareType careByDocument(Message message, Diagnosis diagnosis, LocalDate day) {
        PolicyPack pack = policies.pack(message.jurisdiction(), day, LocalDate.MAX, message.caller())
                .orElseThrow(() -> Refusals.refused(Refusal.Code.NO_POLICY_IN_FORCE, message.jurisdiction(), day));
        return pack.careType(diagnosis, day)
                .orElseThrow(() -> Refusals.refused(
                        Refusal.Code.SPECIAL_DISEASES_UNKNOWN,
                        pack.edition().document().number()));
    }

    private static String number(Message message, Fields fields) {
        String stated = fields.text(NUMBER);
        return stated.isEmpty() ? MessageNumbers.of(message) : stated;
    }

    private static Validity days(Fields fields, LocalDate from) {
        Optional<LocalDate> to = fields.date("enddate");
        if (to.filter(from::isAfter).isPresent()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "enddate");
        }
        return to.map(last -> new Validity(from, last)).orElseGet(() -> Validity.since(from));
    }
}
