package medassist.hisfeed.filing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.filing.WithdrawFiling;
import medassist.application.queries.RecordQueries;
import medassist.domain.filing.Filing.Kind;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;

/** Withdraws a referral 转院备案撤销 (2502) or a recognised disease 慢特病备案撤销 (2504), by the number of its filing. */
@Singleton
final class FilingWithdrawalTransaction implements PersonChange {

    private final RecordQueries records;

    FilingWithdrawalTransaction(RecordQueries records) {
        this.records = records;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2502", "2504");
    }

    @Override
    public Asked<?> read(Message message) {
        Fields data = message.data();
        String number = data.requiredText(FilingTransaction.NUMBER);
        var person = new PersonId(data.requiredText("psn_no"));
        Kind kind = message.infno().equals("2502") ? Kind.REFERRAL : Kind.RECOGNISED_DISEASE;
        boolean isOfAnotherKind = records.filings(person, message.caller()).stream()
                .flatMap(Filings::onRecord)
                .anyMatch(filing -> filing.id().equals(number) && filing.kind() != kind);
        if (isOfAnotherKind) {
            throw Refusals.refused(Refusal.Code.UNKNOWN_FILING, number);
        }
        return new Asked<>(new WithdrawFiling(person, number, data.requiredText("memo")), outcome -> {
            Refusals.doneOrRefused(outcome);
            return JsonNodeFactory.instance.objectNode();
        });
    }
}
