package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.assessing.Refusal;
import medassist.application.settling.Quote;
import medassist.application.settling.SettlingClaims;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Transaction;

/** What a bill would be owed 预结算: 2206 outpatient, 2303 inpatient. */
@Singleton
final class QuoteTransaction implements Transaction {

    private final ClaimReader reader;
    private final SettlingClaims settling;

    QuoteTransaction(ClaimReader reader, SettlingClaims settling) {
        this.reader = reader;
        this.settling = settling;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2206", "2303");
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public Output answer(Message message) {
        var echo = Echo.of(message);
        return new Output.Json(
                switch (settling.quote(reader.claim(message))) {
                    case Quote.Quoted(Claim claim, Adjudication adjudication) ->
                        SettlementOutput.quoted(message.profile(), echo, claim, adjudication);
                    case Quote.Refused(Refusal refusal) -> throw Refusals.refused(refusal);
                });
    }
}
