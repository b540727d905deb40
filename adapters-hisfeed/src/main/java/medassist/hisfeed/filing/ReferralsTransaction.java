package medassist.hisfeed.filing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.validity.Validity;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.PersonFields;
import medassist.hisfeed.message.Question;

/** To where a person is referred in a period 转院信息查询: 5304. */
@Singleton
final class ReferralsTransaction implements Question {

    /** Where nobody has stated a reason, or to whom. */
    private static final String UNSTATED = "未注明";

    private final RecordQueries records;

    ReferralsTransaction(RecordQueries records) {
        this.records = records;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("5304");
    }

    @Override
    public Output answer(Message message) {
        Validity period = period(message.data());
        Filings filings = Filings.asked(message, records);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = output.putArray("refmedin");
        filings.of(Referral.class)
                .filter(filing -> filing.validity().overlaps(period))
                .forEach(filing -> add(rows, filings.person(), filing, message));
        return new Output.Json(output);
    }

    private static Validity period(Fields data) {
        LocalDate from = data.requiredDate("begntime");
        LocalDate to = data.date("endtime").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "endtime");
        }
        return new Validity(from, to);
    }

    private void add(ArrayNode rows, Person person, Filing filing, Message message) {
        if (filing.matter() instanceof Referral(String _, String to, String reason)) {
            var validity = filing.validity();
            String referredOn = validity.from().toString();
            ObjectNode row = rows.addObject();
            PersonFields.put(row, person, validity.from(), message.profile().replies());
            row.put(FilingTransaction.NUMBER, filing.id());
            row.put("insutype", PersonFields.insurance(InsuranceType.UNSTATED, person));
            row.put("reflin_medins_no", to);
            row.put("reflin_medins_name", to.isEmpty() ? UNSTATED : name(to, message));
            row.put("refl_date", referredOn);
            row.put("refl_rea", reason.isEmpty() ? UNSTATED : reason);
            row.put("begndate", referredOn);
            if (!validity.isOpen()) {
                row.put("enddate", validity.to().toString());
            }
            row.put("hosp_agre_refl_flag", "1");
        }
    }

    private String name(String institution, Message message) {
        return records.institution(new InstitutionId(institution), message.caller())
                .map(Institution::name)
                .orElse(institution);
    }
}
