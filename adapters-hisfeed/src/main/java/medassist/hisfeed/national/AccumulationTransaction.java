package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.PersonFields;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;

/** What a person's year has come to 人员累计信息查询: 5206. */
@Singleton
final class AccumulationTransaction implements Question {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** 累计: 医疗救助基金支付 */
    private static final String ASSISTANCE = "D610101";

    /** 累计: 纳入医疗救助的政策范围内个人负担 */
    private static final String IN_POLICY_BURDEN = "TQ610101";

    private final RecordQueries consulting;
    private final InstantSource clock;

    AccumulationTransaction(RecordQueries consulting, InstantSource clock) {
        this.consulting = consulting;
        this.clock = clock;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("5206");
    }

    @Override
    public Output answer(Message message) {
        var personId = new PersonId(message.data().requiredText("psn_no"));
        YearMonth month = message.data()
                .month("cum_ym")
                .orElseGet(() -> message.envelope()
                        .date("inf_time")
                        .map(YearMonth::from)
                        .orElseGet(() -> YearMonth.from(clock.instant().atZone(CHINA))));
        Person person = consulting.person(personId, message.caller()).orElseThrow(() -> unknown(personId));
        AnnualLedger ledger = consulting
                .ledger(new LedgerKey(personId, message.jurisdiction(), month.getYear()), message.caller())
                .orElseThrow(() -> unknown(personId))
                .ledger();
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode cuminfo = output.putArray("cuminfo");
        add(cuminfo, person, month, ASSISTANCE, ledger.counters().of(Counter.ASSISTANCE));
        add(cuminfo, person, month, IN_POLICY_BURDEN, ledger.counters().of(Counter.IN_POLICY_BURDEN));
        return new Output.Json(output);
    }

    private static MessageRefusedException unknown(PersonId personId) {
        return Refusals.refused(Refusal.Code.UNKNOWN_PERSON, personId);
    }

    private static void add(ArrayNode cuminfo, Person person, YearMonth month, String code, Money amount) {
        ObjectNode row = cuminfo.addObject();
        row.put("insutype", PersonFields.insurance(InsuranceType.UNSTATED, person));
        row.put("year", Integer.toString(month.getYear()));
        row.put("cum_ym", "%04d%02d".formatted(month.getYear(), month.getMonthValue()));
        row.put("cum_type_code", code);
        row.put("cum", amount.toYuan());
    }
}
