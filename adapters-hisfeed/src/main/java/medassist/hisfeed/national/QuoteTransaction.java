package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.settling.Quote;
import medassist.application.settling.QuoteClaim;
import medassist.application.work.Work;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.national.WithPerson.Known;

/** What a bill would be owed 预结算: 2206 outpatient, 2303 inpatient. */
@Singleton
final class QuoteTransaction implements Question {

    private final ClaimReader reader;
    private final Work work;

    QuoteTransaction(ClaimReader reader, Work work) {
        this.reader = reader;
        this.work = work;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2206", "2303");
    }

    @Override
    public Output answer(Message message) {
        var echo = EchoedFields.of(message);
        Known<Quote> quote = Refusals.doneOrRefused(
                work.tryOut(new WithPerson<>(new QuoteClaim(reader.claim(message))), message.caller()));
        return new Output.Json(SettlementOutput.quoted(message.profile(), echo, quote));
    }
}
